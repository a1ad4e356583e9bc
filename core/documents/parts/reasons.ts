/** Why a gate was not passed, or not reached, in words fit for minutes. */
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { BidEvaluation, Evaluation, Gate, GateReason } from '#core/evaluation/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Evidence } from '#core/tender/evidence.ts';
import { bidderName, type Draft } from '../draft.ts';
import type { MissingAt } from '../missing.ts';
import type { Inline } from '../model.ts';
import { GATE_NAMES } from '../names.ts';
import { countInWords } from '../inline.ts';
import { citedClause } from './rule-clause.ts';

/** One reason in the three parts a table shows. */
export interface ReasonText {
  /** What was demanded. */
  readonly demand: string;
  readonly reason: string | Inline;
  readonly clause: string | Inline | null;
}

/** The reasons a bid failed at a gate; reasons that only say "still open" or "not reached" are left out. */
export function failureReasons(draft: Draft, bid: BidEvaluation, gate: Gate): readonly ReasonText[] {
  return bid.gates[gate].reasons.flatMap((reason) => failureText(draft, bid, gate, reason) ?? []);
}

/** Why a bid was not evaluated at a gate, to follow its code; null where it was. */
export function skipText(draft: Draft, evaluation: Evaluation, bid: BidEvaluation, gate: Gate): string | null {
  for (const reason of bid.gates[gate].reasons) {
    if (reason.kind === 'stopped-at') return `tidak lulus pada tahap ${GATE_NAMES[reason.gate].toLowerCase()}`;
    if (reason.kind === 'waiting-for') return `menunggu ${GATE_NAMES[reason.gate].toLowerCase()} selesai`;
    if (reason.kind === 'not-called') return notCalledText(draft, evaluation);
  }
  return null;
}

function notCalledText(draft: Draft, evaluation: Evaluation): string {
  const enough = draft.ruleSet.evaluation.calledFirst.value;
  const passing = evaluation.bids.filter((bid) => bid.rank !== null).length;
  return passing >= enough
    ? `tidak dipanggil karena telah ada ${countInWords(enough)} penawaran lulus dengan harga lebih rendah`
    : 'belum mendapat giliran';
}

/** Where evidence was seen: ` Bukti: surat-penawaran.pdf hlm. 1.`; nothing where there is none. */
export function evidenceText(evidence: readonly Evidence[]): string {
  return evidence.length === 0 ? '' : ` Bukti: ${evidencePlaces(evidence)}.`;
}

/** `surat-penawaran.pdf hlm. 1; dokumen-teknis.pdf`. */
export function evidencePlaces(evidence: readonly Evidence[]): string {
  return evidence.map(({ file, page }) => (page === null ? file : `${file} hlm. ${page}`)).join('; ');
}

function failureText(draft: Draft, bid: BidEvaluation, gate: Gate, reason: GateReason): ReasonText | null {
  switch (reason.kind) {
    case 'requirement-not-met': {
      const evidence = draft.dossier.findings[reason.requirement]?.[bid.bidder]?.evidence ?? [];
      return {
        demand: requirementTitle(draft, reason.requirement),
        ...stated(draft, reason, evidence, {
          path: `findings.${reason.requirement}.${bid.bidder}`,
          subject: bidderName(draft, bid.bidder),
          place: gate,
        }),
      };
    }
    case 'element-below-threshold':
      return elementBelowThreshold(draft, bid.bidder, reason.requirement);
    case 'total-below-threshold':
      return {
        demand: 'Ambang batas nilai teknis',
        reason: `Nilai teknis ${scoreText(bid.technicalScore?.total ?? null)} di bawah ambang batas ${scoreText(draft.dossier.technicalThreshold)}.`,
        clause: null,
      };
    case 'unreadable':
      return {
        demand: GATE_NAMES.opening,
        reason: withNote('Dokumen penawaran tidak dapat dibuka', reason.note),
        clause: null,
      };
    case 'no-price':
      return { demand: GATE_NAMES[gate], reason: 'Harga penawaran tidak ada atau tidak dapat dibaca.', clause: null };
    case 'above-owner-estimate':
      return {
        demand: 'Harga terkoreksi tidak melebihi HPS',
        reason: 'Harga terkoreksi melebihi HPS.',
        clause: citedClause(draft.ruleSet.price.aboveOwnerEstimateFails),
      };
    case 'not-reasonable': {
      const review = draft.dossier.priceReviews[bid.bidder]?.reasonableness;
      return {
        demand: 'Kewajaran harga',
        ...stated(draft, reason, review?.evidence ?? [], {
          path: `priceReviews.${bid.bidder}`,
          subject: bidderName(draft, bid.bidder),
          place: gate,
        }),
      };
    }
    case 'absent-at-proof':
      return {
        demand: GATE_NAMES.proof,
        reason: withNote('Tidak hadir pada pembuktian kualifikasi', reason.note),
        clause: null,
      };
    case 'excluded':
      return { demand: 'Tidak ada temuan yang menggugurkan', reason: reason.reason, clause: reason.clause };
    case 'validity-refused':
      return {
        demand: 'Masa berlaku penawaran',
        reason: 'Peserta tidak bersedia memperpanjang masa berlaku penawaran dan keluar tanpa sanksi.',
        clause: null,
      };
    case 'withdrew-at-equalisation':
      return {
        demand: 'Penyetaraan teknis',
        reason: 'Peserta tidak menyetujui penyetaraan teknis dan keluar tanpa sanksi.',
        clause: null,
      };
    case 'no-qualification':
      return { demand: GATE_NAMES.qualification, reason: 'Dokumen kualifikasi tidak disampaikan.', clause: null };
    case 'outside-shortlist':
      return { demand: GATE_NAMES.shortlist, reason: 'Tidak termasuk dalam daftar pendek.', clause: null };
    case 'no-offer':
      return { demand: GATE_NAMES.opening, reason: 'Diundang tetapi tidak memasukkan penawaran.', clause: null };
    case 'measure-short':
      return {
        demand: titleOf(draft, reason.requirement),
        reason: 'Hasil hitungan kurang dari yang disyaratkan.',
        clause: null,
      };
    case 'above-ceiling':
      return { demand: 'Penawaran tidak melebihi pagu', reason: 'Penawaran melebihi pagu anggaran.', clause: null };
    case 'below-recomputed':
      return {
        demand: 'Kewajaran harga',
        reason: 'Harga penawaran lebih rendah daripada hasil perhitungan kembali, jadi tidak wajar.',
        clause: null,
      };
    case 'not-in-order':
    case 'technical-result-open':
    case 'price-file-open':
    case 'shortlist-open':
    case 'measure-open':
    case 'ceiling-missing':
    case 'reasonableness-sheet-open':
    case 'local-content-open':
    case 'life-cycle-open':
    case 'not-examined':
    case 'no-requirements':
    case 'weights-not-hundred':
    case 'threshold-missing':
    case 'kind-unknown':
    case 'requirement-open':
    case 'owner-estimate-missing':
    case 'reasonableness-open':
    case 'unbalanced-open':
    case 'attendance-open':
    case 'original-not-seen':
    case 'stopped-at':
    case 'waiting-for':
    case 'not-called':
      return null;
    default:
      return unreachable(reason);
  }
}

/** Reason and clause as the committee gave them; nobody fails without either, whatever file the finding came with. */
function stated(
  draft: Draft,
  { reason, clause }: { readonly reason: string; readonly clause: string | null },
  evidence: readonly Evidence[],
  at: MissingAt,
): Pick<ReasonText, 'reason' | 'clause'> {
  return {
    reason:
      reason.trim() === '' ? [draft.missing.gap('failure-reason', at)] : endSentence(reason) + evidenceText(evidence),
    clause: clause === null || clause.trim() === '' ? [draft.missing.gap('failure-clause', at)] : clause,
  };
}

function elementBelowThreshold(draft: Draft, bidder: BidderId, id: RequirementId): ReasonText {
  const requirement = draft.dossier.requirements.find((candidate) => candidate.id === id);
  const score = draft.dossier.findings[id]?.[bidder]?.score ?? null;
  return {
    demand: requirementTitle(draft, id),
    reason: `Nilai unsur ${scoreText(score)} di bawah ambang batas unsur ${scoreText(requirement?.scoring?.threshold ?? null)}.`,
    clause: requirement?.clause ?? null,
  };
}

/** A score as printed, `82,5`. */
export function scoreText(score: string | null): string {
  return score === null ? '–' : formatDecimal(score as DecimalText);
}

function requirementTitle(draft: Draft, id: RequirementId): string {
  return draft.dossier.requirements.find((requirement) => requirement.id === id)?.title ?? id;
}

function withNote(text: string, note: string | null): string {
  return note === null || note.trim() === '' ? `${text}.` : `${text}: ${endSentence(note)}`;
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function titleOf(draft: Draft, id: string): string {
  return draft.dossier.requirements.find((requirement) => requirement.id === id)?.title ?? id;
}
