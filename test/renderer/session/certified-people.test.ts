import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { readCertifiedPeople } from '#renderer/session/certified-people.ts';
import { listedTenderOf } from '#renderer/session/listed-tender.ts';
import { createTenderListStore, putTenders } from '#renderer/session/tender-list-store.ts';
import { aCommittee, anAssessedDossier } from '#test/support/builders/dossier.ts';

function tender(nr: number, member: Partial<Member>, changedAt: string) {
  const base = anAssessedDossier({ a: 800_000_000 });
  const committee = aCommittee(1);
  const members = committee.members.map(({ certificate: _certificate, ...each }): Member => ({ ...each, ...member }));
  const dossier: Dossier = { ...base, committee: { ...committee, members } };
  const stream = `900000${nr}/1` as StreamId;
  return { stream, dossier, changedAt: changedAt as Instant };
}

async function peopleOf(tenders: readonly ReturnType<typeof tender>[]) {
  const store = createTenderListStore();
  const listed = tenders.map(({ stream, dossier, changedAt }) =>
    listedTenderOf(stream, dossier, { changedAt, events: 1 }),
  );
  putTenders(store, listed);
  const dossiers = new Map(tenders.map(({ stream, dossier }) => [stream, dossier]));
  return readCertifiedPeople({ tenders: store, readDossier: async (stream) => dossiers.get(stream) ?? null });
}

const until = (day: string) => ({ number: '77', validUntil: day as DateOnly });

describe('people with their certificates', () => {
  it('are told once, as the tender changed last has them, spelling and titles aside', async () => {
    const people = await peopleOf([
      tender(1, { name: 'Siti Rahmawati, S.T.', certificate: until('2028-01-01') }, '2026-05-01T00:00:00.000Z'),
      tender(2, { name: 'siti rahmawati', certificate: until('2026-01-01') }, '2026-01-01T00:00:00.000Z'),
    ]);
    expect(people).toEqual([{ name: 'Siti Rahmawati, S.T.', certificate: until('2028-01-01') }]);
  });

  it('keep a certificate that a later tender does not mention', async () => {
    const people = await peopleOf([
      tender(1, { name: 'Siti', certificate: until('2028-01-01') }, '2026-01-01T00:00:00.000Z'),
      tender(2, { name: 'Siti' }, '2026-05-01T00:00:00.000Z'),
    ]);
    expect(people.map(({ certificate }) => certificate?.number)).toEqual(['77']);
  });
});
