import { type Indicator, soleWinner } from './indicator.ts';
import { fencesOf, quantile } from './quartiles.ts';
import type { IndicatorSettings } from './settings.ts';

interface Course {
  valid: number;
  won: number;
}

/**
 * R025, excessive unsuccessful bids: a tenderer among those with the most valid bids wins unusually few of them. A
 * tenderer counts once in a process, however many bids it has there. Silent where a quarter of the shares is nothing.
 */
export function unsuccessfulBids({ threshold, percentile }: NonNullable<IndicatorSettings['R025']>): Indicator {
  const courses = new Map<string, Course>();
  return {
    see: (contracting) => {
      const winner = soleWinner(contracting);
      if (winner === null) return;
      const seen: string[] = [];
      for (const { status, tenderers } of contracting.bids ?? []) {
        const [tenderer] = tenderers;
        if (status !== 'valid' || tenderer === undefined || seen.includes(tenderer)) continue;
        seen.push(tenderer);
        const course = courses.get(tenderer) ?? { valid: 0, won: 0 };
        course.valid += 1;
        if (tenderer === winner) course.won += 1;
        courses.set(tenderer, course);
      }
    },
    finish: (sheet) => {
      const counts = [...courses.values()].map(({ valid }) => valid).toSorted((a, b) => a - b);
      const most = quantile(counts, percentile / 100);
      const fences = threshold === null ? fencesOf([...courses.values()].map(shareOf)) : null;
      const fence = threshold ?? fences?.lower;
      if (most === null || fence === undefined) return;
      if (fences !== null) {
        sheet.note('R025', 'q1', fences.q1);
        sheet.note('R025', 'q3', fences.q3);
      }
      sheet.note('R025', 'upper_fence', most);
      sheet.note('R025', 'lower_fence', fence);
      if (fence <= 0 || (fences !== null && fences.q1 <= 0)) return;
      for (const [tenderer, course] of courses) {
        const share = shareOf(course);
        if (course.valid >= most && share <= fence) sheet.flag('Tenderer', tenderer, 'R025', share);
      }
    },
  };
}

function shareOf({ valid, won }: Course): number {
  return won / valid;
}
