import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpTopics } from '#renderer/i18n/id/help-topics.ts';
import { GLOSSARY_KEYS, renamedTerms } from '#renderer/features/help/glossary.ts';
import { HELP_TOPICS, topicOf } from '#renderer/features/help/topics.ts';
import { EXERCISES } from '#core/training/exercises.ts';
import { EXERCISE_IDS } from '#core/training/model.ts';
import { PERPRES_46_2025 } from '#core/regulation/sets/perpres-46-2025/rule-set.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { fold } from '#renderer/ui/fold.ts';
import { glossary } from '#renderer/i18n/id/glossary.ts';
import { TOPIC_OF_STAGE } from '#renderer/app/help-places.ts';

describe('topics of help', () => {
  it('are each listed once, and lead only to topics there are', () => {
    const ids = HELP_TOPICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(helpTopics).sort());
    const broken = HELP_TOPICS.flatMap(({ id, related }) =>
      related.filter((other) => topicOf(other) === null || other === id).map((other) => `${id} → ${other}`),
    );
    expect(broken).toEqual([]);
    expect(HELP_TOPICS.filter(({ related }) => related.length === 0)).toEqual([]);
  });

  it('show pictures that are bundled', () => {
    const pictures = HELP_TOPICS.flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
    const folder = new URL('../../../../renderer/features/help/pictures/', import.meta.url);
    expect(pictures.filter((name) => !existsSync(new URL(`${name}.webp`, folder)))).toEqual([]);
  });

  it('are there for every point of every exercise', () => {
    const stages = EXERCISE_IDS.flatMap((id) => EXERCISES[id].points.map(({ stage }) => stage));
    expect(stages.filter((stage) => TOPIC_OF_STAGE[stage] === undefined)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has every word the law renamed between 2010 and today', () => {
    const then = PERPRES_54_2010.words.value;
    const now = PERPRES_46_2025.words.value;
    const known = new Set(
      [
        ...renamedTerms().map(({ before }) => before),
        ...GLOSSARY_KEYS.flatMap((key) => [glossary[key].term, ...glossary[key].before.split(', ')]),
      ].map(fold),
    );
    const renamed = (Object.keys(then) as (keyof OfficialWords)[]).filter((key) => fold(then[key]) !== fold(now[key]));
    expect(renamed.length).toBeGreaterThan(10);
    expect(renamed.filter((key) => !known.has(fold(then[key])))).toEqual([]);
  });
});
