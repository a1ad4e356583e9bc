import { readDossierFile } from '#core/exchange/dossier-file.ts';
import type { FileFault } from '#core/exchange/file-fault.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Failure, PlacedMessage } from './terminal.ts';
import { readText } from './text-files.ts';

/** Reads the dossier file a command names. */
export function readDossier(given: string): Result<Dossier, Failure> {
  const text = readText(given);
  if (!text.ok) return text;
  const read = readDossierFile(text.value);
  if (read.ok) return ok(read.value);
  return err({ exitCode: 1, messages: read.error.map((fault) => placedFault(given, fault)) });
}

function placedFault(given: string, { line, column, message }: FileFault): PlacedMessage {
  const file = given === '-' ? 'stdin' : given;
  return { place: line === null ? file : `${file}:${line}${column === null ? '' : `:${column}`}`, ...message };
}
