/**
 * Pengumuman Pemenang, and for a failed tender the announcement of the failure: either way bidders must be told.
 *
 * Shows of each bid its prices and whether it passed each stage; reasons and findings stay in the minutes.
 * Source  DOMAIN §3.1 row 13.
 */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { Draft } from '../draft.ts';
import { line, sentenceCase, titleCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { participation, priceTable } from '../parts/bidders.ts';
import { closingOf, committeeSignatures } from '../parts/closing.ts';
import { committeeName, documentHead, numberAndDateOf, packageFields } from '../parts/head.ts';
import { objectionNotice } from '../parts/objection-notice.ts';
import {
  failureBlocks,
  identityFields,
  type StatedFailure,
  type StatedOutcome,
  statedOutcome,
} from '../parts/outcome.ts';
import { announcedGates, courseTable } from '../parts/recap.ts';
import { scoreTable } from '../parts/scores.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { note } from '../parts/paragraphs.ts';

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
      { title: sentenceCase(words.objection), blocks: [objectionNotice(draft, 'pengumuman ini')] },
      ...remarks(draft),
    ]),
    closing(draft, announcementName(draft, evaluation)),
    committeeSignatures(draft),
  ];
}

function announceFailure(draft: Draft, evaluation: Evaluation, outcome: StatedFailure): readonly Block[] {
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
      ...(evaluation.offering === 0
        ? []
        : [{ title: sentenceCase(words.objection), blocks: [objectionNotice(draft, 'pengumuman ini')] }]),
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

function remarks(draft: Draft): readonly Section[] {
  const { remarks: text } = draft.details;
  return text === null || text.trim() === '' ? [] : [{ title: 'Catatan', blocks: [note(text)] }];
}

function closing(draft: Draft, name: string): Block {
  return closingOf(draft, name);
}
