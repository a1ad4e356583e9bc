import { describe, expect, it } from 'vitest';
import { TOPIC_OF_ROUTE } from '#renderer/app/help-places.ts';
import { NAVIGATION } from '#renderer/app/navigation.ts';
import { english } from '#renderer/i18n/english.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';

/** What stands in quotes in the help without being the name of anything on a screen. */
const SAYINGS = new Set([
  'apakah Anda yakin',
  'are you sure',
  'bila temuan ini berbeda, pemenangnya berbeda',
  'were this finding another, so would be the winner',
  // Stands in the names of practice packages.
  'telaah',
]);

describe.each([
  ['Indonesian', indonesian],
  ['English', english],
])('the help in %s', (_language, language) => {
  const { helpTopics, tours, ...screens } = language;
  const shown = textsIn(screens);
  const told = [...textsIn(helpTopics), ...textsIn(tours)];

  it('names buttons and fields as the screens do', () => {
    const names = told.flatMap((text) => [...text.matchAll(/[“"]([^”"]+)[”"]/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !SAYINGS.has(name) && !isShown(name))).toEqual([]);
  });

  it('leads by names that stand on the way', () => {
    const ways = told.flatMap((text) => [...text.matchAll(/(\w+) → (\w+)/g)].flatMap(([, from, to]) => [from, to]));
    expect(ways.length).toBeGreaterThan(2);
    expect(ways.filter((name) => name !== undefined && !isShown(name))).toEqual([]);
  });

  it('calls every entry of the menu what the menu calls it', () => {
    const strays = NAVIGATION.flat().filter(({ to, label }) => {
      const topic = TOPIC_OF_ROUTE[to];
      const name = textAt(label).toLowerCase();
      return topic === undefined || !textsIn(helpTopics[topic]).some((text) => text.toLowerCase().includes(name));
    });
    expect(strays).toEqual([]);
  });

  /** Names of screens go on, with a number or a word of their own, where the help stops. */
  function isShown(name: string): boolean {
    return shown.some((text) => text.toLowerCase().startsWith(name.toLowerCase()));
  }

  function textAt(key: string): string {
    const [, name = ''] = key.split('.');
    return (language.shell as Readonly<Record<string, string>>)[name] ?? key;
  }
});

it('the help of a stage is called like the stage', () => {
  const stages: Readonly<Record<string, string>> = indonesian.workspace as never;
  const topics: Readonly<Record<string, { readonly title: string }>> = indonesian.helpTopics;
  const wrong = Object.entries(topics).flatMap(([id, { title }]) => {
    const words = /^stage-(.+)$/.exec(id)?.[1]?.split('-') ?? [];
    const key = `stage${words.map((word) => word.replace(/^./, (letter) => letter.toUpperCase())).join('')}`;
    const stage = id === 'stage-screens' ? stages.stageChecks : stages[key];
    return stage === undefined || title.endsWith(stage) ? [] : [[title, stage]];
  });
  expect(wrong).toEqual([]);
});

function textsIn(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : textsIn(value as object),
  );
}
