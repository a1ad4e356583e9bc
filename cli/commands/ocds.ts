import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '#core/calendar/day.ts';
import { type Instant, instantFromUnixMs, type Zone } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { faultWords, withheldWords } from '#core/ocds/export-words.ts';
import { createOcdsExport, OCDS_FORMATS, type OcdsExport, type TenderExport } from '#core/ocds/export.ts';
import { isPrefix, isRegistered, publicationOf } from '#core/ocds/publication.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { readOffice } from '#cli/read-office.ts';
import { createProgress, type ExitCode, type Failure, failure, givenPath, messageLine, say } from '#cli/terminal.ts';
import { cannotRead, kindOfPath, writeParts } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';

/** `ocds DOSSIER.json… -o FILE`: open data of the tenders named, as releases, records, or compiled releases a line each. */
export function runOcds(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    office: { type: 'string' },
    prefix: { type: 'string' },
    publisher: { type: 'string' },
    date: { type: 'string' },
  });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const { output } = values;
  if (positionals.length === 0 || output === undefined) {
    return err(wrongUsage('ocds memerlukan berkas atau folder dossier dan -o BERKAS.'));
  }
  const format = oneOf(values.format ?? 'releases', OCDS_FORMATS, 'Bentuk');
  if (!format.ok) return format;
  if (values.prefix !== undefined && !isPrefix(values.prefix)) {
    return err(wrongUsage(`--prefix "${values.prefix}" bukan ocds- dan enam huruf kecil atau angka.`));
  }
  const office = readOffice(values.office);
  if (!office.ok) return office;
  const { zone, publication: set, letterhead } = office.value;
  const publishedAt = momentOf(values.date, zone);
  if (!publishedAt.ok) return publishedAt;
  const files = filesOf(positionals);
  if (!files.ok) return files;

  const publication = publicationOf(
    { ...set, prefix: values.prefix ?? set.prefix, publisher: values.publisher ?? set.publisher },
    letterhead,
  );
  const tally: Tally = { written: 0, releases: 0, left: 0 };
  const begin = (practice: boolean): OcdsExport =>
    createOcdsExport({
      format: format.value,
      publication,
      practice,
      time: { publishedAt: publishedAt.value, zone },
      calendarOf: (each: Zone) => officeCalendarOf(INITIAL_OFFICE, each),
    });
  const written = writeParts(output, partsOf(files.value, begin, tally));
  if (!written.ok) return written;
  say(`${tally.written} tender dengan ${tally.releases} rilis ditulis di ${output}; ${tally.left} tidak ditulis.`);
  if (!isRegistered(publication)) {
    say('Prefiks ocid belum terdaftar: berkas ini belum boleh diterbitkan. Sebutkan --prefix atau setelan kantor.');
  }
  return ok(tally.left > 0 ? 1 : 0);
}

interface Tally {
  written: number;
  releases: number;
  left: number;
}

/** The texts of the file, a tender at a time; what cannot be written is told on the way. The first tender says which space it is. */
function* partsOf(
  files: readonly string[],
  begin: (practice: boolean) => OcdsExport,
  tally: Tally,
): Generator<string, void, void> {
  const progress = createProgress('Menulis data terbuka');
  let file: OcdsExport | null = null;
  for (const [at, path] of files.entries()) {
    const dossier = readDossier(path);
    progress.show(at + 1, files.length);
    if (!dossier.ok) {
      tally.left += 1;
      for (const message of dossier.error.messages) say(messageLine(message));
      continue;
    }
    if (file === null) {
      file = begin(dossier.value.practice);
      yield file.head;
    }
    yield* taken(path, dossier.value, file, tally);
  }
  progress.end();
  const whole = file ?? begin(false);
  if (file === null) yield whole.head;
  yield whole.end;
}

function taken(path: string, dossier: Dossier, file: OcdsExport, tally: Tally): readonly string[] {
  const made = file.add(dossier, null);
  if (made.kind !== 'written') {
    tally.left += 1;
    for (const line of refusalLines(made)) say(`${path}: ${line}`);
    return [];
  }
  tally.written += 1;
  tally.releases += made.releases;
  for (const withheld of made.withheld) say(`${path}: ${withheldWords(withheld)}`);
  return made.texts;
}

function refusalLines(made: Exclude<TenderExport, { readonly kind: 'written' }>): readonly string[] {
  switch (made.kind) {
    case 'not-announced':
      return ['Tender ini belum diumumkan. Tidak ada yang ditulis. Ekspor lagi setelah pengumuman.'];
    case 'twice':
      return [`Tender ${made.code} sudah ditulis dari berkas lain. Berkas ini dilewati. Periksa berkas yang disebut.`];
    case 'other-space':
      return [
        'Tender latihan dan tender sebenarnya tidak ditulis ke satu berkas. Berkas ini dilewati. Ekspor keduanya terpisah.',
      ];
    case 'faulty':
      return made.faults.map(
        (fault) => `${faultWords(fault)} Tender ini tidak ditulis. Perbaiki isian itu di dossier, lalu ekspor lagi.`,
      );
  }
}

function momentOf(date: string | undefined, zone: Zone): Result<Instant, Failure> {
  if (date === undefined) return ok(instantFromUnixMs(Date.now()));
  const parsed = parseDate(date);
  if (!parsed.ok) return err(wrongUsage(`--date "${date}" bukan tanggal seperti 2026-11-23.`));
  return ok(instantOf(parsed.value, '23:59:59', zone));
}

function filesOf(given: readonly string[]): Result<readonly string[], Failure> {
  const files: string[] = [];
  for (const path of given) {
    if (kindOfPath(path) !== 'folder') {
      files.push(path);
      continue;
    }
    try {
      const names = readdirSync(givenPath(path)).filter((name) => name.endsWith('.json'));
      files.push(...names.toSorted().map((name) => join(path, name)));
    } catch (error) {
      return err(cannotRead(path, error));
    }
  }
  if (files.length > 0) return ok(files);
  return err(
    failure(1, given.join(', '), [
      'Folder ini tidak berisi dossier.',
      'Tidak ada yang ditulis.',
      'Pilih folder berisi berkas dossier (.json).',
    ]),
  );
}
