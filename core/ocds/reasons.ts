/** Why a bid fell, in the words of the minutes. */
import { beginDraft, type Draft } from '#core/documents/draft.ts';
import type { Inline } from '#core/documents/model.ts';
import { GATE_NAMES } from '#core/documents/names.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { failureReasons } from '#core/documents/parts/reasons.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import type { OcdsSource } from './source.ts';

/** Where it was seen: names of the bidder's own files, which are nobody else's business. */
const EVIDENCE = / Bukti: .*$/s;

/** No document is printed: the words ask for no day. */
const NO_DAY = '2000-01-01' as DateOnly;

/**
 * A function that tells why a bid fell, gate by gate; null for one that did not, and for words that name somebody of the
 * committee.
 */
export function fallReasonsOf(
  { dossier, ruleSet, evaluation }: OcdsSource,
  namesMember: (text: string) => boolean,
): (bid: BidEvaluation) => string | null {
  if (ruleSet === null || evaluation === null) return () => null;
  const draft: Draft = beginDraft(
    { kind: 'bahp', subject: null },
    { dossier, evaluation, ruleSet, office: EMPTY_OFFICE, today: NO_DAY },
  );
  return (bid) => {
    const gates = evaluation.order.filter((gate) => bid.gates[gate].status === 'failed');
    const texts = gates.map((gate) => {
      const reasons = failureReasons(draft, bid, gate).map(({ demand, reason, clause }) => {
        const grounds = clause === null ? '' : ` (${flat(clause)})`;
        return `${demand}: ${flat(reason).replace(EVIDENCE, '')}${grounds}`;
      });
      return `${GATE_NAMES[gate]}: ${reasons.join('; ')}`;
    });
    const text = texts.join(' ');
    return text === '' || namesMember(text) ? null : `Gugur. ${text}`;
  };
}

function flat(text: string | Inline): string {
  return typeof text === 'string' ? text : text.flatMap((part) => ('text' in part ? [part.text] : [])).join('');
}
