import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { summarise } from '#core/tender/summary.ts';
import { countByStage, lastWorked, nearestDeadlines } from '#renderer/features/home/home-model.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { announced, witaOffice } from '#test/support/builders/course.ts';
import { aDossier, anAssessedDossier, instant } from '#test/support/builders/dossier.ts';

const now = instant('2014-10-15T02:00:00.000Z');

describe('home', () => {
  it('shows the next deadline of each running tender, the nearest first, and what ends within a day as soon', () => {
    const tenders = [
      listed('a', { ends: ['2014-10-14T02:00:00.000Z', '2014-10-20T02:00:00.000Z'] }),
      listed('b', { ends: ['2014-10-16T01:59:00.000Z', '2014-10-21T02:00:00.000Z'] }),
      listed('c', { ends: ['2014-10-15T02:00:00.000Z'] }),
      listed('d', { ends: ['2014-10-15T03:00:00.000Z'], status: 'finished' }),
    ];
    const found = nearestDeadlines(tenders, now, () => witaOffice);
    expect(found.map(({ tender, at, soon }) => [tender.stream, at, soon])).toEqual([
      ['b', '2014-10-16T01:59:00.000Z', true],
      ['a', '2014-10-20T02:00:00.000Z', false],
    ]);
  });

  it('shows the end of a bid or of the time for objections where that comes first, counted by the office', () => {
    const tender = announced(anAssessedDossier({ a: 800_000_000 }));
    const found = nearestDeadlines([listedOf('a', tender)], instant('2014-05-21T02:00:00.000Z'), () => witaOffice);
    expect(found).toMatchObject([{ kind: 'objection', name: null, at: '2014-05-28T08:00:00.000Z' }]);
    const later = nearestDeadlines([listedOf('a', tender)], instant('2014-05-28T08:00:00.000Z'), () => witaOffice);
    expect(later).toMatchObject([{ kind: 'bid-validity', at: '2014-07-03T15:59:59.000Z' }]);
  });

  it('counts running tenders by stage, in the order tenders pass them', () => {
    const tenders = [listed('a'), listed('b', { opened: false }), listed('c'), listed('d', { status: 'finished' })];
    expect(countByStage(tenders)).toEqual([
      { stage: 'preparation', count: 1 },
      { stage: 'unsupported', count: 2 },
    ]);
  });

  it('remembers only what was worked on after it came in, the latest first', () => {
    const tenders = [
      listed('a', { events: 4, changedAt: '2014-10-01T02:00:00.000Z' }),
      listed('b', { events: 1, changedAt: '2014-10-15T02:00:00.000Z' }),
      listed('c', { events: 2, changedAt: '2014-10-10T02:00:00.000Z' }),
    ];
    expect(lastWorked(tenders).map(({ stream }) => stream)).toEqual(['c', 'a']);
  });
});

interface ListedParts {
  readonly ends?: readonly string[];
  readonly status?: 'running' | 'finished';
  readonly opened?: boolean;
  readonly events?: number;
  readonly changedAt?: string;
}

function listed(stream: string, parts: ListedParts = {}): ListedTender {
  const { ends = [], status = 'running', opened = true, events = 1, changedAt = now } = parts;
  const dossier = aDossier({
    notice: { status },
    schedule: ends.map((end) => ({ activityCode: null, name: null, startsAt: null, endsAt: end as Instant })),
  });
  const shown = opened ? dossier : { ...dossier, opening: { ...dossier.opening, openedAt: null } };
  return { ...listedOf(stream, shown), changedAt: changedAt as Instant, events };
}

function listedOf(stream: string, dossier: Dossier): ListedTender {
  return { stream: stream as StreamId, summary: summarise(dossier, null), changedAt: now, events: 1 };
}
