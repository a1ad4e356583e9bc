/** The dossier file: its envelope, and the JSON Schema published for those who make such files. */
import { z } from 'zod';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dossierShape } from '#core/tender/schema.ts';
import {
  isAmount,
  isBase64Url,
  isDateOnly,
  isHash,
  isDecimalText,
  isId,
  isInstant,
  isPercentage,
  isQuantity,
  isRupiahText,
} from '#core/tender/values.ts';
import { FIELD_DESCRIPTIONS } from './dossier-descriptions.ts';

/** What every dossier file says it is. */
export const DOSSIER_FORMAT = 'meja-pokja/dossier';

/** Version this build writes; older ones it reads, newer ones it refuses. */
export const DOSSIER_VERSION = 1;

/** A dossier as it stands in a file. */
export interface DossierFile {
  readonly format: typeof DOSSIER_FORMAT;
  readonly version: typeof DOSSIER_VERSION;
  readonly dossier: Dossier;
}

/** The shape of a dossier file, strict: a field nobody knows is a fault, not a loss. */
export const dossierFileShape: z.ZodType<DossierFile> = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  version: z.literal(DOSSIER_VERSION),
  dossier: dossierShape,
});

/** A form text must have, in words and as a pattern. */
export interface WrittenForm {
  readonly words: string;
  readonly pattern: string;
}

const RUPIAH = '\\d{1,18}\\.\\d{2}$';
const DECIMAL = '(?:0|[1-9]\\d{0,17})(?:\\.\\d{0,29}[1-9])?$';

/** Forms of text, by the check the schema of the model uses. */
const FORMS = new Map<unknown, WrittenForm>([
  [
    isId,
    {
      words: 'pengenal 1 sampai 200 karakter tanpa spasi di tepinya, bukan nama bawaan seperti "constructor"',
      pattern: '^\\S(?:.{0,198}\\S)?$',
    },
  ],
  [
    isRupiahText,
    { words: 'rupiah sebagai teks dengan tepat dua desimal, misalnya "932988426.00"', pattern: `^-?${RUPIAH}` },
  ],
  [
    isAmount,
    {
      words: 'rupiah nol atau lebih sebagai teks dengan tepat dua desimal, misalnya "932988426.00"',
      pattern: `^${RUPIAH}`,
    },
  ],
  [isDecimalText, { words: 'bilangan sebagai teks tanpa nol di belakang, misalnya "12.5"', pattern: `^-?${DECIMAL}` }],
  [
    isQuantity,
    { words: 'bilangan nol atau lebih sebagai teks tanpa nol di belakang, misalnya "12.5"', pattern: `^${DECIMAL}` },
  ],
  [
    isPercentage,
    {
      words: 'bilangan 0 sampai 100 sebagai teks, misalnya "70"',
      pattern: '^(?:100|(?:0|[1-9]\\d?)(?:\\.\\d{0,29}[1-9])?)$',
    },
  ],
  [
    isInstant,
    {
      words: 'waktu dalam UTC, misalnya "2026-11-23T02:42:00.000Z"',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    },
  ],
  [isHash, { words: 'SHA-256 sebagai 64 angka heksadesimal huruf kecil', pattern: '^[0-9a-f]{64}$' }],
  [isBase64Url, { words: 'bita dalam base64url tanpa pengisi', pattern: '^[A-Za-z0-9_-]+$' }],
  [isDateOnly, { words: 'tanggal, misalnya "2026-11-23"', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
]);

/** The form a schema demands of its text; null where it demands none. */
export function writtenFormOf(schema: unknown): WrittenForm | null {
  return schema instanceof z.ZodCustom ? (FORMS.get(schema.def.fn) ?? null) : null;
}

/**
 * The JSON Schema (2020-12) of a dossier file, as published in `docs/dossier.schema.json`.
 *
 * It says what one file alone can show; that ids match each other is checked when a file is read.
 */
export function dossierJsonSchema(): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(dossierFileShape, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = writtenFormOf(zodSchema);
      if (form !== null) Object.assign(jsonSchema, { type: 'string', pattern: form.pattern, description: form.words });
      else if (isFilledText(zodSchema)) Object.assign(jsonSchema, { pattern: '\\S' });
    },
  });
  const { $schema, ...rest } = schema;
  const described = {
    $schema,
    $id: 'urn:meja-pokja:dossier:1',
    title: 'Dossier Meja Pokja',
    description:
      'Satu tender dengan semua yang diterima, ditemukan, dan diputuskan Pokja. Uang dan bilangan ditulis sebagai teks agar tidak ada angka yang hilang.',
    ...rest,
  };
  for (const [path, words] of Object.entries(FIELD_DESCRIPTIONS)) describe(described, path, words);
  return described;
}

/** A node of a JSON Schema: plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** Text that may not be blank: the only thing the model checks about plain text. */
function isFilledText(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && (schema.def.checks ?? []).length > 0;
}

/** Puts words on the node a path leads to: `bidders[].bid.files[].name`, `findings{}{}.result`. */
function describe(root: JsonSchema, path: string, words: string): void {
  let node: unknown = child(root, 'dossier');
  for (const step of path.match(/[^.[\]{}]+|\[\]|\{\}/g) ?? []) node = child(node, step);
  assert(isNode(node), `no field ${path} in the dossier`);
  const form = typeof node['description'] === 'string' ? node['description'] : valueForm(node);
  Object.assign(node, { description: form === null ? words : `${words} Bentuk: ${form}.` });
}

function valueForm(node: JsonSchema): string | null {
  const options: readonly unknown[] = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
  for (const option of options) {
    if (isNode(option) && typeof option['pattern'] === 'string' && typeof option['description'] === 'string')
      return option['description'];
  }
  return null;
}

function child(node: unknown, step: string): unknown {
  if (!isNode(node)) return undefined;
  for (const key of ['anyOf', 'oneOf'] as const) {
    const options: unknown = node[key];
    if (!Array.isArray(options)) continue;
    for (const option of options) {
      const found = child(option, step);
      if (found !== undefined) return found;
    }
  }
  if (step === '[]') return node['items'];
  if (step === '{}') return node['additionalProperties'] === false ? undefined : node['additionalProperties'];
  const properties = node['properties'];
  return isNode(properties) ? properties[step] : undefined;
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
