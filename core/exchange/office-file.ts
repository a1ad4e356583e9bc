/** Reading an office's settings from a file, for documents made without the app. */
import { z } from 'zod';
import { officePartsShape } from '#core/documents/office-shape.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { JsonSchema } from './dossier-schema.ts';
import { parseJson } from './json-text.ts';
import { shownValue, type ThreePartMessage } from './message.ts';

/** The JSON Schema (2020-12) of an office file, as published in `docs/office.schema.json`. */
export function officeJsonSchema(): JsonSchema {
  const { $schema, ...rest }: JsonSchema = z.toJSONSchema(officePartsShape, {
    override: ({ zodSchema, jsonSchema }) => {
      // A list of exactly so many has no other end in the text of the schema.
      if (zodSchema instanceof z.ZodTuple) {
        const count = zodSchema.def.items.length;
        Object.assign(jsonSchema, { minItems: count, maxItems: count });
      }
    },
  });
  return {
    $schema,
    $id: 'urn:meja-pokja:office:1',
    title: 'Setelan kantor Meja Pokja',
    description:
      'Kop surat, kertas, dan pejabat untuk dokumen yang dibuat tanpa jendela aplikasi. Semua isian boleh ditiadakan.',
    ...rest,
  };
}

/** What is wrong with an office file: a line of its text or the path of a value. */
export interface OfficeFault {
  readonly place: string;
  readonly message: ThreePartMessage;
}

/** Reads settings of an office; what the file leaves out is as in an office nobody has set up yet. */
export function readOfficeFile(text: string): Result<OfficeSettings, OfficeFault> {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) {
    const { line, column } = parsed.error;
    return err(officeFault(`${line}:${column}`, 'Berkas setelan kantor bukan JSON yang utuh.'));
  }
  const shaped = officePartsShape.safeParse(parsed.value, { reportInput: true });
  if (shaped.success) return ok({ ...EMPTY_OFFICE, ...shaped.data });
  const [issue] = shaped.error.issues;
  assert(issue !== undefined, 'what does not fit says where');
  const place = issue.path.map(String).join('.');
  return err(officeFault(place, happened(place, issue)));
}

function happened(place: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `Isian ${issue.keys.join(', ')} tidak dikenal.`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `Isian ${place} tidak ada, padahal wajib.`;
  const expected = expectedWords(issue);
  const field = place === '' ? 'setelan kantor' : place;
  return `Isian ${field} tidak dapat dipakai (${shownValue(issue.input)})${expected === null ? '' : `; ${expected}`}.`;
}

/** What zod says of a check that does not say why. */
const UNTOLD = 'Invalid input';

/** What the value should have been, null where that takes more than a few words. */
function expectedWords(issue: z.core.$ZodIssue): string | null {
  switch (issue.code) {
    case 'invalid_value':
      return `pilihannya ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `paling besar ${issue.maximum}`;
    case 'too_small':
      return `paling kecil ${issue.minimum}`;
    case 'custom':
      return issue.message === UNTOLD ? null : issue.message;
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? null;
    default:
      return null;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'harus teks',
  number: 'harus bilangan',
  boolean: 'harus true atau false',
  array: 'harus daftar [ … ]',
  tuple: 'harus daftar [ … ]',
  object: 'harus objek { … }',
};

function officeFault(place: string, happened: string): OfficeFault {
  const action = 'Perbaiki berkas setelan kantor, lalu ulangi.';
  return { place, message: { happened, means: 'Dokumen tidak dibuat.', action } };
}
