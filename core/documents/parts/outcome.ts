/** What came of it: ranking, ties, winner and reserves, or the failure with its ground. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { failureFollowUp } from '#core/figures/failure-follow-up.ts';
import { formatRupiah, rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { FailureFollowUp, FailureRule, RuleValue } from '#core/regulation/rule-set.ts';
import { isBorneOut } from '#core/tender/decide-outcome.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { FailureGround } from '#core/tender/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { amountInWords, bold, columnAmount, countInWords, joinWithAnd, line, plain, sentenceCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { identityRows } from './bidder-identity.ts';
import { DASH, price, ratio } from './bidders.ts';
import { committeeName } from './head.ts';
import { note } from './paragraphs.ts';
import { scoreText } from './reasons.ts';
import { shownScore } from './scores.ts';
import { layOutTable, row } from './tables.ts';

/** The award or failure a document states: the committee's decision, else what the evaluation proposes. */
export type StatedOutcome =
  | {
      readonly kind: 'award';
      readonly winner: StatedBid;
      readonly reserves: readonly StatedBid[];
      readonly note: string | null;
    }
  | {
      readonly kind: 'failure';
      readonly ground: FailureGround;
      readonly facts: string | null;
      readonly decided: string | null;
    }
  | { readonly kind: 'open' };

export type StatedFailure = Extract<StatedOutcome, { kind: 'failure' }>;

export interface StatedBid {
  readonly bidder: BidderId;
  /** Null only before the decision, for a bid without a price. */
  readonly price: RupiahText | null;
}

/** Finds what to state; an outcome not yet decided, or decided against the evaluation, is noted as missing. */
export function statedOutcome(draft: Draft, evaluation: Evaluation): StatedOutcome {
  const { decision } = draft.dossier;
  if (decision !== null && !isBorneOut(decision, evaluation)) {
    draft.missing.gap('decision-differs', { path: 'decision' });
  }
  if (decision?.kind === 'award') return decision;
  if (decision?.kind === 'failure') {
    const decided = formatDate(dateIn(decision.decidedAt, draft.dossier.notice.zone));
    return { kind: 'failure', ground: decision.ground, facts: decision.facts, decided };
  }
  draft.missing.gap('decision', { path: 'decision' });
  const { outcome } = evaluation;
  if (outcome.kind === 'open') return outcome;
  if (outcome.kind === 'failure') return { kind: 'failure', ground: outcome.ground, facts: null, decided: null };
  const proposed = (id: BidderId): StatedBid => ({ bidder: id, price: awardedPrice(evaluation, id) });
  return { kind: 'award', winner: proposed(outcome.winner), reserves: outcome.reserves.map(proposed), note: null };
}

/** Bids that passed every gate in order of rank, with equal bids and how the committee ordered them. */
export function ranking(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const ranked = evaluation.bids.filter((bid) => bid.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  if (ranked.length === 0) {
    const isOpen = evaluation.outcome.kind === 'open';
    return [note(`${isOpen ? 'Belum' : 'Tidak'} ada penawaran yang lulus seluruh tahap evaluasi.`)];
  }
  const figures = RANKED.filter(({ pick }) => ranked.some((bid) => pick(bid) !== null));
  const rows = ranked.map((bid) =>
    row(
      String(bid.rank ?? DASH),
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      ...figures.map(({ pick }) => pick(bid) ?? DASH),
      ratio(bid),
    ),
  );
  const table = layOutTable(draft, {
    ...(figures.length > 2 ? { dense: true } : {}),
    columns: [
      { header: 'Peringkat', align: 'center', least: figures.length > 2 ? 15 : 20 },
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      ...figures.map(({ header }) => ({ header, align: 'right', fit: true }) as const),
      { header: '% HPS', align: 'right', fit: true },
    ],
    rows,
  });
  return [table, ...ties(draft, evaluation)];
}

/** What a ranking may show, each only where some bid has it. */
const RANKED: readonly { readonly header: string; readonly pick: (bid: BidEvaluation) => string | null }[] = [
  { header: 'Nilai teknis', pick: ({ technicalScore }) => technicalScore && shownScore(technicalScore) },
  { header: 'Harga terkoreksi (Rp)', pick: ({ corrected }) => corrected && price(corrected) },
  { header: 'HEA (Rp)', pick: ({ evaluatedPrice }) => evaluatedPrice && columnAmount(evaluatedPrice.shown) },
  {
    header: 'Biaya umur ekonomis (Rp)',
    pick: ({ lifeCycleCost }) => lifeCycleCost && columnAmount(lifeCycleCost.shown),
  },
  { header: 'Nilai harga', pick: ({ priceScore }) => priceScore && shownScore(priceScore) },
  { header: 'Nilai gabungan', pick: ({ combinedScore }) => combinedScore && shownScore(combinedScore) },
  {
    header: 'Harga akhir (Rp)',
    pick: ({ negotiated, auctioned }) => (negotiated ?? auctioned) && price(negotiated ?? auctioned),
  },
];

/** Whom the minutes name as winner and reserves (the award itself is a letter of its own), each with price in figures and words. */
export function awardBlocks(draft: Draft, award: Extract<StatedOutcome, { kind: 'award' }>): readonly Block[] {
  const bids = [
    { title: `Calon ${draft.words.winner}`, bid: award.winner },
    ...award.reserves.map((bid, index) => ({ title: `Calon ${draft.words.reserve} ${index + 1}`, bid })),
  ];
  const rows = bids.map(({ title, bid }) => ({
    label: title,
    value: line(bold(bidderName(draft, bid.bidder)), ', harga ', bidPrice(draft, bid)),
  }));
  const reserves =
    award.reserves.length === 0
      ? [note(`Tidak ada ${draft.words.reserve} karena hanya ${countInWords(1)} penawaran yang lulus.`)]
      : [];
  return [{ kind: 'fields', rows }, ...reserves, ...(award.note === null ? [] : [note(award.note)])];
}

/** Name, tax number, address and prices of a bidder to be named as winner or reserve. */
export function identityFields(draft: Draft, evaluation: Evaluation, bid: StatedBid): Block {
  const evaluated = evaluation.bids.find((candidate) => candidate.bidder === bid.bidder);
  const offered = evaluated?.offered ?? null;
  const corrected = evaluated?.corrected ?? null;
  return {
    kind: 'fields',
    rows: [
      ...identityRows(draft, bid.bidder),
      ...(offered === null ? [] : [{ label: 'Harga penawaran', value: plain(formatRupiah(offered.value)) }]),
      ...(corrected === null ? [] : [{ label: 'Harga terkoreksi', value: plain(formatRupiah(corrected.value)) }]),
      ...scoreRows(evaluated),
      { label: 'Harga yang ditetapkan', value: bidPrice(draft, bid) },
    ],
  };
}

/** Scores of a bid that has any: a selection of consultants is awarded by them. */
function scoreRows(bid: BidEvaluation | undefined): readonly { readonly label: string; readonly value: Inline }[] {
  return [
    { label: 'Nilai teknis', score: bid?.technicalScore ?? null },
    { label: 'Nilai gabungan', score: bid?.combinedScore ?? null },
  ].flatMap(({ label, score }) => (score === null ? [] : [{ label, value: plain(shownScore(score)) }]));
}

/** That the tender failed: ground with clause, facts, what follows. Source  RULES §6.2. */
export function failureBlocks(draft: Draft, failure: StatedFailure): readonly Block[] {
  const followUp = failureFollowUpName(draft, failure.ground);
  const isSure = confirmedGround(draft, failure.ground) !== null;
  return [
    failureStatement(draft, failure),
    ...(failure.facts === null || failure.facts.trim() === '' ? [] : [note(`Uraian: ${failure.facts.trim()}`)]),
    ...(followUp === null || !isSure ? [] : [note(`Tindak lanjut: ${followUp}.`)]),
  ];
}

/** The sentence that declares the failure, with who declares it and on which ground. */
export function failureStatement(draft: Draft, failure: StatedFailure): Block {
  const { words, ruleSet } = draft;
  const declarer =
    ruleSet.failure[failure.ground]?.value.declaredBy === 'budget-user' ? words.budgetUser : committeeName(draft);
  const rule = confirmedGround(draft, failure.ground);
  const when = failure.decided === null ? '' : ` pada tanggal ${failure.decided}`;
  return {
    kind: 'paragraph',
    text: line(
      `${sentenceCase(words.tender)} untuk paket ini dinyatakan `,
      bold('GAGAL'),
      ` oleh ${declarer}${when} dengan alasan: `,
      bold(groundText(draft, failure.ground)),
      `${rule === null ? '' : ` (${rule.clause})`}.`,
    ),
  };
}

/** What the law says of the ground, where that is confirmed. */
export function confirmedGround({ ruleSet }: Draft, ground: FailureGround): RuleValue<FailureRule> | null {
  const rule = ruleSet.failure[ground];
  return rule === null || rule.status === 'unconfirmed' ? null : rule;
}

/** What follows the failure of this tender in the words of its era; null where its law names nothing. */
export function failureFollowUpName(draft: Draft, ground: FailureGround): string | null {
  const { kind, qualification } = draft.dossier.notice;
  const course = failureFollowUp(draft.ruleSet, { ground, kind, qualification });
  return course === null ? null : followUpName(draft, course.followUp);
}

const CORRUPTION = 'korupsi, kolusi, dan/atau nepotisme (KKN)';

/** The ground of failure in the words of the law. */
function groundText(draft: Draft, ground: FailureGround): string {
  const { words } = draft;
  const texts: Record<FailureGround, string> = {
    'no-bids': 'tidak ada peserta yang menyampaikan dokumen penawaran',
    'none-passes': 'tidak ada peserta yang lulus evaluasi penawaran',
    'all-above-owner-estimate': 'seluruh harga penawaran terkoreksi di atas HPS',
    'evaluation-error': 'terdapat kesalahan dalam proses evaluasi',
    'document-error': `ditemukan kesalahan dalam ${words.tenderDocument} atau ketidaksesuaian dengan ketentuan peraturan`,
    'all-indicated-corruption': `seluruh peserta ${words.involved} ${CORRUPTION}`,
    'all-indicated-collusion': `seluruh peserta ${words.involved} persekongkolan atau persaingan usaha tidak sehat`,
    'committee-corruption': `${words.committee} atau ${words.commitmentOfficer} ${words.involved} ${CORRUPTION}`,
    'no-budget': 'anggaran untuk paket ini tidak tersedia',
    'negotiation-failed': 'klarifikasi dan negosiasi biaya tidak mencapai kesepakatan',
    'too-few-qualified': 'peserta yang lulus prakualifikasi kurang dari jumlah yang disyaratkan',
    'all-above-ceiling': 'seluruh penawaran biaya di atas pagu anggaran',
    'procedure-not-followed': 'pelaksanaan pemilihan tidak sesuai dengan ketentuan',
    'rejection-upheld': `${words.budgetUser} menyetujui penolakan ${words.commitmentOfficer} atas hasil pemilihan`,
    'award-refused': `${words.budgetUser} tidak menyetujui penetapan pemenang`,
    'verification-absent': 'pemenang dan pemenang cadangan tidak hadir dalam verifikasi',
  };
  return texts[ground];
}

function bidPrice(draft: Draft, bid: StatedBid): Inline {
  if (bid.price === null) {
    return [draft.missing.gap('winner-price', { path: 'decision', subject: bidderName(draft, bid.bidder) })];
  }
  return plain(amountInWords(bid.price));
}

function ties(draft: Draft, evaluation: Evaluation): readonly Block[] {
  return evaluation.ties.map((tie) => {
    const names = joinWithAnd(tie.bidders.map((id) => bidderName(draft, id)));
    const start =
      tie.value.unit === 'rupiah'
        ? `Harga terkoreksi ${names} sama persis, yaitu ${formatRupiah(senOf(tie.value.text as RupiahText))}.`
        : `Nilai ${names} sama persis, yaitu ${scoreText(tie.value.text)}.`;
    const decision = draft.dossier.tieDecisions.find((candidate) => isSameGroup(candidate.order, tie.bidders));
    if (tie.decided === null || decision === undefined) {
      const gap = draft.missing.gap('tie-decision', { path: 'tieDecisions', subject: names });
      return {
        kind: 'paragraph',
        text: line(`${start} Urutan yang diputuskan ${committeeName(draft)} beserta alasannya: `, gap),
      };
    }
    const order = tie.decided.map((id, index) => `(${index + 1}) ${bidderName(draft, id)}`).join(', ');
    return note(`${start} ${committeeName(draft)} memutuskan urutan ${order}, dengan alasan: ${decision.reason}`);
  });
}

function isSameGroup(a: readonly BidderId[], b: readonly BidderId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function awardedPrice(evaluation: Evaluation, id: BidderId): RupiahText | null {
  const bid = evaluation.bids.find(({ bidder }) => bidder === id);
  const figure = bid?.finalPrice ?? bid?.corrected ?? null;
  return figure === null ? null : rupiahText(figure.value);
}

function followUpName(draft: Draft, followUp: FailureFollowUp): string | null {
  const names: Record<FailureFollowUp, string | null> = {
    're-evaluation': draft.words.reEvaluation,
    're-tender': draft.words.reTender,
    resubmission: draft.words.resubmission,
    'resubmission-or-re-tender': `${draft.words.resubmission} atau ${draft.words.reTender}`,
    're-prequalification': draft.words.rePrequalification,
    'none-named': null,
  };
  return names[followUp];
}
