/** Surat Penetapan Pemenang: who wins, who stands in reserve, on what ground. Source  DOMAIN §3.1 row 12. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { bidValidityOf } from '#core/course/bid-validity.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { compareSen, senOf } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderName, type Draft } from '../draft.ts';
import { line, plain, sentenceCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { legalBasis, openingKinds } from '../parts/basis.ts';
import { committeeSignatures, copies, minutesClosing, officialSignature } from '../parts/closing.ts';
import { committeeName, documentHead, documentName, numberAndDateOf, packageFields } from '../parts/head.ts';
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
    legalBasis(draft, [...openingKinds(draft), 'baep', 'bahp']),
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: plain(`dengan ini ${awarder}${proposal} menetapkan ${words.winner} ${words.tender} untuk paket berikut:`),
    },
    packageFields(draft),
    ...numberedSections([
      ...winners(draft, evaluation, outcome),
      { title: 'Hasil evaluasi', blocks: [courseTable(draft, evaluation, announcedGates(evaluation))] },
      ...validity(draft, outcome),
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

/** Offers of the winner and the reserves whose time ran out before the award, or was extended; nothing where none did. */
function validity(draft: Draft, outcome: StatedOutcome): readonly Section[] {
  if (outcome.kind !== 'award') return [];
  const items = [outcome.winner, ...outcome.reserves].flatMap(({ bidder }) => validityText(draft, bidder) ?? []);
  return items.length === 0
    ? []
    : [{ title: 'Masa berlaku penawaran', blocks: [{ kind: 'list', marker: 'dash', items }] }];
}

/** Source  DOMAIN §3.1 row 12: where the validity of the offers runs out, its extension must be confirmed. */
function validityText(draft: Draft, id: BidderId): Inline[] | null {
  const { decision, notice, bidders } = draft.dossier;
  const bidder = bidders.find((each) => each.id === id);
  const {
    ownEnd = null,
    end = null,
    extended = false,
  } = bidder === undefined ? {} : bidValidityOf(draft.dossier, bidder);
  const decided = decision === null ? draft.details.date : dateIn(decision.decidedAt, notice.zone);
  const hasRunOut = end !== null && decided !== null && end < decided;
  if (ownEnd === null || end === null || (!extended && !hasRunOut)) return null;
  const name = bidderName(draft, id);
  const own = `${name}: berlaku sampai dengan ${formatDate(ownEnd)}`;
  if (!hasRunOut) return [plain(`${own}, diperpanjang sampai dengan ${formatDate(end)}`)];
  const gap = draft.missing.gap('validity-extension', { path: `validityExtensions.${id}`, subject: name });
  return [line(`${own}, diperpanjang sampai dengan `, gap)];
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
        ...openingKinds(draft).map((kind) => line(`${documentName(draft, kind)} `, numberAndDateOf(draft, kind), ';')),
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
