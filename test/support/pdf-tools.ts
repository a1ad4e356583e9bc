/** Programs of others that judge a PDF, where the machine has them: none of them shares a line with what wrote it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JAVA_FOLDER = '/usr/share/java';
const PREFLIGHT_JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
];
const CLASS_PATH = PREFLIGHT_JARS.map((name) => join(JAVA_FOLDER, `${name}.jar`));

/** Where a Java machine starts slowly and others work too. */
const PATIENCE_MS = 120_000;

/** Whether Apache PDFBox Preflight is here: Debian's `libpdfbox2-java`, `libactivation-java` and `libjaxb-api-java`. */
export const hasPreflight = runs('java', '-version') && CLASS_PATH.every((path) => existsSync(path));
export const hasQpdf = runs('qpdf', '--version');
export const hasPoppler = runs('pdffonts', '-v') && runs('pdfinfo', '-v');

/** Behind the name of a suite that needs one of them. */
export const WITHOUT = {
  preflight: ' (skipped: Apache PDFBox Preflight is not on this machine)',
  qpdf: ' (skipped: qpdf is not on this machine)',
  poppler: ' (skipped: pdffonts and pdfinfo of Poppler are not on this machine)',
} as const;

/** Where the second part allows what the first forbids: it may be packed, seen through, and list no glyphs of a subset. */
const ALLOWED_SINCE = [
  /^1\.4 : .*XRef cross reference streams are not allowed/,
  /^3\.1\.11 : .*The CIDSet entry is missing/,
  /^4\.1\.2 : Transparency error/,
  /^2\.2\.[12] : Invalid graphics transparency/,
  /^2\.1\.6 : .*Invalid version of the ICCProfile/,
  /^7\.11\.1 : .*conformance level must be A or B/,
  /^7\.11\.2 : .*part must be 1/,
];

/** What Preflight finds against PDF/A-1b that PDF/A-2 forbids as well, a line each. */
export function preflightFaults(pdf: Uint8Array): readonly string[] {
  const said = withFile(pdf, (path) =>
    run('java', ['-cp', CLASS_PATH.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path]),
  );
  if (!/is (?:not )?a valid PDF\/A-1b file/.test(said)) throw new Error(`Preflight did not judge the file: ${said}`);
  const faults = said.split('\n').filter((line) => /^\d/.test(line));
  return faults.filter((fault) => !ALLOWED_SINCE.some((allowed) => allowed.test(fault)));
}

/** What qpdf finds wrong with how the file is put together; empty when nothing. */
export function qpdfFaults(pdf: Uint8Array): string {
  return withFile(pdf, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8', timeout: PATIENCE_MS });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** What Poppler says of the file, by its names. */
export function pdfInfo(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = withFile(pdf, (path) => run('pdfinfo', [path])).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The rows of fonts: name, and whether it is embedded, a subset, and mapped to Unicode. */
export function pdfFonts(pdf: Uint8Array): readonly { readonly name: string; readonly is: readonly string[] }[] {
  const [, , ...rows] = withFile(pdf, (path) => run('pdffonts', [path]))
    .trimEnd()
    .split('\n');
  return rows.map((row) => ({ name: row.split(' ')[0] ?? '', is: row.match(/\b(?:yes|no)\b/g)?.map(String) ?? [] }));
}

function withFile<T>(pdf: Uint8Array, look: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pdf-'));
  try {
    const path = join(folder, 'dokumen.pdf');
    writeFileSync(path, pdf);
    return look(path);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...args], { encoding: 'utf8', timeout: PATIENCE_MS });
  return `${stdout}${stderr}`;
}

function runs(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { timeout: PATIENCE_MS }).error === undefined;
}
