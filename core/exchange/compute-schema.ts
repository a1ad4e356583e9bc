/** What the inputs of single calculations look like: the published JSON Schema, and their fields in words. */
import { z } from 'zod';
import { COMPUTE_KINDS } from '#core/figures/compute.ts';
import type { ComputeKind } from '#core/figures/compute-kind.ts';
import { type JsonSchema, writtenFormOf } from './dossier-schema.ts';

/**
 * The JSON Schema (2020-12) of every input, by kind in `$defs`, as published in `docs/compute.schema.json`.
 */
export function computeJsonSchema(): JsonSchema {
  const names = [...COMPUTE_KINDS.keys()];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:meja-pokja:compute:1',
    title: 'Masukan hitungan satuan Meja Pokja',
    description:
      'Isi INPUT.json untuk "meja compute JENIS INPUT.json". Setiap jenis mempunyai bentuknya sendiri di $defs. Uang dan bilangan ditulis sebagai teks agar tidak ada angka yang hilang.',
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries([...COMPUTE_KINDS].map(([name, kind]) => [name, kindJsonSchema(name, kind)])),
  };
}

/** One field of an input, for the help. */
export interface ComputeField {
  /** `price`, `costs.years[].operation`. */
  readonly name: string;
  readonly required: boolean;
  /** What it is, its form and the words it may be; empty where its name says all. */
  readonly description: string;
}

/** The fields of a kind in the order they are written, each followed by those inside it. */
export function computeFields(name: string, kind: ComputeKind): readonly ComputeField[] {
  return fieldsIn(kindJsonSchema(name, kind), '');
}

function kindJsonSchema(name: string, kind: ComputeKind): JsonSchema {
  const { $schema: _, ...schema }: JsonSchema = z.toJSONSchema(kind.shape, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = writtenFormOf(zodSchema);
      if (form === null) return;
      const words = jsonSchema.description;
      const description = words === undefined ? `Bentuk: ${form.words}.` : `${words} Bentuk: ${form.words}.`;
      Object.assign(jsonSchema, { type: 'string', pattern: form.pattern, description });
    },
  });
  return { title: name, description: kind.description, ...schema };
}

function fieldsIn(node: JsonSchema, prefix: string): readonly ComputeField[] {
  const required = listOf(node['required']);
  const own = isNode(node['properties']) ? Object.entries(node['properties']) : [];
  const direct = own.flatMap(([field, child]: [string, unknown]) => {
    if (!isNode(child)) return [];
    const name = `${prefix}${field}`;
    const isList = listNodes(child).length > 0;
    const inside = listNodes(child).concat(isList ? [] : [child]);
    return [
      { name, required: required.includes(field), description: wordsOf(child) },
      ...inside.flatMap((each) => fieldsIn(each, `${name}${isList ? '[]' : ''}.`)),
    ];
  });
  // Variants of a value share most of their fields: each is told once.
  const variants = variantsOf(node).flatMap((variant) => fieldsIn(variant, prefix));
  return [...new Map([...direct, ...variants].map((field) => [field.name, field])).values()];
}

/** What the items of a list look like; none where it is no list of objects. */
function listNodes(node: JsonSchema): readonly JsonSchema[] {
  const lists = [node, ...variantsOf(node)];
  return lists.flatMap(({ items }) => (isNode(items) ? [items] : []));
}

function variantsOf(node: JsonSchema): readonly JsonSchema[] {
  return [...listOf(node['anyOf']), ...listOf(node['oneOf'])].filter(isNode);
}

function wordsOf(node: JsonSchema): string {
  const all = [node, ...variantsOf(node)];
  const described = all.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));
  const choices = all.flatMap(choicesOf);
  const types = all.flatMap(({ type }) => TYPE_WORDS[String(type)] ?? []);
  const form = choices.length > 0 ? [`Pilihan: ${choices.join(' | ')}.`] : types.map((words) => `Bentuk: ${words}.`);
  const words = [...new Set(described), ...form];
  const nullable = all.some(({ type }) => type === 'null') && !words.some((each) => each.includes('null'));
  return [...words, ...(nullable ? ['Boleh null.'] : [])].join(' ');
}

/** The words a value may be; those of the variants of an object are what tells them apart. */
function choicesOf(node: JsonSchema): readonly string[] {
  const properties = isNode(node['properties']) ? Object.values(node['properties']).filter(isNode) : [];
  const told = properties.flatMap((child) => ('const' in child ? [child['const']] : []));
  return [...listOf(node['enum']), ...told].filter((value) => typeof value === 'string');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  integer: 'bilangan bulat nol atau lebih, tanpa tanda kutip',
  boolean: 'true atau false',
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
