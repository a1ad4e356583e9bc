/** Surat Penetapan Pemenang: who wins, who stands in reserve, on what ground. Source  DOMAIN §3.1 row 12. */
import type { Evaluation } from '#core/evaluation/model.ts';
import { compareSen, senOf } from '#core/money/sen.ts';
import type { Draft } from '../draft.ts';
import { line, plain, sentenceCase } from '../inline.ts';
import type { Block } from '../model.ts';
import { legalBasis } from '../parts/basis.ts';
import { committeeSignatures, copies, minutesClosing, officialSignature } from '../parts/closing.ts';
import { committeeName, documentHead, numberAndDateOf, packageFields } from '../parts/head.ts';
import { identityFields, type StatedOutcome, statedOutcome } from '../parts/outcome.ts';
import { announcedGates, courseTable } from '../parts/recap.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { announce, note } from '../parts/paragraphs.ts';

/** The blocks of the award letter; the caller has made sure that the tender did not fail. */
export function awardLetter(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words } = draft;
  const outcome = statedOutcome(draft, evaluation);
  const isOfBudgetUser = isAboveCommitteeLimit(draft);
  const awarder = isOfBudgetUser ? (draft.office.budgetUser?.position ?? words.budgetUser) : committeeName(draft);
  const proposal = isOfBudgetUser ? ` atas usul ${committeeName(draft)}` : '';
  return [
    ...documentHead(draft, [words.awardLetter], isOfBudgetUser ? 'budget-user' : null),
    announce('Berdasarkan:'),
    legalBasis(draft, ['bapp', 'baep', 'bahp']),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: plain(`dengan ini ${awarder}${proposal} menetapkan ${words.winner} ${words.tender} untuk paket berikut:`),
    },
    packageFields(draft),
    ...numberedSections([
      ...winners(draft, evaluation, outcome),
      { title: 'Hasil evaluasi', blocks: [courseTable(draft, evaluation, announcedGates(evaluation))] },
      ...remarks(draft),
      { title: 'Kelengkapan', blocks: attachments(draft) },
    ]),
    minutesClosing(draft, words.awardLetter),
    isOfBudgetUser ? officialSignature(draft, 'budget-user') : committeeSignatures(draft),
    copies(draft, standardCopies(draft, isOfBudgetUser)),
  ];
}

/**
 * Whether the budget user awards: the ceiling, else the estimate, lies above what the committee may award. Exactly at
 * the limit stays with the committee.
 */
function isAboveCommitteeLimit(draft: Draft): boolean {
  const { notice } = draft.dossier;
  const limits = draft.ruleSet.award.committeeLimit.value;
  const isConsulting = notice.kind === 'consulting-firm' || notice.kind === 'consulting-individual';
  const amount = notice.budgetCeiling ?? notice.ownerEstimate;
  if (notice.budgetCeiling === null) draft.missing.gap('budget-ceiling', { path: 'notice.budgetCeiling' });
  return amount !== null && compareSen(senOf(amount), senOf(isConsulting ? limits.consulting : limits.general)) > 0;
}

function winners(draft: Draft, evaluation: Evaluation, outcome: StatedOutcome): readonly Section[] {
  const { words } = draft;
  if (outcome.kind !== 'award') {
    const gap = draft.missing.gap('winner-name', { path: 'decision' });
    return [
      { title: sentenceCase(words.winner), blocks: [{ kind: 'fields', rows: [{ label: 'Nama', value: [gap] }] }] },
    ];
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
  const decision = draft.dossier.decision;
  const texts = [decision?.kind === 'award' ? decision.note : null, draft.details.remarks].filter(
    (text) => text !== null && text.trim() !== '',
  );
  return texts.length === 0 ? [] : [{ title: 'Catatan', blocks: texts.map((text) => note(text ?? '')) }];
}

function attachments(draft: Draft): readonly Block[] {
  const { words } = draft;
  return [
    announce('Surat penetapan ini dilengkapi dengan:'),
    {
      kind: 'list',
      marker: 'alpha',
      items: [
        plain(`${words.tenderDocument} beserta adendumnya (apabila ada);`),
        line(`${words.openingMinutes} `, numberAndDateOf(draft, 'bapp'), ';'),
        line(`${words.resultMinutes} `, numberAndDateOf(draft, 'bahp'), ';'),
        plain(
          `dokumen penawaran ${words.winner} dan ${words.reserve} (apabila ada) yang telah diparaf oleh ${words.committee}.`,
        ),
      ],
    },
  ];
}

function standardCopies(draft: Draft, isOfBudgetUser: boolean): readonly string[] {
  const { words } = draft;
  return [
    ...(isOfBudgetUser ? [] : [words.budgetUser]),
    `${words.commitmentOfficerFull} (${words.commitmentOfficer})`,
    ...(isOfBudgetUser ? [committeeName(draft)] : []),
    'Aparat Pengawasan Intern Pemerintah (APIP)',
    `Kepala ${words.procurementUnitFull} (${words.procurementUnit})`,
    'Arsip',
  ];
}
