/** What stands in a tender about one question, in the words of the answer sheet; null where nothing was said yet. */
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import { checksOf } from '#core/tender/checks-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Bidder, Dossier, FailureGround } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { Point } from './model.ts';

type Read = Point['read'];

/** That the opening was held. */
export const openingHeld: Read = ({ dossier }) => (dossier.opening.openedAt === null ? null : 'Dicatat');

/** How a bid was found at the opening, with what it lacked. */
export function examined(bidder: BidderId): Read {
  return ({ dossier }) => {
    const opening = entryOf(dossier.opening.bids, bidder);
    if (opening === undefined) return null;
    if (opening.condition === 'unreadable') return 'Tidak dapat dibuka';
    if (opening.condition === 'complete') return 'Lengkap';
    return `Tidak lengkap: ${titles(dossier, opening.missing)}`;
  };
}

/** MS or TMS of one requirement. */
export function found(requirement: RequirementId, bidder: BidderId): Read {
  return ({ dossier }) => {
    const finding = findingOf(dossier, requirement, bidder);
    return finding === undefined ? null : finding.result === 'met' ? 'MS' : 'TMS';
  };
}

/** All requirements of a stage of one bid, once each of them has its mark. */
export function foundInStage(stage: RequirementStage, bidder: BidderId): Read {
  return ({ dossier }) => {
    const asked = dossier.requirements.filter((requirement) => requirement.stage === stage);
    const findings = asked.map(({ id }) => findingOf(dossier, id, bidder));
    if (asked.length === 0 || findings.some((finding) => finding === undefined)) return null;
    const failed = asked.filter((_, index) => findings[index]?.result === 'not-met').map(({ id }) => id);
    return failed.length === 0 ? 'Semua MS' : `TMS: ${titles(dossier, failed)}`;
  };
}

/** Whether a price below the limit was found reasonable, by the committee's word or by the prices taken apart. */
export function reasonableness(bidder: BidderId): Read {
  return (work) => {
    const price = bidOf(work, bidder)?.gates.price;
    if (price === undefined || price.status === 'open' || price.status === 'not-evaluated') return null;
    return price.status === 'passed' ? 'Wajar' : 'Tidak wajar';
  };
}

/** Whether a price was left alone that nothing asks about; told once the tender is decided. */
export function leftAlone(bidder: BidderId): Read {
  return ({ dossier }) => {
    if (dossier.decision === null) return null;
    const review = entryOf(dossier.priceReviews, bidder)?.reasonableness ?? null;
    const isReviewed = review !== null || entryOf(dossier.reasonablenessSheets, bidder) !== undefined;
    return isReviewed ? 'Dinilai kewajarannya' : 'Tidak dinilai kewajarannya';
  };
}

/** The total as typed. */
export function offeredTotal(bidder: BidderId): Read {
  return ({ dossier }) => {
    const total = bidderOf(dossier, bidder)?.bid?.offeredTotal ?? null;
    return total === null ? null : formatRupiah(total);
  };
}

/** Whether the price file of somebody who did not pass stayed closed; told once the tender is decided. */
export function stayedClosed(bidder: BidderId): Read {
  return (work) => {
    if (work.dossier.decision === null) return null;
    return offeredTotal(bidder)(work) ?? 'Tidak dibuka';
  };
}

/** Local content of a bid, part by part. */
export function localContent(bidder: BidderId): Read {
  return ({ dossier }) => {
    const parts = entryOf(dossier.localContent, bidder) ?? [];
    if (parts.length === 0) return null;
    return parts.map(({ localContentPercent }) => `${formatDecimal(localContentPercent)} %`).join('; ');
  };
}

/** Whether somebody came to the proof of qualification. */
export function attended(bidder: BidderId): Read {
  return ({ dossier }) => {
    const proof = entryOf(dossier.proofs, bidder);
    return proof === undefined ? null : proof.attended ? 'Hadir' : 'Tidak hadir';
  };
}

/** Who passed the technical evaluation of two files, once that is fixed. */
export const technicalResult: Read = ({ dossier }) =>
  dossier.technicalResult === null ? null : namesOf(dossier, dossier.technicalResult.passed);

/** The order of bids that stand equal, by the committee's decision. */
export const tieOrder: Read = ({ dossier }) => {
  const [tie] = dossier.tieDecisions;
  return tie === undefined ? null : tie.order.map((id) => nameOf(dossier, id)).join(', lalu ');
};

/** Whether the committee said what it saw of what a screen found. */
export function checkAnswered(screen: ScreenCode): Read {
  return ({ dossier }) =>
    Object.values(checksOf(dossier).answers).some((answer) => answer.screen === screen) ? 'Dijawab' : null;
}

/** Who won at what price, or that the tender failed. */
export const winner: Read = ({ dossier }) => {
  const { decision } = dossier;
  if (decision === null) return null;
  if (decision.kind === 'failure') return GROUNDS[decision.ground] ?? OTHER_GROUND;
  return `${nameOf(dossier, decision.winner.bidder)}, ${formatRupiah(decision.winner.price)}`;
};

/** The reserves in order; a failed tender has none to speak of. */
export const reserves: Read = ({ dossier }) => {
  const { decision } = dossier;
  if (decision === null) return null;
  return decision.kind === 'failure'
    ? 'Gagal, tanpa cadangan'
    : namesOf(
        dossier,
        decision.reserves.map(({ bidder }) => bidder),
      );
};

const OTHER_GROUND = 'Gagal karena alasan lain';

/** Failures a committee may declare by mistake in an exercise. */
const GROUNDS: Readonly<Partial<Record<FailureGround, string>>> = {
  'no-bids': 'Gagal: tidak ada penawaran',
  'none-passes': 'Gagal: tidak ada yang lulus evaluasi',
  'all-above-owner-estimate': 'Gagal: semua penawaran di atas HPS',
};

function bidOf({ evaluation }: Parameters<Read>[0], bidder: BidderId): BidEvaluation | undefined {
  return evaluation?.bids.find((bid) => bid.bidder === bidder);
}

function bidderOf({ bidders }: Dossier, id: BidderId): Bidder | undefined {
  return bidders.find((bidder) => bidder.id === id);
}

function findingOf({ findings }: Dossier, requirement: RequirementId, bidder: BidderId): Finding | undefined {
  return entryOf(entryOf(findings, requirement) ?? {}, bidder);
}

function nameOf(dossier: Dossier, id: BidderId): string {
  return bidderOf(dossier, id)?.name ?? id;
}

function namesOf(dossier: Dossier, ids: readonly BidderId[]): string {
  return ids.length === 0 ? 'Tidak ada' : ids.map((id) => nameOf(dossier, id)).join(', ');
}

function titles({ requirements }: Dossier, ids: readonly RequirementId[]): string {
  return ids.map((id) => requirements.find((requirement) => requirement.id === id)?.title ?? id).join('; ');
}
