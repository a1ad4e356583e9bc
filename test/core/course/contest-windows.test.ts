import { describe, expect, it } from 'vitest';
import {
  answerStartOf,
  appealAnswerStartOf,
  appealStartOf,
  type ContestStart,
  contestWindowOf,
  objectionStartOf,
} from '#core/course/contest-windows.ts';
import { NO_TERMS } from '#core/tender/empty-dossier.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { aConcludedObjection, anAppeal, anObjection, rulesFor, witaOffice } from '#test/support/builders/course.ts';
import { aDossier, instant } from '#test/support/builders/dossier.ts';

/** Announced on Wednesday 20 May 2026, 16.00 WITA. 27 May is Iduladha, 28 May collective leave. */
const ANNOUNCED = instant('2026-05-20T08:00:00.000Z');

function announcedUnder(id: RuleSetId, parts: Partial<Dossier> = {}): Dossier {
  return aDossier({ ruleSet: { id, reason: null }, announcedResultAt: ANNOUNCED, ...parts });
}

function windowOf(start: ContestStart | null, office = witaOffice) {
  return start === null ? null : contestWindowOf(start, office).window;
}

function endOf(dossier: Dossier): string | undefined {
  return windowOf(objectionStartOf(dossier, rulesFor(dossier)))?.closesAt;
}

describe('the time for objections', () => {
  it('has not begun before the announcement', () => {
    expect(endOf(aDossier())).toBeUndefined();
  });

  // DOMAIN §5.1: five working days in 2014; five calendar days ending in working hours today.
  it('is five working days in the era of 2010: the weekend and the two days off are passed over', () => {
    expect(endOf(announcedUnder('perpres-54-2010'))).toBe('2026-05-29T08:00:00.000Z');
  });

  it('is three working days there for a simple tender', () => {
    const simple = announcedUnder('perpres-54-2010', { terms: { ...NO_TERMS, simple: true } });
    expect(endOf(simple)).toBe('2026-05-25T08:00:00.000Z');
  });

  it('is five calendar days since 2021, ending in the hours of a working day', () => {
    expect(endOf(announcedUnder('perpres-12-2021'))).toBe('2026-05-25T08:00:00.000Z');
  });

  it('runs in the zone of the tender', () => {
    const dossier = announcedUnder('perpres-12-2021');
    const wit = { ...witaOffice, zone: 'WIT' } as const;
    // 17.00 in WIT: after hours, so it moves on to Tuesday 08.00.
    expect(windowOf(objectionStartOf(dossier, rulesFor(dossier)), wit)?.closesAt).toBe('2026-05-25T23:00:00.000Z');
  });
});

describe('the time for the answer', () => {
  const objection = anObjection({ receivedAt: instant('2026-05-21T02:00:00.000Z') });

  it('is counted from the arrival of each objection in the era of 2010', () => {
    const dossier = announcedUnder('perpres-54-2010');
    const found = windowOf(answerStartOf(dossier, rulesFor(dossier), objection));
    expect(found?.opensAt).toBe(objection.receivedAt);
  });

  it('is counted from the end of the time for objections since 2021', () => {
    const dossier = announcedUnder('perpres-12-2021');
    const found = windowOf(answerStartOf(dossier, rulesFor(dossier), objection));
    expect(found?.opensAt).toBe(endOf(dossier));
  });
});

describe('the time for an appeal', () => {
  it('is there for works and, since 2018, for nothing else but integrated works', () => {
    const objection = aConcludedObjection('rejected');
    const works = announcedUnder('perpres-46-2025');
    const goods = announcedUnder('perpres-46-2025', { notice: { ...works.notice, kind: 'goods' } });
    const old = announcedUnder('perpres-54-2010', { notice: goods.notice });
    const windows = [works, goods, old].map((each) => appealStartOf(each, rulesFor(each), objection));
    expect(windows.map((window) => window !== null)).toEqual([true, false, true]);
  });

  it('is answered in fourteen calendar days from the word on the bond', () => {
    const works = announcedUnder('perpres-46-2025');
    expect(windowOf(appealAnswerStartOf(works, rulesFor(works), anAppeal()))).toMatchObject({
      opensAt: '2014-05-29T02:00:00.000Z',
      closesAt: '2014-06-12T02:00:00.000Z',
    });
  });
});
