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
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** The fields of a kind in the order they are written. */
export function computeFields(name: string, kind: ComputeKind): readonly ComputeField[] {
  const schema = kindJsonSchema(name, kind);
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties: unknown = schema['properties'];
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).map(([field, node]: [string, unknown]) => ({
    name: field,
    required: required.includes(field),
    description: wordsOf(node),
  }));
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

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null || !('description' in node)) return '';
  return String(node.description);
}
