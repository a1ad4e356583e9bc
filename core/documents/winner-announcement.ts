/**
 * Pengumuman Pemenang, and for a failed tender the announcement of the failure: either way bidders must be told.
 *
 * Shows of each bid its prices and whether it passed each stage; reasons and findings stay in the minutes.
 * Source  DOMAIN §3.1 row 13.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { DaySpan } from '#core/regulation/rule-set.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import type { Draft } from './draft.ts';
import { countInWords, line, sentenceCase, titleCase } from './inline.ts';
import type { Block, Inline } from './model.ts';
import { participation, priceTable } from './parts/bidders.ts';
import { closingOf, committeeSignatures } from './parts/closing.ts';
import { committeeName, documentHead, numberAndDateOf, packageFields } from './parts/head.ts';
import { failureBlocks, identityFields, type StatedOutcome, statedOutcome } from './parts/outcome.ts';
import { announcedGates, courseTable } from './parts/recap.ts';
import { scoreTable } from './parts/scores.ts';
import { numberedSections, type Section } from './parts/sections.ts';
import { note } from './parts/paragraphs.ts';

/** SPSE activity codes of the objection window after the award: after pre-qualification, after post-qualification. */
const OBJECTION_ACTIVITIES: ReadonlySet<string> = new Set(['190', '300']);

/** The blocks of the announcement. */
export function winnerAnnouncement(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const outcome = statedOutcome(draft, evaluation);
  return outcome.kind === 'failure'
    ? announceFailure(draft, evaluation, outcome)
    : announceWinner(draft, evaluation, outcome);
}

/** What the announcement is called: of the winner, or of the failure. */
export function announcementName({ dossier, words }: Draft, evaluation: Evaluation): string {
  const isFailure = (dossier.decision?.kind ?? evaluation.outcome.kind) === 'failure';
  return isFailure ? `Pengumuman ${titleCase(words.tenderFailed)}` : words.winnerAnnouncement;
}

function announceWinner(
  draft: Draft,
  evaluation: Evaluation,
  outcome: Exclude<StatedOutcome, { kind: 'failure' }>,
): readonly Block[] {
  const { words } = draft;
  return [
    ...documentHead(draft, [announcementName(draft, evaluation)]),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: line(
        `Berdasarkan ${words.awardLetter} `,
        numberAndDateOf(draft, 'penetapan'),
        `, ${committeeName(draft)} mengumumkan ${words.winner} ${words.tender} untuk paket berikut:`,
      ),
    },
    packageFields(draft),
    ...numberedSections([
      ...winners(draft, evaluation, outcome),
      { title: 'Harga penawaran', blocks: [priceTable(draft, evaluation)] },
      { title: 'Hasil evaluasi', blocks: resultBlocks(draft, evaluation) },
      { title: sentenceCase(words.objection), blocks: [objection(draft)] },
      ...remarks(draft),
    ]),
    closing(draft, announcementName(draft, evaluation)),
    committeeSignatures(draft),
  ];
}

function announceFailure(
  draft: Draft,
  evaluation: Evaluation,
  outcome: Extract<StatedOutcome, { kind: 'failure' }>,
): readonly Block[] {
  const { words } = draft;
  const results: readonly Section[] =
    evaluation.offering === 0
      ? []
      : [
          { title: 'Harga penawaran', blocks: [priceTable(draft, evaluation)] },
          { title: 'Hasil evaluasi', blocks: resultBlocks(draft, evaluation) },
        ];
  return [
    ...documentHead(draft, [announcementName(draft, evaluation)]),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: line(
        `Berdasarkan ${words.resultMinutes} `,
        numberAndDateOf(draft, 'bahp'),
        `, ${committeeName(draft)} mengumumkan hasil ${words.tender} untuk paket berikut:`,
      ),
    },
    packageFields(draft),
    ...numberedSections([
      { title: 'Hasil', blocks: [participation(evaluation), ...failureBlocks(draft, { ...outcome, facts: null })] },
      ...results,
      ...(evaluation.offering === 0 ? [] : [{ title: sentenceCase(words.objection), blocks: [objection(draft)] }]),
      ...remarks(draft),
    ]),
    closing(draft, announcementName(draft, evaluation)),
    committeeSignatures(draft),
  ];
}

/** Who passed which stage, and the scores where the method has any. */
function resultBlocks(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const scores = scoreTable(draft, evaluation);
  return [courseTable(draft, evaluation, announcedGates(evaluation)), ...(scores === null ? [] : [scores])];
}

function winners(
  draft: Draft,
  evaluation: Evaluation,
  outcome: Exclude<StatedOutcome, { kind: 'failure' }>,
): readonly Section[] {
  const { words } = draft;
  if (outcome.kind === 'open') {
    const gap: Inline = [draft.missing.gap('winner-name', { path: 'decision' })];
    return [{ title: sentenceCase(words.winner), blocks: [{ kind: 'fields', rows: [{ label: 'Nama', value: gap }] }] }];
  }
  return [
    { title: sentenceCase(words.winner), blocks: [identityFields(draft, evaluation, outcome.winner)] },
    ...outcome.reserves.map((bid, index) => ({
      title: `${sentenceCase(words.reserve)} ${index + 1}`,
      blocks: [identityFields(draft, evaluation, bid)],
    })),
  ];
}

/** When and how to object: the window of the tender's own schedule, else the span of the law where it is confirmed. */
function objection(draft: Draft): Block {
  const { words, ruleSet, dossier } = draft;
  const start = `Peserta yang menyampaikan dokumen penawaran dapat mengajukan ${words.objection} secara tertulis melalui SPSE`;
  const window = dossier.schedule.find(isObjectionWindow);
  if (window?.startsAt && window.endsAt) {
    const { zone } = dossier.notice;
    const from = formatDateTime(window.startsAt, zone);
    return note(`${start} mulai ${from} sampai dengan ${formatDateTime(window.endsAt, zone)}.`);
  }
  const { value, status } = ruleSet.objection.window;
  return note(
    status === 'unconfirmed'
      ? `${start} dalam masa ${words.objection} menurut jadwal pada SPSE.`
      : `${start} dalam ${spanText(value)} setelah pengumuman ini, menurut jadwal pada SPSE.`,
  );
}

function isObjectionWindow({ activityCode, name }: ScheduleStage): boolean {
  if (activityCode !== null && OBJECTION_ACTIVITIES.has(activityCode)) return true;
  return name !== null && /masa\s+sanggah/i.test(name) && !/prakualifikasi/i.test(name);
}

function spanText({ days, counting }: DaySpan): string {
  return `${countInWords(days)} hari ${counting === 'working' ? 'kerja' : 'kalender'}`;
}

function remarks(draft: Draft): readonly Section[] {
  const { remarks: text } = draft.details;
  return text === null || text.trim() === '' ? [] : [{ title: 'Catatan', blocks: [note(text)] }];
}

function closing(draft: Draft, name: string): Block {
  return closingOf(draft, { name, standard: 'Demikian pengumuman ini disampaikan untuk diketahui.' });
}
