import { describe, expect, it } from 'vitest';
import { incidents as incidentsEn } from '#renderer/i18n/en/incidents.ts';
import { standards as standardsEn } from '#renderer/i18n/en/standards.ts';
import { incidents } from '#renderer/i18n/id/incidents.ts';
import { standards } from '#renderer/i18n/id/standards.ts';

/** Words that judge a person. */
const ACCUSING =
  /\b(?:kolusi|curang|kecurangan|pelaku|bersalah|manipulasi|tersangka|terlapor|fraud|culprit|guilty|suspect|cheat\w*)\b/i;

describe('what is said of standards, incidents and complaints', () => {
  it.each([
    ['standards', standards],
    ['standards in English', standardsEn],
    ['incidents', incidents],
    ['incidents in English', incidentsEn],
  ])('accuses nobody: %s', (_name, texts) => {
    const words = JSON.stringify(texts);
    expect(words.length).toBeGreaterThan(2_000);
    expect(ACCUSING.exec(words)?.[0] ?? null).toBeNull();
  });
});
