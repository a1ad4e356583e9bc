import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { deadlinesOf } from '#core/course/deadlines.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aConcludedObjection,
  anAppeal,
  announced,
  anObjection,
  appeal,
  awardOf,
  object,
  rulesFor,
  witaOffice,
} from '#test/support/builders/course.ts';
import { after } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, instant } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 820_000_000, c: 840_000_000, d: 860_000_000 });

function deadlines(dossier: Dossier, now: Instant = instant('2014-05-21T02:00:00.000Z')) {
  return deadlinesOf(dossier, rulesFor(dossier), witaOffice, now);
}

function kinds(dossier: Dossier): readonly string[] {
  return deadlines(dossier).map(({ kind, bidder }) => (bidder === null ? kind : `${kind} ${bidder}`));
}

describe('deadlines of a tender', () => {
  it('are sorted by their day and say how many days are left', () => {
    // Handed in on 4 May, valid 60 days: to 3 July.
    expect(deadlines(assessed)[0]).toMatchObject({
      kind: 'bid-validity',
      on: '2014-07-03',
      daysLeft: 43,
      state: 'fine',
      outlasted: false,
    });
  });

  it.each([
    ['2014-06-25T02:00:00.000Z', 'fine', 8],
    ['2014-06-26T02:00:00.000Z', 'soon', 7],
    ['2014-07-02T15:59:59.000Z', 'soon', 1],
    ['2014-07-02T16:00:00.000Z', 'today', 0],
    ['2014-07-03T15:59:59.000Z', 'today', 0],
    ['2014-07-03T16:00:00.000Z', 'past', -1],
  ])('are reckoned by days of the tender’s zone: at %s %s', (now, state, daysLeft) => {
    expect(deadlines(assessed, instant(now))[0]).toMatchObject({ state, daysLeft });
  });

  it('say that an extension is needed where the schedule goes beyond the validity', () => {
    const to = (end: string): Dossier['schedule'] => [
      { activityCode: '302', name: 'Penandatanganan kontrak', startsAt: null, endsAt: instant(end) },
    ];
    expect(deadlines({ ...assessed, schedule: to('2014-07-03T08:00:00.000Z') })[0]?.outlasted).toBe(false);
    expect(deadlines({ ...assessed, schedule: to('2014-07-04T08:00:00.000Z') })[0]?.outlasted).toBe(true);
  });

  it('have those of winner and reserves only once the award is decided, and none of bids after a failure', () => {
    const awarded = after(assessed, awardOf(assessed));
    expect(kinds(awarded)).toEqual(['bid-validity a', 'bid-validity b', 'bid-validity c']);
  });

  it('leave out who refused to extend', () => {
    const refusal = {
      requestedAt: instant('2014-05-20T02:00:00.000Z'),
      answer: 'refused',
      validUntil: null,
      guaranteeUntil: null,
      note: null,
    } as const;
    const dossier = { ...assessed, validityExtensions: { [bidderId('a')]: refusal } };
    expect(kinds(dossier)).not.toContain('bid-validity a');
  });

  it('follow an objection from its time to its answer, the appeal and the answer to that', () => {
    const open = announced(assessed);
    const contest = (dossier: Dossier) => kinds(dossier).filter((kind) => !kind.startsWith('bid-validity'));
    expect(contest(open)).toEqual(['objection']);
    const objected = after(open, object(anObjection()));
    expect(contest(objected)).toEqual(['objection', 'objection-answer b']);
    const rejected = after(open, object(aConcludedObjection('rejected')));
    expect(contest(rejected)).toEqual(['objection', 'appeal b']);
    const appealed = after(rejected, appeal(anAppeal()));
    expect(contest(appealed)).toEqual(['objection', 'appeal-answer b']);
  });
});
