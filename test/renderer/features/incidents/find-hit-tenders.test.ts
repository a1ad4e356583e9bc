import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { findHitTenders } from '#renderer/features/incidents/find-hit-tenders.ts';
import { listedTenderOf } from '#renderer/session/listed-tender.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';

const at = (day: string, time: string) => instantOf(day as DateOnly, time, 'WITA');
const DOWN = { startedAt: at('2026-03-05', '10:00'), endedAt: at('2026-03-05', '12:30') };

function tender(nr: number, start: Instant, end: Instant): readonly [StreamId, Dossier] {
  const base = anAssessedDossier({ a: 800_000_000 });
  const code = `900000${nr}`;
  const schedule = [{ activityCode: null, name: 'Upload', startsAt: start, endsAt: end }];
  return [`${code}/1` as StreamId, { ...base, notice: { ...base.notice, code }, schedule }];
}

async function find(tenders: readonly (readonly [StreamId, Dossier])[], signal = new AbortController().signal) {
  const dossiers = new Map(tenders);
  const read: StreamId[] = [];
  const listed = tenders.map(([stream, dossier]) =>
    listedTenderOf(stream, dossier, { changedAt: DOWN.startedAt, events: 1 }),
  );
  const found = await findHitTenders(listed, {
    incident: DOWN,
    calendarIn: (zone) => officeCalendarOf(INITIAL_OFFICE, zone),
    now: at('2026-03-09', '08:00'),
    readDossier: async (stream) => {
      read.push(stream);
      return dossiers.get(stream) ?? null;
    },
    onProgress: () => undefined,
    signal,
  });
  return { codes: found.map(({ tender: { code } }) => code), read };
}

describe('the tenders a disturbance hit', () => {
  const over = tender(1, at('2026-03-01', '08:00'), at('2026-03-04', '16:00'));
  const hit = tender(3, at('2026-03-02', '08:00'), at('2026-03-05', '16:00'));
  const alsoHit = tender(2, at('2026-03-05', '12:00'), at('2026-03-09', '16:00'));
  const later = tender(4, at('2026-03-06', '08:00'), at('2026-03-09', '16:00'));

  it('are found by their schedules, in order of their codes; those that were over are not even read', async () => {
    const { codes, read } = await find([over, hit, alsoHit, later]);
    expect(codes).toEqual(['9000002', '9000003']);
    expect(read).not.toContain(over[0]);
  });

  it('are no longer looked for once the person left', async () => {
    const gone = new AbortController();
    gone.abort();
    expect((await find([hit], gone.signal)).read).toEqual([]);
  });
});
