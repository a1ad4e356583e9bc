/** Reading the input of a single calculation: JSON of one kind, every fault named by its path. */
import type { ComputeKind, ComputeRefusal, ReadyComputation } from '#core/figures/compute-kind.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type FileFault, jsonFault, shapeFault } from './file-fault.ts';
import { placeOfPath } from './json-place.ts';
import { parseJson } from './json-text.ts';
import { shownValue, type ThreePartMessage } from './message.ts';

/** A fault of an input, by its place. */
export interface ComputeFault extends Pick<FileFault, 'line' | 'column'> {
  readonly message: ThreePartMessage;
}

const MEANS = 'Tidak ada yang dihitung.';

/**
 * Reads the input of a kind.
 *
 * Fails   broken JSON by line and column; a missing, unknown or wrong field by its path.
 */
export function readComputeFile(
  name: string,
  kind: ComputeKind,
  written: string,
): Result<ReadyComputation, readonly ComputeFault[]> {
  const json = written.replace(/^\uFEFF/, '');
  const action = `Perbaiki isian itu; bentuknya: npm run -s meja -- compute ${name} --help`;
  const parsed = parseJson(json);
  if (!parsed.ok) return err([told(jsonFault(json, parsed.error), action)]);
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    const happened = `Masukan harus objek { … }, bukan ${shownValue(parsed.value)}.`;
    return err([{ line: 1, column: 1, message: { happened, means: MEANS, action } }]);
  }
  const faults: ComputeFault[] = [];
  const ready = kind.prepare(parsed.value, (issue) => faults.push(told(shapeFault(json, issue), action)));
  return ready === null ? err(faults) : ok(ready);
}

/** A refusal of the calculation itself, at its place in the input. */
export function refusalFault(name: string, written: string, { path, happened, clause }: ComputeRefusal): ComputeFault {
  const action = `Perbaiki isian itu; bentuknya: npm run -s meja -- compute ${name} --help`;
  const told = clause === null ? happened : `${happened} Dasar: ${clause}.`;
  const { line, column } = placeOfPath(written.replace(/^\uFEFF/, ''), path);
  return { line, column, message: { happened: told, means: MEANS, action } };
}

/** Faults of shape are those of any file; what they mean here is said anew. */
function told({ line, column, message }: FileFault, action: string): ComputeFault {
  return { line, column, message: { happened: message.happened, means: MEANS, action } };
}
