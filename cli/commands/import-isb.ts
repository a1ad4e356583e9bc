import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { acceptDifferencesBody, type Difference, diffDossier } from '#core/exchange/differences.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Actor } from '#core/committee/role.ts';
import { type Oddity, oddityPlace } from '#core/exchange/isb/oddity.ts';
import type { IsbFile } from '#core/exchange/isb/open-file.ts';
import { type IsbReading, readIsb } from '#core/exchange/isb/read-isb.ts';
import type { Severity } from '#core/exchange/message.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import { withSafeguardsFromStart } from '#core/tender/new-tender-safeguards.ts';
import { dossierFileName } from '#cli/dossier-name.ts';
import { readDossier } from '#cli/read-dossier.ts';
import {
  answer,
  createProgress,
  type ExitCode,
  type Failure,
  failure,
  givenPath,
  messageLine,
  type PlacedMessage,
  say,
} from '#cli/terminal.ts';
import { cannotRead, kindOfPath, makeFolder, readAsText, writeWhole } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';

/** Whoever runs an import at the command line does the LPSE's part; nothing is signed here. */
const IMPORTER: Actor = { name: 'meja import', role: 'admin' };

const ZONES = ['WIB', 'WITA', 'WIT'] as const;

/** What became of one tender's file. */
interface Written {
  readonly code: string;
  readonly file: string;
  readonly outcome: 'written' | 'same' | 'updated' | 'differs' | 'unreadable';
  readonly differences: readonly Difference[];
}

interface Sources {
  readonly files: readonly IsbFile[];
  /** One message for each file that could not be read; the others are good. */
  readonly unread: readonly PlacedMessage[];
}

/** `import isb FOLDER -o OUT`: one dossier file a tender; every oddity told; nothing that was evaluated overwritten. */
export function runImport(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, {
    output: { type: 'string', short: 'o' },
    zone: { type: 'string' },
    update: { type: 'boolean' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [kind, ...sources] = positionals;
  if (kind !== 'isb')
    return err(
      wrongUsage(
        kind === undefined
          ? 'import memerlukan jenis data: isb.'
          : `Jenis data "${kind}" tidak dikenal; pilihannya isb.`,
      ),
    );
  if (sources.length === 0 || values.output === undefined)
    return err(wrongUsage('import isb memerlukan FOLDER dan -o FOLDER.'));
  const zone = values.zone === undefined ? null : oneOf(values.zone.toUpperCase(), ZONES, 'Zona');
  if (zone !== null && !zone.ok) return zone;

  const given = readSources(sources);
  if (!given.ok) return given;
  const { files, unread } = given.value;
  for (const message of unread) say(`GALAT ${messageLine(message)}`);
  const reading = readIsb(files, zone === null ? {} : { zone: zone.value });
  const written = writeDossiers(reading, values.output, values.update === true);
  if (!written.ok) return written;
  reportOddities(reading, values.quiet === true);
  reportTenders(reading, written.value, values.output);
  if (values.json === true) answer(`${JSON.stringify(jsonReport(reading, written.value), null, 2)}\n`);
  return ok(unread.length > 0 || hasFault(reading, written.value) ? 1 : 0);
}

function readSources(sources: readonly string[]): Result<Sources, Failure> {
  const paths: string[] = [];
  for (const source of sources) {
    const kind = kindOfPath(source);
    if (kind === 'nothing') {
      return err(
        failure(1, source, ['Folder atau berkas ini tidak ada.', 'Tidak ada yang dibaca.', 'Periksa namanya.']),
      );
    }
    const inside = kind === 'folder' ? filesIn(source) : ok([source]);
    if (!inside.ok) return inside;
    paths.push(...inside.value);
  }
  if (paths.length === 0) {
    const place = sources.join(', ');
    return err(
      failure(1, place, [
        'Folder ini tidak berisi berkas.',
        'Tidak ada yang dibaca.',
        'Pilih folder berisi berkas JSON dari ISB/INAPROC.',
      ]),
    );
  }
  const files: IsbFile[] = [];
  const unread: PlacedMessage[] = [];
  for (const path of paths) {
    const text = readAsText(path);
    if (text.ok) files.push({ name: basename(path), text: text.value });
    else unread.push(...text.error.messages);
  }
  return ok({ files, unread });
}

/** Files directly in a folder, hidden ones left out, in the order of their names. */
function filesIn(folder: string): Result<readonly string[], Failure> {
  try {
    const entries = readdirSync(givenPath(folder), { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return ok(files.map(({ name }) => join(folder, name)).toSorted());
  } catch (error) {
    return err(cannotRead(folder, error));
  }
}

function writeDossiers(reading: IsbReading, folder: string, update: boolean): Result<readonly Written[], Failure> {
  if (reading.dossiers.length === 0) return ok([]);
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const progress = createProgress('Menulis dossier');
  const results: Written[] = [];
  for (const [at, dossier] of reading.dossiers.entries()) {
    const written = writeOne(reading, dossier, join(folder, dossierFileName(dossier)), update);
    if (!written.ok) {
      progress.end();
      return written;
    }
    results.push(written.value);
    progress.show(at + 1, reading.dossiers.length);
  }
  progress.end();
  return ok(results);
}

function writeOne(reading: IsbReading, incoming: Dossier, path: string, update: boolean): Result<Written, Failure> {
  const told = (outcome: Written['outcome'], differences: readonly Difference[] = []): Result<Written, Failure> =>
    ok({ code: incoming.notice.code, file: path, outcome, differences });
  if (kindOfPath(path) === 'nothing') {
    const written = writeWhole(path, writeDossierFile(withSafeguardsFromStart(incoming, 'isb')));
    return written.ok ? told('written') : written;
  }
  const current = readDossier(path);
  if (!current.ok) {
    for (const message of current.error.messages) say(messageLine(message));
    return told('unreadable');
  }
  // What is here says which of the withheld prices may be told.
  const whole = reading.withheld.get(incoming.notice.code) ?? incoming;
  const differences = diffDossier(current.value, whole, 'isb');
  if (differences.length === 0) return told('same');
  const applicable = differences.filter((difference) => difference.applicable);
  if (!update || applicable.length === 0) return told(update ? 'same' : 'differs', differences);
  const merged = takeOver(reading, current.value, applicable);
  if (merged === null) return told('differs', differences);
  const written = writeWhole(path, writeDossierFile(merged));
  return written.ok ? told('updated', differences) : written;
}

/** The dossier with the differences taken over by the same decision the app makes; null where it is refused. */
function takeOver(reading: IsbReading, current: Dossier, differences: readonly Difference[]): Dossier | null {
  const source = { kind: 'isb' as const, files: reading.files.map(({ name }) => name) };
  const body = acceptDifferencesBody(source, differences);
  const decided = decide(current, { name: 'acceptDifferences', body }, { evaluate: evaluateDossier, actor: IMPORTER });
  if (!decided.ok) return null;
  let dossier = current;
  for (const event of decided.value) dossier = apply(dossier, event);
  return dossier;
}

const LABELS: Readonly<Record<Severity, string>> = { error: 'GALAT', warning: 'PERIKSA', info: 'info' };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function reportOddities(reading: IsbReading, quiet: boolean): void {
  for (const severity of quiet ? ORDER.slice(0, 2) : ORDER) {
    for (const oddity of reading.oddities.filter((each) => each.severity === severity)) {
      const tender = oddity.tender === null ? '' : ` [tender ${oddity.tender}]`;
      say(
        `${LABELS[severity]} ${messageLine({ place: `${oddityPlace(oddity)}${tender}`, ...oddity.message })} (${oddity.code})`,
      );
    }
  }
}

function reportTenders(reading: IsbReading, written: readonly Written[], folder: string): void {
  for (const { code, file, outcome, differences } of written) {
    if (outcome === 'differs') {
      say(
        `PERIKSA ${file}: Dossier tender ${code} sudah ada dan berbeda pada ${differences.length} isian. Berkas itu tidak diubah. Ulangi dengan --update untuk melengkapinya.`,
      );
    }
    if (outcome === 'updated' || outcome === 'differs') {
      for (const { path, applicable } of differences)
        say(`        ${path.join('/')}${applicable ? '' : ' (tidak akan diubah)'}`);
    }
  }
  const { counts, oddities } = reading;
  const count = (outcome: Written['outcome']) => written.filter((each) => each.outcome === outcome).length;
  const faults = (severity: Severity) => oddities.filter((each) => each.severity === severity).length;
  say(
    `${counts.tenders} tender, ${counts.bidders} peserta, ${counts.bids} penawaran, ${counts.stages} tahap; ` +
      `${faults('error')} galat, ${faults('warning')} perlu diperiksa, ${faults('info')} info.`,
  );
  say(
    `${folder}: ${count('written')} ditulis, ${count('updated')} dilengkapi, ${count('same')} tetap, ` +
      `${count('differs')} berbeda, ${count('unreadable')} tidak terbaca.`,
  );
}

function jsonReport(reading: IsbReading, written: readonly Written[]) {
  const { counts, zone, files, oddities } = reading;
  return {
    counts,
    zone,
    files,
    oddities: oddities.map((oddity: Oddity) => ({ ...oddity, place: oddityPlace(oddity) })),
    tenders: written,
  };
}

function hasFault(reading: IsbReading, written: readonly Written[]): boolean {
  return (
    reading.oddities.some(({ severity }) => severity === 'error') ||
    written.some(({ outcome }) => outcome === 'differs' || outcome === 'unreadable')
  );
}
