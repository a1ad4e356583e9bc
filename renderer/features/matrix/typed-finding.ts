/** What a number or a level typed into a cell of the matrix becomes. Pure. */
import { parseDecimalInput } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { MET, type MatrixRow } from './matrix-model.ts';

/** The finding a mark, the score of a level or a count makes; null where it is no number, or none of that kind. */
export function typedFinding({ entry }: MatrixRow, text: string, before: Finding | undefined): Finding | null {
  const parsed = parseDecimalInput(text.trim());
  if (!parsed.ok || parsed.value.startsWith('-')) return null;
  const evidence = before?.evidence ?? [];
  if (entry === 'count') return { ...MET, quantity: parsed.value, evidence };
  return (entry === 'mark' || entry === 'level') && isMark(parsed.value)
    ? { ...MET, score: parsed.value, evidence }
    : null;
}

/** The finding of a level by its place in the guide, counted from 1; null where there is none. */
export function levelFinding({ requirement }: MatrixRow, place: number, before: Finding | undefined): Finding | null {
  const scale = requirement.scoring?.scale;
  const level = scale?.kind === 'levels' ? scale.levels[place - 1] : undefined;
  return level ? { ...MET, score: level.score, evidence: before?.evidence ?? [] } : null;
}

/** The level a score stands for; null where it is none of the guide's. */
export function levelOf({ requirement }: MatrixRow, score: DecimalText | null): string | null {
  const scale = requirement.scoring?.scale;
  return (scale?.kind === 'levels' && scale.levels.find((level) => level.score === score)?.label) || null;
}

/** A mark is 0 to 100; exact, since 100,0001 is more. */
function isMark(value: DecimalText): boolean {
  const [whole = '', decimals = ''] = value.split('.');
  return Number(whole) < 100 || (Number(whole) === 100 && /^0*$/.test(decimals));
}
