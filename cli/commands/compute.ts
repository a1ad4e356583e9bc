import { type ComputeFault, readComputeFile, refusalFault } from '#core/exchange/compute-file.ts';
import { computeFields } from '#core/exchange/compute-schema.ts';
import { COMPUTE_KINDS } from '#core/figures/compute.ts';
import type { ComputeKind } from '#core/figures/compute-kind.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { readRules, RULE_SET_IDS } from '#cli/read-rules.ts';
import { answer, type ExitCode, type Failure, failure, type PlacedMessage } from '#cli/terminal.ts';
import { readText } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/** `compute KIND INPUT.json [--rules ERA|FILE]`: one figure with its working, as JSON on stdout. */
export function runCompute(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, { rules: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [name, file, ...more] = positionals;
  const kind = name === undefined ? undefined : COMPUTE_KINDS.get(name);
  if (name !== undefined && kind === undefined) return err(unknownKind(name));
  if (values.help === true) {
    answer(name === undefined || kind === undefined ? listOfKinds() : helpOfKind(name, kind));
    return ok(0);
  }
  if (name === undefined || kind === undefined || file === undefined || more.length > 0) {
    return err(wrongUsage('compute memerlukan satu jenis hitungan dan satu berkas masukan.'));
  }
  return compute({ name, kind, file, rules: values.rules ?? null });
}

interface Asked {
  readonly name: string;
  readonly kind: ComputeKind;
  readonly file: string;
  /** What `--rules` said. */
  readonly rules: string | null;
}

function compute({ name, kind, file, rules }: Asked): Result<ExitCode, Failure> {
  const text = readText(file);
  if (!text.ok) return text;
  const ready = readComputeFile(name, kind, text.value);
  if (!ready.ok) return err({ exitCode: 1, messages: ready.error.map((fault) => placed(file, fault)) });
  const ruleSet = chooseRules(file, ready.value.ruleSet, rules);
  if (!ruleSet.ok) return ruleSet;
  const done = ready.value.run(ruleSet.value);
  if (!done.ok) return err({ exitCode: 1, messages: [placed(file, refusalFault(name, text.value, done.error))] });
  answer(`${JSON.stringify({ kind: name, ruleSet: ruleSet.value.id, ...done.value }, null, 2)}\n`);
  return ok(0);
}

/** The rules the option names, else those of the input; the two may not say different things. */
function chooseRules(file: string, inInput: string | null, option: string | null): Result<RuleSet, Failure> {
  if (option !== null) {
    const ruleSet = readRules(option);
    if (!ruleSet.ok || inInput === null || inInput === ruleSet.value.id) return ruleSet;
    return err(
      failure(1, file, [
        `ruleSet berisi "${inInput}", tetapi --rules menyebut aturan "${ruleSet.value.id}".`,
        'Tidak ada yang dihitung.',
        'Pilih salah satu: aturan dari era yang berbeda tidak boleh bercampur.',
      ]),
    );
  }
  if (inInput === null) {
    return err(
      failure(1, file, [
        'Isian ruleSet tidak ada.',
        'Tidak ada yang dihitung.',
        `Isi ruleSet di berkas itu, atau sebutkan --rules; pilihannya ${RULE_SET_IDS}.`,
      ]),
    );
  }
  const ruleSet = ruleSetById(inInput);
  if (ruleSet !== null) return ok(ruleSet);
  return err(
    failure(1, file, [
      `Kumpulan aturan "${inInput}" tidak dikenal.`,
      'Tidak ada yang dihitung.',
      `Perbaiki ruleSet; pilihannya ${RULE_SET_IDS}. Aturan dari berkas disebut dengan --rules.`,
    ]),
  );
}

function unknownKind(name: string): Failure {
  return wrongUsage(`Jenis hitungan "${name}" tidak dikenal; pilihannya ${[...COMPUTE_KINDS.keys()].join(', ')}.`);
}

function placed(given: string, { line, column, message }: ComputeFault): PlacedMessage {
  const file = given === '-' ? 'stdin' : given;
  return { place: line === null ? file : `${file}:${line}${column === null ? '' : `:${column}`}`, ...message };
}

function listOfKinds(): string {
  const kinds = [...COMPUTE_KINDS].map(([name, kind]) => {
    const fields = computeFields(name, kind)
      .filter((field) => !/[.[]/.test(field.name))
      .map((field) => (field.required ? field.name : `[${field.name}]`));
    return `  ${name}\n      ${kind.description}\n      Isian: ${fields.join(', ')}\n`;
  });
  return [
    'Pemakaian: npm run -s meja -- compute JENIS INPUT.json [--rules ATURAN|BERKAS]',
    '',
    'Satu hitungan dengan asal-usulnya, JSON ke stdout. INPUT.json boleh "-" untuk membaca dari stdin.',
    'Bentuk lengkap setiap masukan: meja schema compute. Isian satu jenis: meja compute JENIS --help.',
    `Aturan (isian ruleSet atau --rules): ${RULE_SET_IDS}, atau berkas aturan.`,
    '',
    'JENIS:',
    ...kinds,
  ].join('\n');
}

function helpOfKind(name: string, kind: ComputeKind): string {
  const fields = computeFields(name, kind).map(
    ({ name: field, required, description }) =>
      `  ${field}${required ? '' : ' (boleh ditiadakan)'}\n${description === '' ? '' : `      ${description}\n`}`,
  );
  return [
    `Pemakaian: npm run -s meja -- compute ${name} INPUT.json [--rules ATURAN|BERKAS]`,
    '',
    kind.description,
    '',
    'Isian INPUT.json:',
    ...fields,
  ].join('\n');
}
