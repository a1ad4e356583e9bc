import { describe, expect, it } from 'vitest';
import { SCREENS } from '#core/screens/finding.ts';
import { MEASURE_NAMES } from '#core/screens/finding-text.ts';
import { SCREEN_CAUTION, SCREEN_WORDS } from '#core/screens/screen-words.ts';
import { defaultThreshold, THRESHOLD_CODES } from '#core/screens/thresholds.ts';
import { english } from '#renderer/i18n/english.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';

/** Words that judge. What a screen finds is to be looked into; nobody is found out by it. */
const JUDGING =
  /kolusi|persekongkol|bersekongkol|curang|pelaku|bersalah|manipulasi|tersangka|terbukti|pelanggar|kejahatan|palsu|rekayasa|collu|fraud|guilty|cheat|rigg|suspect|manipulat|cartel|kartel|proven|crime|offender|violat/i;

/** Every text in a nest of objects, by where it stands. */
function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
}

const TEXTS = [
  ...textsIn(SCREEN_WORDS, 'screens'),
  ...textsIn(SCREEN_CAUTION, 'caution'),
  ...textsIn(MEASURE_NAMES, 'measures'),
  ...textsIn(THRESHOLD_CODES.map(defaultThreshold), 'sources'),
  ...Object.entries({ indonesian, english }).flatMap(([language, { screens, thresholds }]) =>
    textsIn({ screens, thresholds }, language),
  ),
];

describe('what screens say', () => {
  it('is that something is to be checked, in both languages, without a word that judges', () => {
    expect(TEXTS.length).toBeGreaterThan(300);
    expect(TEXTS.filter(([, text]) => JUDGING.test(text))).toEqual([]);
  });

  it.each(SCREENS)('of %s ends in asking for a look', (screen) => {
    expect(SCREEN_WORDS[screen].id.found).toMatch(/periksa/i);
    expect(SCREEN_WORDS[screen].en.found).toMatch(/checked|check whether/i);
  });
});
