/** What a member attests at the opening, and the bytes their key signs. */
import type { Instant } from '#core/calendar/instant.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { signedBytes } from '#core/log/seal.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import type { OpeningStatement } from '#core/tender/safeguards-model.ts';

/** So that the signature fits nothing else. */
const SIGNATURE_CONTEXT = 'open/1';

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

/** SHA-256 of the statement as canonical JSON. */
export function statementHashOf(statement: OpeningStatement): Hash {
  return sha256Hex(canonicalJson(statement));
}

/** The bytes that are signed: `"open/1"` followed by the hash of the statement. */
export function attestationInput(statement: OpeningStatement): Uint8Array<ArrayBuffer> {
  return signedBytes(SIGNATURE_CONTEXT, canonicalJson(statement));
}
