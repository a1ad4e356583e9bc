/**
 * Daftar periksa: the steps of the SOP with what proves each, who did it and when, and why those that are late are late.
 *
 * Source  DOMAIN §4.3: step, responsible, output document, time limit, clause; filled from the log.
 */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { ChecklistLine } from '#core/sop/checklist.ts';
import { plainStepChecklist, type StepChecklist } from '#core/sop/step-checklist.ts';
import { documentNameOf } from '../document-names.ts';
import type { Draft } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline, TableRow } from '../model.ts';
import { DASH } from '../parts/bidders.ts';
import { closingOf, committeeSignatures } from '../parts/closing.ts';
import { documentName, packageFields, workingHead } from '../parts/head.ts';
import { note } from '../parts/paragraphs.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections } from '../parts/sections.ts';
import { limitWords, responsibleName, STEP_STATE_NAMES } from '../parts/step-words.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of the checklist. */
export function stepChecklistPaper(draft: Draft): readonly Block[] {
  const name = documentName(draft, 'daftar-periksa');
  const checklist = draft.checklist ?? plainStepChecklist(draft.dossier, draft.ruleSet, draft.today);
  return [
    ...workingHead(draft, [name]),
    packageFields(draft),
    note(versionText(checklist)),
    ...numberedSections([
      { title: 'Pelaksanaan langkah', blocks: [stepTable(draft, checklist)] },
      ...remarksSection(draft),
    ]),
    closingOf(draft, name),
    committeeSignatures(draft),
  ];
}

function versionText({ version, lines }: StepChecklist): string {
  const due = lines.filter(({ state }) => state !== 'not-needed');
  const done = due.filter(({ doneAt }) => doneAt !== null).length;
  const of =
    version === null
      ? 'SOP baku aplikasi (usulan, belum ditetapkan kantor)'
      : `SOP kantor versi ${version.version}, berlaku sejak ${formatDate(version.validFrom)}`;
  return `Menurut ${of}. Selesai ${done} dari ${due.length} langkah yang berlaku bagi paket ini.`;
}

function stepTable(draft: Draft, { lines, authors }: StepChecklist): Block {
  const { words } = draft;
  const { zone } = draft.dossier.notice;
  const steps = lines.map(({ step }) => step);
  const rows = lines
    .filter(({ state }) => state !== 'not-needed')
    .map((each, index): TableRow => {
      const { step, doneAt, dueAt } = each;
      const author = authors.get(step.id);
      const done = doneAt === null ? DASH : formatDate(dateIn(doneAt, zone));
      return row(
        String(index + 1),
        step.clause === null ? step.name : `${step.name} (${step.clause})`,
        responsibleName(step.responsible, words),
        step.output === null ? DASH : documentNameOf(step.output, words),
        limitWords(step, steps, words),
        dueAt === null ? DASH : formatDate(dateIn(dueAt, zone)),
        author === undefined || doneAt === null
          ? done
          : `${done}; dicatat ${author.actor}, ${formatDateTime(author.at, zone)}`,
        remarkOf(draft, each),
      );
    });
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'No.', align: 'center', least: 9 },
      { header: 'Langkah', rowHeader: true, share: 1.3 },
      { header: 'Penanggung jawab', share: 0.8 },
      { header: 'Dokumen keluaran', share: 1 },
      { header: 'Batas waktu', share: 1 },
      { header: 'Paling lambat', fit: true },
      { header: 'Dilaksanakan', share: 1 },
      { header: 'Keterangan', share: 1.2 },
    ],
    rows,
    note: `${DASH} = tidak ada atau belum diketahui. Waktu dihitung dalam hari kerja kantor.`,
  });
}

/** A late step without its reason is what the checklist lacks. */
function remarkOf(draft: Draft, { step, state, note: said }: ChecklistLine): Inline {
  const evidence = said?.evidence ?? null;
  const words = [STEP_STATE_NAMES[state], ...(evidence === null ? [] : [`Bukti: ${evidence}`])].join('. ');
  if (state !== 'late' && state !== 'done-late') return plain(words);
  const explanation = said?.explanation ?? null;
  if (explanation !== null) return plain(`${words}. Sebab: ${explanation}`);
  const gap = draft.missing.gap('step-explanation', {
    path: `stepNotes.${step.id}.explanation`,
    subject: step.name,
  });
  return line(`${words}. Sebab: `, [gap]);
}
