/** How an element gets its score, while it is being typed. Pure. */
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { ScoreLevel, ScoreScale } from '#core/tender/model.ts';

/** One choice for each way: sub-elements by weight and by average are two ways to the person who chooses. */
export type ScaleChoice = 'mark' | 'levels' | 'share-of-highest' | 'share-of-full' | 'weights' | 'average';

export interface ScaleDraft {
  readonly choice: ScaleChoice;
  /** One level a line, `Sangat baik = 100`. */
  readonly levels: string;
  readonly full: string;
}

export const MARK_SCALE: ScaleDraft = { choice: 'mark', levels: '', full: '' };

export function draftScale(scale: ScoreScale): ScaleDraft {
  switch (scale.kind) {
    case 'levels':
      return { ...MARK_SCALE, choice: 'levels', levels: writeLevels(scale.levels) };
    case 'share-of-full':
      return { ...MARK_SCALE, choice: 'share-of-full', full: formatDecimal(scale.full) };
    case 'elements':
      return { ...MARK_SCALE, choice: scale.combine };
    case 'mark':
    case 'share-of-highest':
      return { ...MARK_SCALE, choice: scale.kind };
  }
}

/** Null where what is typed cannot be read. */
export function finishScale({ choice, levels, full }: ScaleDraft): ScoreScale | null {
  switch (choice) {
    case 'levels': {
      const read = readLevels(levels);
      return read === null ? null : { kind: 'levels', levels: read };
    }
    case 'share-of-full': {
      const parsed = parseDecimalInput(full);
      return parsed.ok && !/^-|^0*$/.test(parsed.value) ? { kind: 'share-of-full', full: parsed.value } : null;
    }
    case 'weights':
    case 'average':
      return { kind: 'elements', combine: choice };
    case 'mark':
    case 'share-of-highest':
      return { kind: choice };
  }
}

/** Scored through its parts, so that nothing is entered for it. */
export function isFromElements({ choice }: ScaleDraft): boolean {
  return choice === 'weights' || choice === 'average';
}

/** `Sangat baik = 100`, a line each; null where a line has no score of 0–100, or there are none, or two are alike. */
export function readLevels(text: string): readonly ScoreLevel[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const levels = lines.flatMap((line): readonly ScoreLevel[] => {
    const match = /^(.*\S)\s*[=:\t]\s*([\d.,]+)$/.exec(line);
    const score = match?.[2] === undefined ? null : parseDecimalInput(match[2]);
    if (!match?.[1] || !score?.ok || Number(score.value) > 100) return [];
    return [{ label: match[1], score: score.value }];
  });
  const labels = new Set(levels.map(({ label }) => label));
  return levels.length === 0 || levels.length < lines.length || labels.size < levels.length ? null : levels;
}

function writeLevels(levels: readonly ScoreLevel[]): string {
  return levels.map(({ label, score }) => `${label} = ${formatDecimal(score)}`).join('\n');
}
