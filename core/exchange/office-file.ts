/** Reading an office's settings from a file, for documents made without the app. */
import { z } from 'zod';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { parseJson } from './json-text.ts';
import { shownValue, type ThreePartMessage } from './message.ts';

const copies = z.array(z.string());

/** Every setting may be left out; what is given must be right. */
const officeShape = z.strictObject({
  letterhead: z.strictObject({ lines: z.array(z.string()), contact: z.string().nullable() }).exactOptional(),
  city: z.string().nullable().exactOptional(),
  zone: z.enum(['WIB', 'WITA', 'WIT']).exactOptional(),
  paper: z
    .strictObject({
      size: z.enum(['f4', 'a4']),
      orientation: z.enum(['portrait', 'landscape']),
      margins: z.tuple([margin(), margin(), margin(), margin()]),
    })
    .exactOptional(),
  text: z.strictObject({ size: z.number().min(6).max(24), spacing: z.number().min(1).max(3) }).exactOptional(),
  budgetUser: z
    .strictObject({ name: z.string(), position: z.string(), employeeNumber: z.string().nullable() })
    .nullable()
    .exactOptional(),
  showsEmployeeNumbers: z.boolean().exactOptional(),
  copies: z
    .strictObject({
      bapp: copies.exactOptional(),
      baep: copies.exactOptional(),
      bahp: copies.exactOptional(),
      penetapan: copies.exactOptional(),
      pengumuman: copies.exactOptional(),
    })
    .exactOptional(),
  markLanguage: z.enum(['id', 'en']).exactOptional(),
});

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
  const shaped = officeShape.safeParse(parsed.value, { reportInput: true });
  if (shaped.success) return ok({ ...EMPTY_OFFICE, ...shaped.data });
  const [issue] = shaped.error.issues;
  const place = (issue?.path ?? []).map(String).join('.');
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : null;
  const happened =
    keys === null
      ? `Isian ${place === '' ? 'setelan kantor' : place} tidak dapat dipakai (${shownValue(issue?.input)}).`
      : `Isian ${keys} tidak dikenal.`;
  return err(officeFault(place, happened));
}

function margin() {
  return z.number().min(0).max(100);
}

function officeFault(place: string, happened: string): OfficeFault {
  const action = 'Perbaiki berkas setelan kantor, lalu ulangi.';
  return { place, message: { happened, means: 'Dokumen tidak dibuat.', action } };
}
