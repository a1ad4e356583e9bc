import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { DIMENSIONS, type Dimension } from '#core/recap/dimensions.ts';
import { MEASURE_KEYS, type MeasureKey } from '#core/recap/measures.ts';
import { recapToJson } from '#core/recap/recap-json.ts';
import { recapOf } from '#core/recap/table.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { answer, type ExitCode, type Failure, messageLine, say } from '#cli/terminal.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';

/** `recap DOSSIER.json… [--rows D] [--columns D] [--figures A,B]`: figures across tenders, as JSON on stdout. */
export function runRecap(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, {
    rows: { type: 'string' },
    columns: { type: 'string' },
    figures: { type: 'string' },
  });
  if (!usage.ok) return usage;
  const { positionals: files, values } = usage.value;
  if (files.length === 0) return err(wrongUsage('recap memerlukan paling sedikit satu berkas dossier.'));
  const rows = oneOf<Dimension>(values.rows ?? 'agency', DIMENSIONS, '--rows');
  if (!rows.ok) return rows;
  const columns = values.columns === undefined ? ok(null) : oneOf<Dimension>(values.columns, DIMENSIONS, '--columns');
  if (!columns.ok) return columns;
  const figures = chosenFigures(values.figures);
  if (!figures.ok) return figures;
  const { tenders, faulty } = readAll(files);
  const table = recapOf(tenders, { rows: rows.value, columns: columns.value });
  answer(`${JSON.stringify(recapToJson(table, figures.value), null, 2)}\n`);
  if (faulty === 0) return ok(0);
  say(`${tenders.length} tender dihitung, ${faulty} berkas dilewati.`);
  return ok(1);
}

function chosenFigures(given: string | undefined): Result<readonly MeasureKey[], Failure> {
  if (given === undefined) return ok(MEASURE_KEYS);
  const chosen: MeasureKey[] = [];
  for (const word of given.split(',')) {
    const key = oneOf<MeasureKey>(word.trim(), MEASURE_KEYS, 'Angka');
    if (!key.ok) return key;
    chosen.push(key.value);
  }
  return ok(chosen);
}

/** A file that cannot be read is named and passed over: the others still have their figures. */
function readAll(files: readonly string[]): { readonly tenders: readonly TenderSummary[]; readonly faulty: number } {
  const tenders: TenderSummary[] = [];
  let faulty = 0;
  for (const file of files) {
    const dossier = readDossier(file);
    if (!dossier.ok) {
      faulty += 1;
      for (const message of dossier.error.messages) say(messageLine(message));
      continue;
    }
    const evaluation = evaluateDossier(dossier.value);
    tenders.push(summarise(dossier.value, evaluation.ok ? evaluation.value : null));
  }
  return { tenders, faulty };
}
