import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '#core/calendar/day.ts';
import { type Instant, instantFromUnixMs, type Zone } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { archiveFaultMessage } from '#core/exchange/archive/fault-message.ts';
import { archivedTenders } from '#core/exchange/archive/archived-tenders.ts';
import { verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { eventsAsOf } from '#core/log/as-of.ts';
import { faultWords, withheldWords } from '#core/ocds/export-words.ts';
import { createOcdsExport, OCDS_FORMATS, type OcdsExport, type TenderExport } from '#core/ocds/export.ts';
import { presentOf } from '#core/ocds/logged-state.ts';
import type { Log } from '#core/ocds/release-line.ts';
import { isPrefix, isRegistered, publicationOf } from '#core/ocds/publication.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { readOffice } from '#cli/read-office.ts';
import { createProgress, type ExitCode, type Failure, failure, givenPath, messageLine, say } from '#cli/terminal.ts';
import { cannotRead, kindOfPath, writeParts } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';
import { createVerify } from '#cli/verify-signature.ts';

/**
 * `ocds ARCHIVE|DOSSIER.json… -o FILE`: open data of the tenders named, as releases, records, or compiled releases a line
 * each. Tenders of an archive are told by their logs, those of a dossier as they are now.
 */
export async function runOcds(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
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
    return err(wrongUsage('ocds memerlukan arsip, berkas dossier, atau folder, dan -o BERKAS.'));
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
  const tally: Tally = { written: 0, releases: 0, left: 0, ofState: 0 };
  const begin = (practice: boolean): OcdsExport =>
    createOcdsExport({
      format: format.value,
      publication,
      practice,
      time: { publishedAt: publishedAt.value, zone },
      calendarOf: (each: Zone) => officeCalendarOf(INITIAL_OFFICE, each),
    });
  const until = values.date === undefined ? null : publishedAt.value;
  const written = await writeParts(output, partsOf(tendersOf(files.value, until, tally), begin, tally));
  if (!written.ok) return written;
  say(`${tally.written} tender dengan ${tally.releases} rilis ditulis di ${output}; ${tally.left} tidak ditulis.`);
  if (tally.ofState > 0) {
    say(
      `${tally.ofState} tender dibaca dari dossier tanpa catatan kejadian: rilisnya dibuat dari keadaan sekarang, dan perbaikan yang datang kemudian ada di semuanya. Sebutkan arsip (.meja.gz) agar setiap rilis sebagaimana waktu diterbitkan.`,
    );
  }
  if (!isRegistered(publication)) {
    say('Prefiks ocid belum terdaftar: berkas ini belum boleh diterbitkan. Sebutkan --prefix atau setelan kantor.');
  }
  return ok(tally.left > 0 ? 1 : 0);
}

interface Tally {
  written: number;
  releases: number;
  left: number;
  /** Written from their present state. */
  ofState: number;
}

/** A tender that was read, and what messages about it begin with. */
interface ReadTender {
  readonly place: string;
  readonly dossier: Dossier;
  readonly log: Log | null;
}

/** The texts of the file, a tender at a time; what cannot be written is told on the way. The first tender says which space it is. */
async function* partsOf(
  tenders: AsyncIterable<ReadTender>,
  begin: (practice: boolean) => OcdsExport,
  tally: Tally,
): AsyncGenerator<string, void, void> {
  let file: OcdsExport | null = null;
  for await (const tender of tenders) {
    if (file === null) {
      file = begin(tender.dossier.practice);
      yield file.head;
    }
    yield* taken(tender, file, tally);
  }
  const whole = file ?? begin(false);
  if (file === null) yield whole.head;
  yield whole.end;
}

/** Every tender of the files that can be read; the others are told. With `until`, as their logs stood by then. */
async function* tendersOf(
  files: readonly string[],
  until: Instant | null,
  tally: Tally,
): AsyncGenerator<ReadTender, void, void> {
  const progress = createProgress('Menulis data terbuka');
  for (const [at, path] of files.entries()) {
    progress.show(at + 1, files.length);
    if (isArchive(path)) {
      yield* archived(path, until, tally);
      continue;
    }
    const dossier = readDossier(path);
    if (dossier.ok) {
      yield { place: path, dossier: dossier.value, log: null };
      continue;
    }
    tally.left += 1;
    for (const message of dossier.error.messages) say(messageLine(message));
  }
  progress.end();
}

/** The tenders of an archive, if everything in it holds. */
async function* archived(path: string, until: Instant | null, tally: Tally): AsyncGenerator<ReadTender, void, void> {
  const open = () => createReadStream(givenPath(path));
  const { fault } = await verifyArchive(open(), { codec: nodeArchiveCodec, verify: createVerify() });
  if (fault !== null) {
    tally.left += 1;
    say(messageLine({ place: path, ...archiveFaultMessage(fault, 'id') }));
    return;
  }
  for await (const { events } of archivedTenders(open(), nodeArchiveCodec)) {
    const log = until === null ? events : eventsAsOf(events, until);
    const dossier = presentOf(log.length > 0 ? log : events);
    if (dossier !== null) yield { place: `${path} (${dossier.notice.code})`, dossier, log };
  }
}

function taken({ place, dossier, log }: ReadTender, file: OcdsExport, tally: Tally): readonly string[] {
  const made = file.add(dossier, log);
  if (made.kind !== 'written') {
    tally.left += 1;
    for (const line of refusalLines(made)) say(`${place}: ${line}`);
    return [];
  }
  tally.written += 1;
  tally.releases += made.releases;
  if (log === null) tally.ofState += 1;
  for (const withheld of made.withheld) say(`${place}: ${withheldWords(withheld)}`);
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

function isArchive(path: string): boolean {
  return path.endsWith('.gz');
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
      const names = readdirSync(givenPath(path)).filter((name) => name.endsWith('.json') || isArchive(name));
      files.push(...names.toSorted().map((name) => join(path, name)));
    } catch (error) {
      return err(cannotRead(path, error));
    }
  }
  if (files.length > 0) return ok(files);
  return err(
    failure(1, given.join(', '), [
      'Folder ini tidak berisi arsip atau dossier.',
      'Tidak ada yang ditulis.',
      'Pilih folder berisi arsip (.meja.gz) atau berkas dossier (.json).',
    ]),
  );
}
