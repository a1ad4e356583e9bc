import { describe, expect, it } from 'vitest';
import {
  draftScale,
  finishScale,
  isFromElements,
  MARK_SCALE,
  readLevels,
} from '#renderer/features/requirements/scale-draft.ts';
import type { ScoreScale } from '#core/tender/model.ts';
import { decimal } from '#test/support/builders/dossier.ts';

const SCALES: readonly ScoreScale[] = [
  { kind: 'mark' },
  { kind: 'share-of-highest' },
  { kind: 'share-of-full', full: decimal('7.5') },
  { kind: 'elements', combine: 'weights' },
  { kind: 'elements', combine: 'average' },
  {
    kind: 'levels',
    levels: [
      { label: 'Sangat baik', score: decimal('100') },
      { label: 'Cukup', score: decimal('62.5') },
    ],
  },
];

describe('a scale being typed', () => {
  it.each(SCALES)('comes back as it was stored: $kind', (scale) => {
    expect(finishScale(draftScale(scale))).toEqual(scale);
  });

  it('is scored through its parts only by weight or average', () => {
    expect(isFromElements({ ...MARK_SCALE, choice: 'average' })).toBe(true);
    expect(isFromElements(MARK_SCALE)).toBe(false);
  });

  it('cannot divide by nothing, nothing below zero, or what is no number', () => {
    for (const full of ['', '0', '-3', 'banyak']) {
      expect(finishScale({ ...MARK_SCALE, choice: 'share-of-full', full })).toBeNull();
    }
  });

  it('reads a level a line with a decimal comma, passing over empty lines', () => {
    expect(readLevels('Baik = 100\n\n  Cukup: 62,5  ')).toEqual([
      { label: 'Baik', score: '100' },
      { label: 'Cukup', score: '62.5' },
    ]);
  });

  it('reads no levels where a line has no score up to 100, two are alike, or there are none', () => {
    for (const text of ['', 'Baik', 'Baik = 101', 'Baik = 100\nBaik = 80']) expect(readLevels(text)).toBeNull();
  });
});
