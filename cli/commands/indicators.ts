import { indicatorsToJson } from '#core/indicators/result-json.ts';
import { createIndicatorRun, type FinishedRun, type RunFault } from '#core/indicators/run.ts';
import { readSettings } from '#core/indicators/settings-file.ts';
import { DEFAULT_SETTINGS, type IndicatorSettings } from '#core/indicators/settings.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { readLines } from '#cli/read-lines.ts';
import { answer, createProgress, type ExitCode, type Failure, say } from '#cli/terminal.ts';
import { readText } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/** `indicators FILE.jsonl`: the eleven indicators over compiled releases, one a line, as Cardinal prints them. */
export function runIndicators(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, { settings: { type: 'string', short: 's' }, 'no-meta': { type: 'boolean' } });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return err(wrongUsage('indicators memerlukan tepat satu berkas JSONL.'));
  const settings = values.settings === undefined ? ok(DEFAULT_SETTINGS) : settingsOf(values.settings);
  if (!settings.ok) return settings;

  const shown = file === '-' ? 'stdin' : file;
  const run = createIndicatorRun({
    settings: settings.value,
    tell: (line, fault) => say(`${shown}:${line}: ${faultWords(fault)}`),
  });
  const progress = createProgress('Menghitung indikator');
  const read = readLines(file, run.line, progress.show);
  progress.end();
  if (!read.ok) return read;
  const finished = run.finish();
  const { Meta, ...groups } = indicatorsToJson(finished);
  answer(
    `${JSON.stringify(values['no-meta'] === true || Meta === undefined ? groups : { ...groups, Meta }, null, 2)}\n`,
  );
  tellCounts(finished);
  return ok(finished.counts.unread > 0 ? 1 : 0);
}

function settingsOf(file: string): Result<IndicatorSettings, Failure> {
  const text = readText(file);
  if (!text.ok) return text;
  const read = readSettings(text.value);
  if (!read.ok) {
    const messages = read.error.map(({ place, happened }) => ({
      place: `${file}:${place}`,
      happened,
      means: 'Tidak ada yang dihitung.',
      action: 'Perbaiki berkas setelan; nama bagian dan isiannya seperti milik Cardinal (docs/ocds.md).',
    }));
    return err({ exitCode: 1, messages });
  }
  for (const section of read.value.unused) say(`${file}: Bagian [${section}] tidak dipakai oleh perintah ini.`);
  return ok(read.value.settings);
}

function tellCounts({ counts, held, currency }: FinishedRun): void {
  const { lines, counted, unread, cancelled, excluded } = counts;
  say(
    `${lines} baris: ${counted} proses dihitung, ${unread} tidak dapat dipakai, ${cancelled} dibatalkan, ${excluded} dikecualikan. Mata uang: ${currency ?? 'tidak ada harga'}.`,
  );
  for (const { code, ocid } of held) {
    say(`${ocid}: ${code} tidak ditandai, karena pemenang tidak ditentukan oleh harga saja.`);
  }
}

function faultWords(fault: RunFault): string {
  switch (fault.kind) {
    case 'not-json':
      return `JSON rusak di kolom ${fault.fault.column}. Baris ini tidak dihitung. Perbaiki baris itu, lalu ulangi.`;
    case 'not-an-object':
      return 'Isinya bukan objek { … }. Baris ini tidak dihitung. Setiap baris harus satu rilis terkompilasi.';
    case 'no-ocid':
      return 'Tidak ada ocid. Baris ini tidak dihitung. Setiap baris harus satu rilis terkompilasi, bukan paket rilis.';
    case 'repeated-ocid':
      return `ocid ${fault.ocid} sudah ada di baris sebelumnya. Baris ini tidak dihitung. Pakai rilis terkompilasi: satu baris untuk setiap proses.`;
    case 'other-currency':
      return `Harga dalam ${fault.currency}. Harga itu tidak dibandingkan. Indikator memakai satu mata uang; setel currency bila perlu.`;
    case 'organisation-without-id':
      return `Ada organisasi tanpa id di ${fault.where}. Organisasi itu tidak dihitung. Isi id-nya.`;
    case 'not-an-instant':
      return `Waktu "${fault.text}" di ${fault.where} tidak dapat dipakai. Waktu itu dianggap tidak ada. Tulis menurut RFC 3339 dengan zonanya.`;
    default:
      return unreachable(fault);
  }
}
