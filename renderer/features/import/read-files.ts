/**
 * Reads chosen files, those of a feed and our own dossiers in whatever mixture, into what a preview shows. Nothing is
 * stored. Runs in a worker, so that the screen stays alive whatever the files are.
 */
import type { OpenedFile } from '#core/contract/desktop.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { looksLikeDossierFile, readDossierFile } from '#core/exchange/dossier-file.ts';
import type { IsbFile } from '#core/exchange/isb/open-file.ts';
import { type IsbReading, readIsbInSteps } from '#core/exchange/isb/read-isb.ts';
import type { IsbService } from '#core/exchange/isb/services.ts';
import { looksLikeOcds, readOcds } from '#core/ocds/read/read-ocds.ts';
import type { ImportSource } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { readOpenedFiles } from '#renderer/opened-files.ts';
import { type Remark, remarkOfFault, remarkOfOcds, remarkOfOddity, remarkOfUnread } from './remark.ts';

/** A file someone chose: not read yet (dropped), or as the shell read it (picked). */
export interface ChosenFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly content: OpenedFile['content'] | { readonly kind: 'unread'; readonly file: File };
}

export interface ReadOptions {
  /** Zone of times without one; proposed from the places of work when null. */
  readonly zone: Zone | null;
  /** The zone of the office: what is proposed where the places tell nothing. */
  readonly officeZone: Zone;
}

/** How times without a zone were read. */
export interface ReadZone {
  readonly zone: Zone;
  readonly basis: 'given' | 'province' | 'office';
}

export interface ReadProgress {
  readonly step: 'reading' | 'opening' | 'matching';
  readonly done: number;
  readonly total: number;
  /** The file being read; null while tenders are matched. */
  readonly file: string | null;
}

/** A tender found in the files, and which of them it came from. */
export interface FoundDossier {
  readonly dossier: Dossier;
  /** With the prices withheld from it, to be compared with a tender that is here and for nothing else. */
  readonly withheld?: Dossier;
  readonly source: ImportSource;
}

/** What one chosen file turned out to be. */
export interface ChosenFileReport {
  readonly name: string;
  readonly sizeBytes: number;
  /** A service of a feed, a dossier of ours, open data, or nothing that is read. */
  readonly kind: IsbService | 'dossier' | 'ocds' | 'nothing';
  /** Rows of the file; a dossier is one, open data one for each process. */
  readonly rows: number;
  readonly skippedRows: number;
}

export interface FilesReading {
  readonly files: readonly ChosenFileReport[];
  readonly found: readonly FoundDossier[];
  readonly remarks: readonly Remark[];
  /** Null when no tender came from a feed. */
  readonly zone: ReadZone | null;
}

/** True where nothing came of a file: no service of ours, or a dossier refused whole. */
export function isUnread({ kind, rows, skippedRows }: ChosenFileReport): boolean {
  return kind === 'nothing' || (kind === 'dossier' && skippedRows > 0) || (kind === 'ocds' && rows === skippedRows);
}

/** Reads every file on its own: one that is broken leaves the others good. */
export async function readFiles(
  chosen: readonly ChosenFile[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
): Promise<FilesReading> {
  const reports: ChosenFileReport[] = [];
  const feed: IsbFile[] = [];
  const found: FoundDossier[] = [];
  const remarks: Remark[] = [];
  for (const [at, file] of chosen.entries()) {
    onProgress({ step: 'reading', done: at, total: chosen.length, file: file.name });
    const text = await readText(file, remarks);
    const kind = text === null ? 'nothing' : isOurs(text) ? 'dossier' : looksLikeOcds(text) ? 'ocds' : 'nothing';
    reports.push({ name: file.name, sizeBytes: file.sizeBytes, kind, rows: 0, skippedRows: 0 });
    if (text === null) continue;
    if (kind === 'nothing') {
      feed.push({ name: file.name, text });
      continue;
    }
    if (kind === 'ocds') {
      const { dossiers, faults, processes, refused } = readOcds(text);
      reports[at] = { name: file.name, sizeBytes: file.sizeBytes, kind, rows: processes, skippedRows: refused };
      for (const dossier of dossiers) found.push({ dossier, source: { kind: 'dossier', files: [file.name] } });
      for (const fault of faults) remarks.push(remarkOfOcds(file.name, fault));
      continue;
    }
    const read = readDossierFile(text);
    const counted = { rows: 1, skippedRows: read.ok ? 0 : 1 };
    reports[at] = { name: file.name, sizeBytes: file.sizeBytes, kind, ...counted };
    if (read.ok) found.push({ dossier: read.value, source: { kind: 'dossier', files: [file.name] } });
    else remarks.push(...read.error.map((fault) => remarkOfFault(file.name, fault)));
  }
  if (feed.length === 0) return { files: reports, found, remarks, zone: null };
  const { reading, basis } = readFeed(feed, options, onProgress);
  const hasDossiers = reports.some(({ kind }) => kind === 'dossier' || kind === 'ocds');
  const told = reading.oddities.filter(({ code }) => !(hasDossiers && code === 'nothing-to-import'));
  const source: ImportSource = {
    kind: 'isb',
    files: reading.files.flatMap(({ name, service }) => (service === null ? [] : [name])),
  };
  return {
    files: withServices(reports, feed, reading),
    found: [...reading.dossiers.map((dossier) => foundIn(reading, dossier, source)), ...found],
    remarks: [...remarks, ...told.map(remarkOfOddity)],
    zone: reading.dossiers.length === 0 ? null : { zone: reading.zone.zone, basis },
  };
}

function foundIn(reading: IsbReading, dossier: Dossier, source: ImportSource): FoundDossier {
  const withheld = reading.withheld.get(dossier.notice.code);
  return withheld === undefined ? { dossier, source } : { dossier, source, withheld };
}

/** The text of a file, or null and a remark that says why there is none. */
async function readText(file: ChosenFile, remarks: Remark[]): Promise<string | null> {
  const content = await contentOf(file);
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'too-large': {
      const details = { size: megabytes(file.sizeBytes), limit: megabytes(content.limitBytes) };
      remarks.push(remarkOfUnread(file.name, 'too-large', details));
      return null;
    }
    case 'not-utf-8':
    case 'bytes':
      remarks.push(remarkOfUnread(file.name, 'not-utf-8', {}));
      return null;
    case 'unreadable':
      remarks.push(remarkOfUnread(file.name, 'unreadable', { code: content.code }));
      return null;
  }
}

async function contentOf({ content }: ChosenFile): Promise<OpenedFile['content']> {
  if (content.kind !== 'unread') return content;
  const opened = await readOpenedFiles([content.file], 'isb');
  return opened.ok && opened.value[0] ? opened.value[0].content : { kind: 'unreadable', code: 'not-opened' };
}

/** Also where the keys of a dossier file were put in another order: its format is named somewhere in it. */
function isOurs(text: string): boolean {
  return looksLikeDossierFile(text) || (/^\uFEFF?\s*\{/.test(text) && text.includes('"meja-pokja/dossier"'));
}

function readFeed(
  feed: readonly IsbFile[],
  { zone, officeZone }: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
): { readonly reading: IsbReading; readonly basis: ReadZone['basis'] } {
  const reading = readIn(feed, zone, onProgress);
  if (reading.zone.basis !== 'assumed') return { reading, basis: reading.zone.basis };
  const again = reading.zone.zone === officeZone ? reading : readIn(feed, officeZone, onProgress);
  return { reading: again, basis: 'office' };
}

function readIn(feed: readonly IsbFile[], zone: Zone | null, onProgress: (progress: ReadProgress) => void): IsbReading {
  const steps = readIsbInSteps(feed, zone === null ? {} : { zone });
  onProgress({ step: 'opening', done: 0, total: feed.length, file: feed[0]?.name ?? null });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const file = step.value.step === 'opening' ? (feed[step.value.done]?.name ?? null) : null;
    onProgress({ ...step.value, file });
  }
}

/** Names are unique by now, see `chosen-files.ts`. */
function withServices(
  reports: readonly ChosenFileReport[],
  feed: readonly IsbFile[],
  reading: IsbReading,
): readonly ChosenFileReport[] {
  const opened = new Map(reading.files.map((report) => [report.name, report]));
  const names = new Set(feed.map(({ name }) => name));
  return reports.map((report) => {
    const isb = names.has(report.name) ? opened.get(report.name) : undefined;
    if (isb === undefined || report.kind === 'dossier' || report.kind === 'ocds') return report;
    return { ...report, kind: isb.service ?? 'nothing', rows: isb.rows, skippedRows: isb.skippedRows };
  });
}

/** Megabytes as people read them, `30,2`. */
function megabytes(bytes: number): string {
  const tenths = Math.round(bytes / 100_000);
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}
