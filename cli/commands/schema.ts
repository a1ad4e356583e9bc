import { syncOpenApi } from '#core/contract/sync-openapi.ts';
import { computeJsonSchema } from '#core/exchange/compute-schema.ts';
import { dossierJsonSchema } from '#core/exchange/dossier-schema.ts';
import { officeJsonSchema } from '#core/exchange/office-file.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { answer, type ExitCode, type Failure } from '#cli/terminal.ts';
import { writeWhole } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';

const SCHEMAS = {
  dossier: dossierJsonSchema,
  office: officeJsonSchema,
  compute: computeJsonSchema,
  server: syncOpenApi,
} as const;
const SUBJECTS = ['dossier', 'office', 'compute', 'server'] as const satisfies readonly (keyof typeof SCHEMAS)[];

/**
 * `schema [dossier|office|compute|server] [-o FILE]`: the JSON Schema of dossier files, of the file `document --office` takes,
 * of what `compute` takes, or the OpenAPI document of the central server.
 */
export function runSchema(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, { output: { type: 'string', short: 'o' } });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [word = 'dossier', ...more] = positionals;
  if (more.length > 0) return err(wrongUsage('schema tidak memerlukan berkas masukan.'));
  const subject = oneOf(word, SUBJECTS, 'Skema');
  if (!subject.ok) return subject;
  const text = `${JSON.stringify(SCHEMAS[subject.value](), null, 2)}\n`;
  if (values.output === undefined || values.output === '-') {
    answer(text);
    return ok(0);
  }
  const written = writeWhole(values.output, text);
  return written.ok ? ok(0) : written;
}
