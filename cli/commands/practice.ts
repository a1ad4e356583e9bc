import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { SEASON_TENDERS } from '#core/practice/plan.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dossierFileName } from '#cli/dossier-name.ts';
import { createProgress, type ExitCode, type Failure, failure, givenPath, say } from '#cli/terminal.ts';
import { kindOfPath, makeFolder, writeWhole } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/** The same season on every machine, unless somebody asks for another. */
const DEFAULT_SEED = '2014';

/** `practice -o FOLDER`: the practice season, one dossier file a tender. */
export function runPractice(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, {
    output: { type: 'string', short: 'o' },
    seed: { type: 'string' },
    tenders: { type: 'string' },
    overwrite: { type: 'boolean' },
  });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  if (positionals.length > 0 || values.output === undefined) return err(wrongUsage('practice memerlukan -o FOLDER.'));
  const tenders = Number(values.tenders ?? SEASON_TENDERS);
  if (!Number.isInteger(tenders) || tenders < 1 || tenders > 100_000) {
    return err(wrongUsage(`--tenders "${values.tenders ?? ''}" bukan jumlah antara 1 dan 100000.`));
  }
  const folder = values.output;
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const progress = createProgress('Membuat tender latihan');
  let count = 0;
  for (const dossier of practiceSeason({ seed: values.seed ?? DEFAULT_SEED, tenders })) {
    const written = writeTender(folder, dossier, values.overwrite === true);
    if (!written.ok) {
      progress.end();
      return written;
    }
    count++;
    progress.show(count, tenders);
  }
  progress.end();
  say(`${count} tender latihan ditulis di ${folder}.`);
  return ok(0);
}

/** Practice work is work too: a file that differs is not replaced unasked. */
function writeTender(folder: string, dossier: Dossier, overwrite: boolean): Result<null, Failure> {
  const path = join(folder, dossierFileName(dossier));
  const text = writeDossierFile(dossier);
  if (!overwrite && kindOfPath(path) === 'file') {
    if (readFileSync(givenPath(path), 'utf8') === text) return ok(null);
    return err(
      failure(1, path, [
        'Berkas ini sudah ada dan isinya lain.',
        'Berkas itu tidak diubah, dan tender sesudahnya belum ditulis.',
        'Pilih folder lain, atau ulangi dengan --overwrite.',
      ]),
    );
  }
  return writeWhole(path, text);
}
