import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '#core/patterns/facts-of.ts';
import { findPatterns, type Patterns } from '#core/patterns/find-patterns.ts';
import { WHOLE_SEASON } from '#core/patterns/season.ts';
import { PRACTICE_TODAY } from '#core/practice/calendar.ts';
import { LESSONS } from '#core/practice/lessons.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { unansweredIn } from '#core/screens/answers.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import { type Screening, screeningOf } from '#core/screens/screening.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { ended } from '#test/support/builders/season-of-tenders.ts';

/** What somebody who looks into each lesson is meant to find. */
const MEANT: Readonly<Record<number, readonly ScreenCode[]>> = {
  1: ['identical-totals'],
  2: ['constant-ratio', 'percent-steps', 'shared-owner'],
  3: ['odd-words'],
  4: ['guarantee-serials'],
  5: ['close-to-estimate'],
  6: ['member-match'],
  7: ['shared-address'],
  8: ['odd-words', 'guarantee-serials', 'shared-phone', 'shared-email', 'shared-account'],
  9: ['spread', 'shared-person', 'shared-equipment'],
  10: ['spread', 'shared-person', 'shared-equipment'],
  11: ['spread', 'shared-person', 'shared-equipment'],
  12: ['spread', 'shared-person', 'shared-equipment'],
};

function lessonOf({ notice }: Dossier): number | null {
  const [, number] = /\(telaah (\d+)\)$/.exec(notice.name) ?? [];
  return number === undefined ? null : Number(number);
}

function screened(dossier: Dossier): Screening {
  return screeningOf(dossier, { settings: [], evaluation: null });
}

function codesOf({ findings }: Screening): readonly ScreenCode[] {
  return [...new Set(findings.map(({ screen }) => screen))];
}

// The seasons of the practice space and of the command line.
describe.each(['latihan-1', '2014'])('the lessons of the season "%s"', (seed) => {
  let season: readonly Dossier[] = [];
  let byLesson: ReadonlyMap<number, Dossier> = new Map();
  beforeAll(() => {
    season = [...practiceSeason({ seed })];
    byLesson = new Map(
      season.flatMap((dossier) => (lessonOf(dossier) === null ? [] : [[lessonOf(dossier) ?? 0, dossier]])),
    );
  });

  it('are all there, each once, where its stage says', () => {
    expect(season.filter((dossier) => lessonOf(dossier) !== null)).toHaveLength(LESSONS.length);
    expect([...byLesson.keys()].toSorted((a, b) => a - b)).toEqual(LESSONS.map(({ number }) => number));
    for (const { number, scenario } of LESSONS) {
      expect(byLesson.get(number)?.notice.status).toBe(scenario === 'finished' ? 'finished' : 'running');
    }
  });

  it('show what they are meant to show', () => {
    for (const [number, dossier] of byLesson) {
      expect([number, codesOf(screened(dossier))]).toEqual([
        number,
        expect.arrayContaining([...(MEANT[number] ?? [])]),
      ]);
    }
  });

  it('reach the minimum of the law where several kinds come together, and nowhere by one kind alone', () => {
    const counted = [...byLesson].map(([number, dossier]) => [number, screened(dossier).law?.indicated] as const);
    const reached = counted.filter(([, indicated]) => indicated === true).map(([number]) => number);
    expect(reached.toSorted((a, b) => a - b)).toEqual([2, 8]);
  });

  it('are the only tenders whose firms have something in common, with each other or with the committee', () => {
    const ofFirms = (code: ScreenCode) =>
      code.startsWith('shared-') || code === 'member-match' || code === 'guarantee-serials';
    const others = season.filter((dossier) => lessonOf(dossier) === null);
    const found = others.flatMap((dossier) => codesOf(screened(dossier)).filter(ofFirms));
    expect(found).toEqual([]);
  });

  it('wait for an answer, but for one that shows how it is given', () => {
    const open = [...byLesson].map(
      ([number, dossier]) => [number, unansweredIn(dossier, screened(dossier)).length] as const,
    );
    expect(open.filter(([, count]) => count === 0).map(([number]) => number)).toEqual([9]);
  });

  it('are a pattern over the season: firms now low and now high, and one crew for packages of the same time', () => {
    const patterns = patternsOf(season);
    const circle = new Set(
      byLesson.get(9)?.bidders.flatMap(({ bid, supplierCode }) => (bid === null ? [] : [supplierCode])),
    );
    const isOfCircle = (place: number) => circle.has(patterns.firms[place]?.supplierCode ?? null);
    const pairs = patterns.pairs.shown.filter(({ first, second }) => isOfCircle(first) && isOfCircle(second));
    expect(pairs.map(({ together }) => together >= 4)).toEqual([true, true, true]);
    expect(pairs.every(({ toCheck }) => toCheck.includes('more-than-chance'))).toBe(true);
    expect(pairs.filter(({ toCheck }) => toCheck.includes('alternating'))).toHaveLength(1);
    const certain = patterns.shared.filter(({ overlaps }) => overlaps.some((each) => each.certain));
    expect(certain.map(({ kind }) => kind).toSorted()).toEqual(['equipment', 'person']);
    for (const { uses } of certain) expect(uses.every(({ firm }) => isOfCircle(firm))).toBe(true);
  });
});

function patternsOf(season: readonly Dossier[]): Patterns {
  const facts = season.map((dossier) => factsOf(streamOf(dossier.notice), dossier));
  return ended(findPatterns(facts, { filter: WHOLE_SEASON, thresholds: [], day: PRACTICE_TODAY }));
}
