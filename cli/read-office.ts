import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { readOfficeFile } from '#core/exchange/office-file.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Failure } from './terminal.ts';
import { readText } from './text-files.ts';

/** The settings of the office a command names with `--office`; of one nobody has set up where it names none. */
export function readOffice(file: string | undefined): Result<OfficeSettings, Failure> {
  if (file === undefined) return ok(EMPTY_OFFICE);
  const text = readText(file);
  if (!text.ok) return text;
  const office = readOfficeFile(text.value);
  if (office.ok) return office;
  const { place, message } = office.error;
  return err({ exitCode: 1, messages: [{ place: place === '' ? file : `${file} (${place})`, ...message }] });
}
