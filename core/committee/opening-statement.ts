/** What a member attests at the opening of bids and at that of prices, and the bytes their key signs. */
import type { Instant } from '#core/calendar/instant.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { signedBytes } from '#core/log/seal.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import type { OpeningStatement, PriceOpeningStatement } from '#core/tender/safeguards-model.ts';

/** So that the signature fits nothing else, and neither opening stands for the other. */
const SIGNATURE_CONTEXT = 'open/1';
const PRICE_SIGNATURE_CONTEXT = 'open-prices/1';

export function openingStatementOf({ notice, committee }: Dossier, member: Member, at: Instant): OpeningStatement {
  return {
    tender: notice.code,
    version: notice.version,
    member: member.id,
    name: member.name,
    committee: committee.members.map(({ name }) => name),
    at,
  };
}

/** What is said at the opening of prices, bound to the technical result that opens them. */
export function priceOpeningStatementOf(
  dossier: Dossier,
  member: Member,
  { at, technicalResult }: { readonly at: Instant; readonly technicalResult: Instant },
): PriceOpeningStatement {
  return { ...openingStatementOf(dossier, member, at), technicalResult };
}

/** SHA-256 of the statement as canonical JSON. */
export function statementHashOf(statement: OpeningStatement): Hash {
  return sha256Hex(canonicalJson(statement));
}

/** The bytes that are signed: `"open/1"`, or `"open-prices/1"` for prices, followed by the hash of the statement. */
export function attestationInput(statement: OpeningStatement | PriceOpeningStatement): Uint8Array<ArrayBuffer> {
  const context = 'technicalResult' in statement ? PRICE_SIGNATURE_CONTEXT : SIGNATURE_CONTEXT;
  return signedBytes(context, canonicalJson(statement));
}
