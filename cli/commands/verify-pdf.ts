import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { foundSignatures } from '#core/pdf-signing/found-signatures.ts';
import type { PdfFault } from '#core/pdf-signing/open-pdf.ts';
import { readSignedPdf } from '#core/pdf-signing/read-signed-pdf.ts';
import { relatePdf } from '#core/pdf-signing/relation.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type CopyVerdict, judgeCopy } from '#core/tender/judge-copy.ts';
import type { Integrity, PdfRelation } from '#core/tender/signing-model.ts';
import { readWords } from '#cli/read-words.ts';
import { answer, type ExitCode, type Failure, failure } from '#cli/terminal.ts';
import { readBytes } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

interface Report {
  readonly pages: number;
  readonly relation: PdfRelation | null;
  readonly signatures: ReturnType<typeof foundSignatures>;
  readonly emptyFields: readonly string[];
  readonly verdict: CopyVerdict;
}

/** `verify-pdf BERKAS [--against PDF]`: whose signatures a PDF has, whether they hold, and what it has to do with another. */
export async function runVerifyPdf(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, { against: { type: 'string' }, json: { type: 'boolean', default: false } });
  if (!usage.ok) return usage;
  const [path, ...more] = usage.value.positionals;
  if (path === undefined || more.length > 0) return err(wrongUsage('verify-pdf memerlukan tepat satu berkas PDF.'));
  const { against, json } = usage.value.values;
  const report = await (against === undefined ? readAlone(path) : readBeside(path, against));
  if (!report.ok) return report;
  answer(json ? `${JSON.stringify(report.value, null, 2)}\n` : told(report.value));
  return ok(report.value.verdict.kind === 'refused' ? 1 : 0);
}

async function readAlone(path: string): Promise<Result<Report, Failure>> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const read = await readSignedPdf(bytes.value, createSigningEngine(crypto));
  if (!read.ok) return err(unreadable(path, read.error));
  return ok(reportOf({ file: read.value, relation: null, ownPages: null }));
}

async function readBeside(path: string, against: string): Promise<Result<Report, Failure>> {
  const [theirs, ours] = [readBytes(path), readBytes(against)];
  if (!theirs.ok) return theirs;
  if (!ours.ok) return ours;
  const tools = { engine: createSigningEngine(crypto), readWords };
  const sound = await readSignedPdf(ours.value, tools.engine);
  if (!sound.ok) return err(unreadable(against, sound.error));
  const related = await relatePdf({ ours: ours.value, theirs: theirs.value }, tools);
  return related.ok ? ok(reportOf(related.value)) : err(unreadable(path, related.error));
}

function reportOf({
  file,
  relation,
  ownPages,
}: {
  readonly file: Parameters<typeof foundSignatures>[0];
  readonly relation: PdfRelation | null;
  readonly ownPages: number | null;
}): Report {
  const signatures = foundSignatures(file);
  const { pages, emptyFields } = file;
  const verdict = judgeCopy({ kind: 'signed-pdf', pages, relation, signatures }, ownPages);
  return { pages, relation, signatures, emptyFields, verdict };
}

function told({ pages, relation, signatures, emptyFields }: Report): string {
  const lines = [
    `${pages} halaman`,
    ...(relation === null ? [] : [`Dibanding berkas acuan: ${RELATIONS[relation]}`]),
    ...(signatures.length === 0 ? ['Tidak ada tanda tangan elektronik'] : []),
    ...signatures.map(
      ({ name, issuer, at, integrity }) =>
        `Tanda tangan ${name || 'tanpa nama'} (sertifikat dari ${issuer || 'tanpa nama'}), ${at ?? 'tanpa waktu'}: ${INTEGRITIES[integrity]}`,
    ),
    ...emptyFields.map((field) => `Tempat tanda tangan kosong: ${field}`),
  ];
  return `${lines.join('\n')}\n`;
}

const RELATIONS: Readonly<Record<PdfRelation, string>> = {
  identical: 'sama persis',
  continued: 'berkas acuan dengan tambahan di belakangnya, halaman tidak berubah',
  rewritten: 'berkas ditulis ulang, halaman sama',
  redrawn: 'dicetak ulang, kata-kata sama',
  'added-to': 'kata-kata sama dengan tambahan',
  'more-pages': 'halamannya lebih banyak',
  'fewer-pages': 'halamannya kurang',
  changed: 'berkas acuan yang halamannya diubah',
  different: 'dokumen lain',
};

const INTEGRITIES: Readonly<Record<Integrity, string>> = {
  intact: 'utuh',
  altered: 'isi berkas diubah sesudahnya',
  forged: 'bukan dari pemilik sertifikat',
  malformed: 'tidak terbaca',
  unsupported: 'jenisnya tidak dapat diperiksa',
};

function unreadable(path: string, fault: PdfFault): Failure {
  const why = {
    'not-pdf': 'Berkas ini bukan PDF.',
    'pdf-encrypted': 'PDF ini terkunci dengan kata sandi.',
    'pdf-damaged': 'PDF ini terpotong atau rusak.',
  }[fault.kind];
  return failure(1, path, [why, 'Tidak ada yang dapat diperiksa.', 'Minta berkas aslinya.']);
}
