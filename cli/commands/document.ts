import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDate } from '#core/calendar/day.ts';
import { type DateOnly, instantFromUnixMs } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { buildDocument, DOCUMENT_KINDS, type DocumentUnavailable } from '#core/documents/build.ts';
import { documentFontCss } from '#core/documents/font.ts';
import { renderHtml } from '#core/documents/html.ts';
import { missingFieldName } from '#core/documents/missing.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { readOfficeFile } from '#core/exchange/office-file.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import { printPdf } from '#cli/print-pdf.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { answer, type ExitCode, type Failure, failure, say } from '#cli/terminal.ts';
import { readText, writeWhole } from '#cli/text-files.ts';
import { oneOf, parseUsage, wrongUsage } from '#cli/usage.ts';
import { notEvaluated } from './evaluate.ts';

const PAPERS = ['f4', 'a4'] as const;

/** `document KIND DOSSIER.json -o FILE`: one document as HTML or PDF; what it still lacks is told on stderr. */
export async function runDocument(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, {
    output: { type: 'string', short: 'o' },
    paper: { type: 'string' },
    office: { type: 'string' },
    date: { type: 'string' },
  });
  if (!usage.ok) return usage;
  const { values, positionals } = usage.value;
  const [kindWord, file, ...more] = positionals;
  if (kindWord === undefined || file === undefined || more.length > 0) {
    return err(wrongUsage('document memerlukan JENIS dan satu berkas dossier.'));
  }
  const kind = oneOf(kindWord, DOCUMENT_KINDS, 'Jenis dokumen');
  if (!kind.ok) return kind;
  const { output } = values;
  const form = output === '-' ? '.html' : extname(output ?? '').toLowerCase();
  if (output === undefined || (form !== '.html' && form !== '.pdf')) {
    return err(wrongUsage('document memerlukan -o dengan nama berkas berakhiran .html atau .pdf.'));
  }
  const paper = values.paper === undefined ? null : oneOf(values.paper.toLowerCase(), PAPERS, 'Kertas');
  if (paper !== null && !paper.ok) return paper;
  const given = values.date === undefined ? null : parseDate(values.date);
  if (given !== null && !given.ok)
    return err(wrongUsage(`--date "${given.error.text}" bukan tanggal seperti 2026-11-23.`));
  const office = readOffice(values.office);
  if (!office.ok) return office;
  const dossier = readDossier(file);
  if (!dossier.ok) return dossier;

  const settings =
    paper === null ? office.value : { ...office.value, paper: { ...office.value.paper, size: paper.value } };
  const today = given?.value ?? dateIn(instantFromUnixMs(Date.now()), dossier.value.notice.zone);
  const html = makeHtml(kind.value, { file, dossier: dossier.value, office: settings, today });
  if (!html.ok) return html;
  if (output === '-') {
    answer(html.value);
    return ok(0);
  }
  const content = form === '.pdf' ? await printPdf(html.value) : html;
  if (!content.ok) return content;
  const written = writeWhole(output, content.value);
  return written.ok ? ok(0) : written;
}

interface Material {
  readonly file: string;
  readonly dossier: Dossier;
  readonly office: OfficeSettings;
  readonly today: DateOnly;
}

function makeHtml(kind: (typeof DOCUMENT_KINDS)[number], material: Material): Result<string, Failure> {
  const { file, dossier, office, today } = material;
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  const evaluation = evaluateDossier(dossier);
  // Without a rule set there is no evaluation either; the evaluation's refusal says why.
  if (ruleSet === null || (!evaluation.ok && kind !== 'bapp')) {
    return err(
      evaluation.ok
        ? notEvaluated(file, { kind: 'unknown-rule-set', id: dossier.ruleSet.id })
        : notEvaluated(file, evaluation.error),
    );
  }
  const input = { dossier, evaluation: evaluation.ok ? evaluation.value : null, ruleSet, office, today };
  const built = buildDocument(kind, input);
  if (!built.ok) return err(unavailable(file, built.error));
  for (const { field, path, subject } of built.value.missing) {
    say(`Belum diisi: ${missingFieldName(field, 'id')}${subject === null ? '' : ` – ${subject}`} (${path})`);
  }
  if (built.value.missing.length > 0)
    say(`Dokumen ini masih konsep: ${built.value.missing.length} isian belum lengkap.`);
  return ok(renderHtml(built.value.model, { fontCss: carriedFontCss(), lang: office.markLanguage }));
}

function readOffice(file: string | undefined): Result<OfficeSettings, Failure> {
  if (file === undefined) return ok(EMPTY_OFFICE);
  const text = readText(file);
  if (!text.ok) return text;
  const office = readOfficeFile(text.value);
  if (office.ok) return office;
  const { place, message } = office.error;
  return err({ exitCode: 1, messages: [{ place: place === '' ? file : `${file} (${place})`, ...message }] });
}

/** The document's letters as data inside the page, so that the file stands alone. */
function carriedFontCss(): string {
  const files = new URL('./files/', import.meta.resolve('@fontsource/arimo/package.json'));
  return documentFontCss(
    (file) => `data:font/woff2;base64,${readFileSync(fileURLToPath(new URL(file, files))).toString('base64')}`,
  );
}

function unavailable(file: string, { kind }: DocumentUnavailable): Failure {
  return kind === 'tender-failed'
    ? failure(1, file, [
        'Tender ini gagal, jadi tidak ada pemenang untuk ditetapkan.',
        'Dokumen tidak dibuat.',
        'Buat pengumuman atau BAHP, yang memuat kegagalannya.',
      ])
    : failure(1, file, [
        'Metode tender ini belum dikerjakan, jadi belum ada hasilnya.',
        'Dokumen tidak dibuat.',
        'Hanya BAPP yang dapat dibuat tanpa hasil evaluasi.',
      ]);
}
