/** Who of the committee is there when price files are opened, where these are opened apart from the first file. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type { PriceOpeningAttestation } from '#core/tender/safeguards-model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { isWordOf } from './word-of.ts';

/** A member's word to be there for the prices of the technical result that stands; a word for an earlier one is none. */
export function priceAttestationOf(dossier: Dossier, member: Member): PriceOpeningAttestation | null {
  const attestation = entryOf(safeguardsOf(dossier).priceAttestations ?? {}, member.id);
  return attestation !== undefined && isWordOf(attestation.statement, member) && isOfResult(dossier, attestation)
    ? attestation
    : null;
}

/** Members attest right before prices come in: the last of them says when the files were opened; null where none did. */
export function pricesOpenedAt(dossier: Dossier): Instant | null {
  const moments = dossier.committee.members.flatMap(
    (member) => priceAttestationOf(dossier, member)?.statement.at ?? [],
  );
  return moments.toSorted().at(-1) ?? null;
}

/**
 * How many more members have to attest before the price of a bid comes in; none where the technical result is not fixed
 * yet, where no quorum is asked for, and once a price of those who passed is there.
 */
export function missingPriceAttestations(dossier: Dossier): number {
  const quorum = safeguardsOf(dossier).setting.openingQuorum;
  if (quorum === null || !awaitsPrices(dossier)) return 0;
  const present = dossier.committee.members.filter((member) => priceAttestationOf(dossier, member) !== null);
  return Math.max(0, quorum - present.length);
}

/** Whether the technical result stands and no price of those it lets through has come in since. */
export function awaitsPrices({ notice, technicalResult, bidders, earlierEvaluations }: Dossier): boolean {
  if (!isSealedSubmission(notice.submission) || technicalResult === null || notice.status === 'finished') return false;
  const opened = new Set(earlierEvaluations.flatMap(({ state }) => state.technicalResult?.passed ?? []));
  const fresh = technicalResult.passed.filter((id) => !opened.has(id));
  const priced = bidders.filter(({ bid }) => bid !== null && (bid.offeredTotal !== null || bid.lines.length > 0));
  return fresh.length > 0 && !priced.some(({ id }) => fresh.includes(id));
}

function isOfResult({ technicalResult }: Dossier, { statement }: PriceOpeningAttestation): boolean {
  return statement.technicalResult === technicalResult?.fixedAt;
}
