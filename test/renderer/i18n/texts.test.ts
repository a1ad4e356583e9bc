import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '#renderer/i18n/english.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';

const renderer = new URL('../../../renderer/', import.meta.url);

const inIndonesian = textsByKey(indonesian);
const inEnglish = textsByKey(english);

describe('texts', () => {
  it('are the same keys in both languages', () => {
    expect([...inEnglish.keys()].toSorted()).toEqual([...inIndonesian.keys()].toSorted());
  });

  it('are never empty', () => {
    const empty = [...inIndonesian, ...inEnglish].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const different = [...inIndonesian].filter(
      ([key, text]) => namesIn(text).join() !== namesIn(inEnglish.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('hold no exclamation mark', () => {
    const loud = [...inIndonesian, ...inEnglish].filter(([, text]) => text.includes('!'));
    expect(loud).toEqual([]);
  });

  it('are all used', () => {
    const uses = usesInSources();
    const unused = [...inIndonesian.keys()].filter((key) => !uses.some((use) => use.test(key)));
    expect(unused).toEqual([]);
  });
});

function textsByKey(texts: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]: [string, unknown]): [string, string][] => {
      const key = `${prefix}${name}`;
      return typeof value === 'string' ? [[key, value]] : [...textsByKey(value as object, `${key}.`)];
    }),
  );
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

/** Keys as they stand in the sources: whole, or as a template whose holes stand for one part each. */
function usesInSources(): readonly RegExp[] {
  const uses = new Set<string>();
  for (const file of readdirSync(renderer, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.startsWith('i18n')) continue;
    const source = readFileSync(new URL(file, renderer), 'utf8');
    for (const [, , key = ''] of source.matchAll(/(['"`])([a-zA-Z]+(?:\.[^'"`\s]+)+)\1/g)) uses.add(key);
  }
  return [...uses].map(
    (key) =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('[^.]+')}$`,
      ),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
