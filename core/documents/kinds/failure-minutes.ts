/**
 * Berita Acara of a failed tender: on which ground, by whom, what happened and what follows. The committee signs, or the
 * budget user where the law leaves the declaration to that office.
 *
 * Source  DOMAIN §3.1 row 17; RULES §6.2.
 */
import { failureFollowUp } from '#core/figures/failure-follow-up.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Draft } from '../draft.ts';
import { line } from '../inline.ts';
import type { Block } from '../model.ts';
import { GATE_NAMES } from '../names.ts';
import { legalBasis } from '../parts/basis.ts';
import { participation, registeredAttachment, registeredNames } from '../parts/bidders.ts';
import { committeeSignatures, copies, minutesClosing, officialSignature } from '../parts/closing.ts';
import { documentHead, documentName, officialOpening, packageFields } from '../parts/head.ts';
import { issuedDocuments } from '../parts/issued-documents.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import {
  confirmedGround,
  failureFollowUpName,
  failureStatement,
  type StatedFailure,
  statedOutcome,
} from '../parts/outcome.ts';
import { announce, note, textParagraphs } from '../parts/paragraphs.ts';
import { countTable } from '../parts/recap.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { failures } from '../parts/stage.ts';

/** Kinds that are attached when they have a number. */
const ALSO: readonly DocumentKind[] = [
  'baep',
  'bapp-harga',
  'ba-koreksi',
  'ba-klarifikasi',
  'ba-kualifikasi',
  'ba-negosiasi',
  'bahp',
  'penetapan',
  'pengumuman',
  'jawaban-sanggah',
  'jawaban-banding',
];

/** The blocks of the minutes of a failed tender. */
export function failureMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words } = draft;
  const outcome = statedOutcome(draft, evaluation);
  const name = documentName(draft, 'ba-gagal');
  const isOfBudgetUser = outcome.kind === 'failure' && declarerOf(draft, outcome) === 'budget-user';
  const deed = `menyatakan ${words.tenderFailed}`;
  return [
    ...documentHead(draft, [name], isOfBudgetUser ? 'budget-user' : null),
    isOfBudgetUser
      ? officialOpening(draft, draft.office.budgetUser?.position ?? words.budgetUser, deed)
      : openingSentence(draft, deed),
    packageFields(draft),
    announce('Berdasarkan:'),
    legalBasis(draft, opened(draft), '.'),
    ...numberedSections([
      { title: `Pelaksanaan ${words.tender}`, blocks: course(draft, evaluation) },
      ...(outcome.kind === 'failure'
        ? [
            { title: `Alasan ${words.tenderFailed}`, blocks: ground(draft, outcome) },
            { title: 'Tindak lanjut', blocks: followUp(draft, outcome) },
          ]
        : []),
      ...remarks(draft),
      { title: 'Lampiran', blocks: attachments(draft, evaluation) },
    ]),
    minutesClosing(draft, name),
    isOfBudgetUser ? officialSignature(draft, 'budget-user') : committeeSignatures(draft),
    copies(draft, [
      ...(isOfBudgetUser ? [words.committee] : [words.budgetUser]),
      `${words.commitmentOfficerFull} (${words.commitmentOfficer})`,
      'Aparat Pengawasan Intern Pemerintah (APIP)',
      `Kepala ${words.procurementUnitFull} (${words.procurementUnit})`,
      'Arsip',
    ]),
    ...registeredAttachment(draft),
  ];
}

function declarerOf(
  { dossier, ruleSet }: Draft,
  { ground: failed }: StatedFailure,
): 'committee' | 'budget-user' | null {
  const { kind, qualification } = dossier.notice;
  return failureFollowUp(ruleSet, { ground: failed, kind, qualification })?.declaredBy ?? null;
}

/** Who took part, how far the bids came, and why each fell. */
function course(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const told = [participation(evaluation), ...registeredNames(draft)];
  if (evaluation.offering === 0) return told;
  return [
    ...told,
    announce('Jumlah penawaran pada setiap tahap:'),
    countTable(draft, evaluation),
    ...evaluation.order.flatMap((gate): readonly Block[] => {
      const fell = failures(draft, evaluation, gate);
      return fell.length === 0 ? [] : [{ kind: 'heading', level: 2, number: null, text: GATE_NAMES[gate] }, ...fell];
    }),
  ];
}

function ground(draft: Draft, failure: StatedFailure): readonly Block[] {
  const facts: readonly Block[] =
    failure.facts === null || failure.facts.trim() === ''
      ? [{ kind: 'paragraph', text: line('Uraian: ', draft.missing.gap('failure-facts', { path: 'decision' })) }]
      : [announce('Uraian kejadian:'), ...textParagraphs(failure.facts, 1)];
  return [failureStatement(draft, failure), ...facts, ...refusal(draft, failure)];
}

/** The letter by which the budget user refused the award. */
function refusal(draft: Draft, { ground: failed }: StatedFailure): readonly Block[] {
  const { confirmation } = draft.dossier;
  if (failed !== 'award-refused' || confirmation?.outcome !== 'refused') return [];
  const number = confirmation.letterNumber === null ? '' : ` dengan surat Nomor ${confirmation.letterNumber}`;
  const reason = confirmation.reason === null ? '' : `, dengan alasan: ${confirmation.reason}`;
  return [note(`Penetapan tidak disetujui oleh ${confirmation.official}${number}${reason}.`)];
}

function followUp(draft: Draft, { ground: failed }: StatedFailure): readonly Block[] {
  const { words } = draft;
  const rule = confirmedGround(draft, failed);
  const name = failureFollowUpName(draft, failed);
  return rule === null || name === null
    ? [note(`Tindak lanjut atas ${words.tenderFailed} ini mengikuti ketentuan peraturan perundang-undangan.`)]
    : [note(`Tindak lanjut atas ${words.tenderFailed} ini adalah ${name} (${rule.clause}).`)];
}

function remarks(draft: Draft): readonly Section[] {
  const { remarks: text } = draft.details;
  return text === null || text.trim() === '' ? [] : [{ title: 'Catatan', blocks: [note(text)] }];
}

/** A tender may be called off before anything was opened. */
function opened({ dossier }: Draft): readonly DocumentKind[] {
  return dossier.opening.openedAt === null ? [] : ['bapp'];
}

/** Where nobody could win, and no earlier evaluation had a winner, no award letter was ever sent, whatever number it was given. */
function attachments(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const couldWin = evaluation.outcome.kind !== 'failure' || draft.dossier.earlierEvaluations.length > 0;
  const also = couldWin ? ALSO : ALSO.filter((kind) => kind !== 'penetapan');
  const documents = issuedDocuments(draft, { must: opened(draft), also });
  if (documents.rows.length === 0) return [note('Tidak ada lampiran.')];
  return [announce('Berita acara ini dilampiri:'), documents];
}
