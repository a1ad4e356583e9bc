import { dossierJsonSchema } from '#core/exchange/dossier-schema.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { answer, type ExitCode, type Failure } from '#cli/terminal.ts';
import { writeWhole } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/** `schema [-o FILE]`: the JSON Schema of dossier files. */
export function runSchema(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, { output: { type: 'string', short: 'o' } });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  if (positionals.length > 0) return err(wrongUsage('schema tidak memerlukan berkas masukan.'));
  const text = `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`;
  if (values.output === undefined || values.output === '-') {
    answer(text);
    return ok(0);
  }
  const written = writeWhole(values.output, text);
  return written.ok ? ok(0) : written;
}
