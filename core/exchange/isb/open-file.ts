/** From the text of one file to the rows of one service, or to what is wrong with it. */
import { linesOf, salvageRows } from '#core/exchange/json-rows.ts';
import { parseJson } from '#core/exchange/json-text.ts';
import { shownValue } from '#core/exchange/message.ts';
import type { OddityReport, SourceRow } from './oddity.ts';
import { type IsbService, recogniseService } from './services.ts';

/** A file as handed over: its name and decoded text. */
export interface IsbFile {
  readonly name: string;
  readonly text: string;
}

/** A file read as far as its rows. */
export interface OpenedFile {
  readonly name: string;
  /** Null when nothing in it is read; the report says why. */
  readonly service: IsbService | null;
  readonly rows: readonly SourceRow[];
  /** Rows that were broken or no objects. */
  readonly skipped: number;
  /** Line of each row by its index, where the text is too broken to find them again; else null. */
  readonly rowLines: ReadonlyMap<number, number> | null;
}

/** Names under which services put their array of rows into an envelope. */
export const ROW_KEYS: readonly string[] = ['data', 'result', 'results', 'rows', 'items'];

/** Opens a file; never throws, whatever the text. */
export function openIsbFile(file: IsbFile, report: OddityReport): OpenedFile {
  const nothing: OpenedFile = { name: file.name, service: null, rows: [], skipped: 0, rowLines: null };
  const text = file.text.replace(/^\uFEFF/, '');
  if (text.length < file.text.length) report.file('byte-order-mark', file.name);
  if (isNoJson(file.name, text, report)) return nothing;
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line, column, kind, found } = parsed.error;
    const salvaged = salvageRows(text, ROW_KEYS);
    const details = { fault: kind, found };
    if (salvaged === null || salvaged.rows.length === 0) {
      report.file('broken-json', file.name, { line, column, details });
      return nothing;
    }
    const counts = { kept: String(salvaged.rows.length), lost: String(salvaged.faults.length) };
    report.file('broken-json', file.name, { line, column, details: { ...details, ...counts } });
    for (const { index, fault } of salvaged.faults) {
      const place = { row: index, line: fault.line, column: fault.column };
      report.file('broken-row', file.name, { ...place, details: { fault: fault.kind, found: fault.found } });
    }
    const lines = linesOf(
      text,
      salvaged.rows.map(({ offset }) => offset),
    );
    const rowLines = new Map(salvaged.rows.map(({ index }, at) => [index, lines[at] ?? 1]));
    return { ...withRows(file.name, salvaged.rows, salvaged.faults.length, report), rowLines };
  }
  const rows = rowsIn(file.name, parsed.value, report);
  if (rows === null) return nothing;
  if (rows.length === 0) {
    report.file('no-rows', file.name);
    return nothing;
  }
  return withRows(
    file.name,
    rows.map((value, at) => ({ index: at + 1, value })),
    0,
    report,
  );
}

/** Tells text that cannot be JSON, and says what it is. */
function isNoJson(file: string, text: string, report: OddityReport): boolean {
  const start = text.trimStart().slice(0, 2000);
  if (start === '') report.file('file-empty', file);
  else if (start.startsWith('PK\u0003\u0004'))
    report.file('binary-file', file, { details: { kind: 'berkas ZIP atau lembar kerja' } });
  else if (start.startsWith('%PDF')) report.file('binary-file', file, { details: { kind: 'berkas PDF' } });
  else if (start.includes('\0')) report.file('wrong-encoding', file);
  else if (start.startsWith('<')) reportPage(file, text, report);
  else if (/^["']?URL-NOT-DEFINED/i.test(start)) report.file('url-not-defined', file);
  else if (!/^[[{]/.test(start)) report.file('not-json', file, { value: start });
  else return false;
  return true;
}

function reportPage(file: string, text: string, report: OddityReport): void {
  if (/terjadi error pada aplikasi SPSE/i.test(text)) {
    const errorCode = /Kode\s+Error\s*:\s*([\w.-]+)/i.exec(text)?.[1];
    report.file('spse-error-page', file, errorCode === undefined ? {} : { details: { errorCode } });
  } else if (/halaman yang dituju tidak ditemukan/i.test(text)) {
    report.file('spse-page-not-found', file);
  } else {
    const title = /<title[^>]*>([^<]{1,80})<\/title>/i.exec(text)?.[1]?.trim();
    report.file('html-page', file, title === undefined || title === '' ? {} : { details: { title } });
  }
}

/** The array of rows in what was parsed: the value itself, inside an envelope, or one row by itself. */
function rowsIn(file: string, value: unknown, report: OddityReport): readonly unknown[] | null {
  if (Array.isArray(value)) {
    if (Array.isArray(value[0])) {
      report.file('wrong-service', file, { details: { fields: 'berupa larik tanpa nama isian' } });
      return null;
    }
    return value;
  }
  if (!isObject(value)) {
    report.file('not-json', file, { value });
    return null;
  }
  if (value['success'] === false || isObject(value['error'])) {
    report.file('service-refused', file, { details: refusalDetails(value) });
    return null;
  }
  if (typeof value['format'] === 'string' && value['format'].startsWith('meja-pokja/')) {
    report.file('own-dossier', file);
    return null;
  }
  for (const key of ROW_KEYS) {
    const inside = value[key];
    if (Array.isArray(inside)) {
      if (!Array.isArray(inside[0])) return inside;
      report.file('rounded-list', file);
      return null;
    }
    if (isObject(inside)) return rowsIn(file, inside, report);
  }
  if (recogniseService(new Set(Object.keys(value))).kind === 'service') {
    report.file('single-row', file);
    return [value];
  }
  const service = 'ocid' in value || 'releases' in value ? { service: 'OCDS' } : {};
  report.file('wrong-service', file, { details: { ...service, fields: fieldList(Object.keys(value)) } });
  return null;
}

function withRows(
  file: string,
  values: readonly { readonly index: number; readonly value: unknown }[],
  broken: number,
  report: OddityReport,
): OpenedFile {
  const rows: SourceRow[] = [];
  const fields = new Set<string>();
  let notObjects = 0;
  for (const { index, value } of values) {
    if (!isObject(value)) {
      notObjects++;
      report.file('row-not-object', file, { row: index, value: shownValue(value) });
      continue;
    }
    const named = withPlainNames(value);
    for (const name of Object.keys(named)) fields.add(name);
    rows.push({ file, index, fields: named });
  }
  const skipped = broken + notObjects;
  const recognised = recogniseService(fields);
  switch (recognised.kind) {
    case 'service':
      return { name: file, service: recognised.service, rows, skipped, rowLines: null };
    case 'not-needed':
      report.file('service-not-needed', file, { details: { service: recognised.name } });
      break;
    case 'unknown': {
      const service = recognised.name === null ? {} : { service: recognised.name };
      report.file('wrong-service', file, { details: { ...service, fields: fieldList([...fields]) } });
    }
  }
  return { name: file, service: null, rows: [], skipped, rowLines: null };
}

/** Fields as `kd_tender`, also where a list calls them "Kd Tender". */
function withPlainNames(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(row);
  if (names.every((name) => /^[a-z0-9_]+$/.test(name))) return row;
  return Object.fromEntries(
    names.map((name) => [
      name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
      row[name],
    ]),
  );
}

function refusalDetails(envelope: Readonly<Record<string, unknown>>): Record<string, string> {
  const error = isObject(envelope['error']) ? envelope['error'] : {};
  const meta = isObject(envelope['meta']) ? envelope['meta'] : {};
  const reason =
    error['message'] ?? envelope['message'] ?? (typeof envelope['error'] === 'string' ? envelope['error'] : undefined);
  const details: Record<string, string> = {};
  if (error['code'] !== undefined) details['errorCode'] = shownValue(error['code']);
  if (reason !== undefined) details['reason'] = shownValue(reason);
  if (meta['request_id'] !== undefined) details['requestId'] = shownValue(meta['request_id']);
  return details;
}

function fieldList(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  if (names.length === 0) return 'tidak ada';
  return names.length > 6 ? `${shown}, dan ${names.length - 6} lagi` : shown;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
