/** Reading and writing dossier files: every fault named by place and value, nothing half taken over. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import { type Inconsistency, inconsistenciesOf } from '#core/tender/consistency.ts';
import type { Dossier } from '#core/tender/model.ts';
import { DOSSIER_FORMAT, DOSSIER_VERSION, dossierFileShape } from './dossier-schema.ts';
import {
  type FileFault,
  jsonFault,
  newerVersion,
  notADossier,
  repeatedKeyFault,
  shapeFault,
  unfitFault,
} from './file-fault.ts';
import { parseJson } from './json-text.ts';
import { repeatedKeys } from './repeated-keys.ts';

/** More faults than this say the same again; the count tells of the rest. */
const MOST_FAULTS = 100;

/** The text of a dossier file: the same bytes for the same dossier, one line a value. */
export function writeDossierFile(dossier: Dossier): string {
  const file = { format: DOSSIER_FORMAT, version: DOSSIER_VERSION, dossier: canonicalDossier(dossier) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads a dossier file whole or not at all.
 *
 * Fails   with every fault up to 100: broken JSON with line and column, another kind of file, a newer version, a field
 *         written twice, a value of the wrong form by its path, ids that do not match.
 */
export function readDossierFile(text: string): Result<Dossier, readonly FileFault[]> {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return err([jsonFault(json, parsed.error)]);
  const refusal = refuseOther(parsed.value);
  if (refusal !== null) return err([refusal]);
  // Which of two values was meant is not for the parser to say: it takes the last.
  const repeated = repeatedKeys(json);
  if (repeated.length > 0) return err(repeated.slice(0, MOST_FAULTS).map((each) => repeatedKeyFault(json, each)));
  const faults: FileFault[] = [];
  const shaped = dossierFileShape.safeParse(parsed.value, {
    error: (issue) => {
      // A name that may not be used is told twice: for itself, without a place, and then for the value it names.
      const placeless = issue.code === 'custom' && (issue.path ?? []).length === 0;
      if (!placeless && faults.length < MOST_FAULTS) faults.push(shapeFault(json, issue));
      return issue.code;
    },
  });
  if (!shaped.success) {
    // The error is made when it is first read, and the faults with it.
    assert(shaped.error.issues.length > 0, 'a refused shape names an issue');
    return err(faults);
  }
  const { dossier } = shaped.data;
  const unfit = inconsistenciesOf(dossier);
  if (unfit.length > 0) return err(unfit.slice(0, MOST_FAULTS).map((each: Inconsistency) => unfitFault(json, each)));
  return ok(dossier);
}

/** True for text that claims to be a dossier file; a cheap look to send a dropped file the right way. */
export function looksLikeDossierFile(text: string): boolean {
  return /^\uFEFF?\s*\{[^{[]{0,200}"format"\s*:\s*"meja-pokja\/dossier"/.test(text);
}

function refuseOther(value: unknown): FileFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notADossier(value);
  const format: unknown = 'format' in value ? value.format : undefined;
  const version: unknown = 'version' in value ? value.version : undefined;
  if (format !== DOSSIER_FORMAT) return notADossier(value);
  if (typeof version === 'number' && version > DOSSIER_VERSION) return newerVersion(version);
  return null;
}
