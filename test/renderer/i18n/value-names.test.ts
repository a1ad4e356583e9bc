import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTED, labelOfPath } from '#core/tender/describe-event.ts';
import { valueCode } from '#renderer/i18n/id/value-code.ts';
import { valueName } from '#renderer/i18n/id/value-name.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const published = JSON.parse(readFileSync('docs/dossier.schema.json', 'utf8')) as Schema & {
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** Every value a dossier can hold: its path with an id in place of ids, and its words where it is one of a few. */
function leaves(
  schema: Schema,
  path: readonly string[],
): readonly { path: readonly string[]; words: readonly string[] }[] {
  const { $ref, properties, additionalProperties, items, anyOf, oneOf } = schema;
  if ($ref !== undefined) return leaves(published.$defs?.[$ref.replace('#/$defs/', '')] ?? {}, path);
  const words = [...(schema.enum ?? []), schema.const].filter((word) => typeof word === 'string');
  if (COUNTED.has(path.at(-1) ?? '')) return [{ path, words: [] }];
  const among = anyOf ?? oneOf;
  if (among !== undefined) return among.flatMap((each) => leaves(each, path));
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([key, each]) => leaves(each, [...path, key]));
  if (typeof additionalProperties === 'object') return leaves(additionalProperties, [...path, 'x1']);
  if (items !== undefined) {
    const inside = leaves(items, [...path, 'x1']);
    // A list of plain values is one value.
    return inside.every((leaf) => leaf.path.length === path.length + 1)
      ? [{ path, words: inside.flatMap((leaf) => leaf.words) }]
      : inside;
  }
  return [{ path, words }];
}

const dossier = published.properties?.['dossier'] ?? {};
const all = leaves(dossier, []);

describe('what a history tells of', () => {
  it('has a name for every value a dossier can hold', () => {
    expect(all.length).toBeGreaterThan(200);
    const labels = new Set(all.map(({ path }) => labelOfPath(path).replaceAll('.', '_')));
    expect([...labels].filter((label) => !Object.hasOwn(valueName, label)).toSorted()).toEqual([]);
  });

  it('has words for every code', () => {
    const codes = new Set(all.flatMap(({ words }) => words));
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => !Object.hasOwn(valueCode, code)).toSorted()).toEqual([]);
  });
});
