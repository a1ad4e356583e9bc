import { extname } from 'node:path';
import { parseDate } from '#core/calendar/day.ts';
import { type DateOnly, instantFromUnixMs } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { buildDocument, type DocumentUnavailable } from '#core/documents/build.ts';
import { DOCUMENT_SPECS } from '#core/documents/catalogue.ts';
import type { UnavailableReason } from '#core/documents/document-spec.ts';
import { EMBLEM_HEIGHTS, type EmblemFault, emblemOf } from '#core/documents/emblem.ts';
import { missingFieldName } from '#core/documents/missing.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { DOCUMENT_KINDS, type DocumentKey, documentKey, readDocumentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { DOCUMENT_FORMS, documentContent, type MadeDocument } from '#cli/document-content.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { readOffice } from '#cli/read-office.ts';
import { answer, type ExitCode, type Failure, failure, say } from '#cli/terminal.ts';
import { readBytes, writeWhole } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';
import { notEvaluated } from './evaluate.ts';

/** `document KIND DOSSIER.json -o FILE`: one document as HTML, PDF, Word file or workbook; what it still lacks is told on stderr. */
export async function runDocument(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, {
    output: { type: 'string', short: 'o' },
    paper: { type: 'string' },
    office: { type: 'string' },
    emblem: { type: 'string' },
    date: { type: 'string' },
  });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [kindWord, file, ...more] = positionals;
  if (kindWord === undefined || file === undefined || more.length > 0) {
    return err(wrongUsage('document memerlukan JENIS dan satu berkas dossier.'));
  }
  const ref = readDocumentKey(kindWord);
  if (ref === null) {
    return err(wrongUsage(`Jenis dokumen "${kindWord}" tidak dikenal; pilihannya ${DOCUMENT_KINDS.join(', ')}.`));
  }
  const { output } = values;
  const ending = output === '-' ? '.html' : extname(output ?? '').toLowerCase();
  const form = DOCUMENT_FORMS.find((each) => each === ending);
  if (output === undefined || form === undefined) {
    return err(wrongUsage('document memerlukan -o dengan nama berkas berakhiran .html, .pdf, .docx, atau .xlsx.'));
  }
  const paper = values.paper === undefined ? null : oneOf(values.paper.toLowerCase(), PAPER_NAMES, 'Kertas');
  if (paper !== null && !paper.ok) return paper;
  const given = values.date === undefined ? null : parseDate(values.date);
  if (given !== null && !given.ok)
    return err(wrongUsage(`--date "${given.error.text}" bukan tanggal seperti 2026-11-23.`));
  const office = readOffice(values.office);
  if (!office.ok) return office;
  const withEmblem = values.emblem === undefined ? office : addEmblem(office.value, values.emblem);
  if (!withEmblem.ok) return withEmblem;
  const dossier = readDossier(file);
  if (!dossier.ok) return dossier;

  const own = withEmblem.value;
  const settings = paper === null ? own : { ...own, paper: { ...own.paper, size: paper.value } };
  const today = given?.value ?? dateIn(instantFromUnixMs(Date.now()), dossier.value.notice.zone);
  const key = documentKey(ref);
  const made = makeDocument(key, { file, dossier: dossier.value, office: settings, today });
  if (!made.ok) return made;
  const content = await documentContent(form, made.value);
  if (!content.ok) return content;
  if (output === '-' && typeof content.value === 'string') {
    answer(content.value);
    return ok(0);
  }
  const written = writeWhole(output, content.value);
  return written.ok ? ok(0) : written;
}

interface Material {
  readonly file: string;
  readonly dossier: Dossier;
  readonly office: OfficeSettings;
  readonly today: DateOnly;
}

function makeDocument(key: DocumentKey, material: Material): Result<MadeDocument, Failure> {
  const { file, dossier, office, today } = material;
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  const evaluation = evaluateDossier(dossier);
  if (ruleSet === null) return err(notEvaluated(file, { kind: 'unknown-rule-set', id: dossier.ruleSet.id }));
  const input = { dossier, evaluation: evaluation.ok ? evaluation.value : null, ruleSet, office, today };
  const built = buildDocument(key, input);
  if (!built.ok) {
    // The evaluation's own refusal says more.
    const isUnevaluated = built.error.kind === 'not-evaluated' && !evaluation.ok;
    return err(isUnevaluated ? notEvaluated(file, evaluation.error) : unavailable(file, dossier, built.error));
  }
  for (const { field, path, subject } of built.value.missing) {
    say(`Belum diisi: ${missingFieldName(field, 'id')}${subject === null ? '' : ` – ${subject}`} (${path})`);
  }
  if (built.value.missing.length > 0)
    say(`Dokumen ini masih konsep: ${built.value.missing.length} isian belum lengkap.`);
  return ok({ model: built.value.model, input });
}

function addEmblem(office: OfficeSettings, file: string): Result<OfficeSettings, Failure> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const emblem = emblemOf(bytes.value, office.letterhead.emblem?.height ?? EMBLEM_HEIGHTS.usual);
  if (emblem.ok) return ok({ ...office, letterhead: { ...office.letterhead, emblem: emblem.value } });
  return err(failure(1, file, [EMBLEM_FAULTS[emblem.error], 'Dokumen tidak dibuat.', EMBLEM_ADVICE]));
}

const EMBLEM_ADVICE = 'Pakai lambang sebagai PNG atau JPEG paling besar 300 kB, atau buat dokumen tanpa --emblem.';

const EMBLEM_FAULTS: Readonly<Record<EmblemFault, string>> = {
  'not-a-picture': 'Lambang bukan gambar PNG atau JPEG.',
  drawing: 'Lambang berupa SVG, yang dapat memuat program.',
  damaged: 'Gambar lambang rusak atau tidak utuh.',
  'too-large': 'Gambar lambang lebih besar daripada 300 kB.',
  'too-small': 'Gambar lambang kurang dari 48 titik lebar atau tingginya.',
  'odd-shape': 'Gambar terlalu lebar atau terlalu tinggi untuk sebuah lambang.',
};

/** What is the matter, and what to do. */
const UNAVAILABLE: Readonly<Record<UnavailableReason, readonly [string, string]>> = {
  'not-evaluated': [
    'Tender ini belum memiliki hasil evaluasi.',
    'Buat dokumen yang tidak memerlukan hasil, misalnya bapp.',
  ],
  'tender-failed': [
    'Tender ini gagal, jadi tidak ada pemenang untuk ditetapkan.',
    'Buat pengumuman atau BAHP, yang memuat kegagalannya.',
  ],
  'not-failed': ['Tender ini tidak gagal.', 'Dokumen ini hanya dibuat untuk tender yang gagal.'],
  'not-awarded': ['Pemenang tender ini belum ditetapkan.', 'Tetapkan pemenang di aplikasi lebih dahulu.'],
  'one-file': ['Tender ini memakai satu file.', 'Pembukaannya tercatat dalam bapp.'],
  'price-file-closed': ['File harga tender ini belum dibuka.', 'Tetapkan hasil evaluasi teknis lebih dahulu.'],
  'not-re-evaluated': ['Tender ini tidak dievaluasi ulang.', 'Dokumen ini hanya dibuat untuk evaluasi ulang.'],
  'nothing-entered': ['Yang diceritakan dokumen ini tidak ada dalam dossier.', 'Pilih salah satu dari yang ada.'],
};

function unavailable(file: string, dossier: Dossier, { kind, document }: DocumentUnavailable): Failure {
  const [what, next] = UNAVAILABLE[kind];
  const subjects = DOCUMENT_SPECS[document].subjects?.(dossier) ?? [];
  const choices = subjects.length === 0 ? next : `Pilihannya: ${subjects.map((id) => `${document}:${id}`).join(', ')}.`;
  return failure(1, file, [what, 'Dokumen tidak dibuat.', kind === 'nothing-entered' ? choices : next]);
}
