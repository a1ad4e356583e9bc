// The door for admins and auditors without a window: evaluate, compute, import, document, practice, recap, archives, receipts, findings, signed PDFs, open data, indicators, rules, schema.

import { err, ok, type Result } from '#core/shared/result.ts';
import { appVersion } from './app-version.ts';
import { answer, type ExitCode, type Failure, messageLine, say } from './terminal.ts';
import { USAGE, wrongUsage } from './usage.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const outcome = await run(process.argv.slice(2));
if (!outcome.ok) for (const message of outcome.error.messages) say(messageLine(message));
// Not `process.exit`: what was written to a pipe has to arrive first.
process.exitCode = outcome.ok ? outcome.value : outcome.error.exitCode;

async function run([command, ...args]: readonly string[]): Promise<Result<ExitCode, Failure>> {
  if (command === undefined) {
    process.stderr.write(USAGE);
    return err(wrongUsage('Perintah tidak disebut.'));
  }
  const asksForHelp = args.includes('--help') || args.includes('-h');
  // `compute` has a help of its own: its kinds and their fields.
  if (['--help', '-h', 'help'].includes(command) || (asksForHelp && command !== 'compute')) {
    answer(USAGE);
    return ok(0);
  }
  // Each command brings only what it needs: the help is there at once.
  switch (command) {
    case '--version':
      answer(`${appVersion()}\n`);
      return ok(0);
    case 'evaluate':
      return (await import('./commands/evaluate.ts')).runEvaluate(args);
    case 'import':
      return (await import('./commands/import-isb.ts')).runImport(args);
    case 'document':
      return (await import('./commands/document.ts')).runDocument(args);
    case 'practice':
      return (await import('./commands/practice.ts')).runPractice(args);
    case 'recap':
      return (await import('./commands/recap.ts')).runRecap(args);
    case 'compute':
      return (await import('./commands/compute.ts')).runCompute(args);
    case 'rules':
      return (await import('./commands/rules.ts')).runRules(args);
    case 'archive':
      return (await import('./commands/archive.ts')).runArchive(args);
    case 'verify':
      return (await import('./commands/verify.ts')).runVerify(args);
    case 'receipt':
      return (await import('./commands/receipt.ts')).runReceipt(args);
    case 'verify-findings':
      return (await import('./commands/verify-findings.ts')).runVerifyFindings(args);
    case 'verify-pdf':
      return (await import('./commands/verify-pdf.ts')).runVerifyPdf(args);
    case 'ocds':
      return (await import('./commands/ocds.ts')).runOcds(args);
    case 'indicators':
      return (await import('./commands/indicators.ts')).runIndicators(args);
    case 'schema':
      return (await import('./commands/schema.ts')).runSchema(args);
    default:
      return err(wrongUsage(`Perintah "${command}" tidak dikenal.`));
  }
}
