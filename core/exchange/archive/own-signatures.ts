/** What members sign in their own name: that the key in the body is the one that signed, and that attestations hold. */
import { attestationInput, statementHashOf } from '#core/committee/opening-statement.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { OpeningAttestation } from '#core/tender/safeguards-model.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';

/** Why a pact or declaration is not its author's own; null for one that is, and for every other event. */
export function paperFault(header: EventHeader, event: TenderEvent): ArchiveFault | null {
  if (event.type !== 'integrityPactSigned' && event.type !== 'interestDeclared') return null;
  const { key, name } = event.body;
  const { stream, dev, n, type, actor } = header;
  const place = { stream, device: dev, n, type };
  if (key !== dev) return archiveFault('not-own-key', { ...place, field: 'body/key', expected: dev, found: key });
  if (plainPersonName(name) === plainPersonName(actor)) return null;
  return archiveFault('not-own-paper', { ...place, field: 'body/name', expected: actor, found: name });
}

/** An attestation with the header of the event that brought it. */
export interface BroughtAttestation {
  readonly header: EventHeader;
  readonly attestation: OpeningAttestation;
}

/** The first attestation whose signature is not of the key it names over the statement it makes; null when all hold. */
export async function findForgedAttestation(
  brought: readonly BroughtAttestation[],
  verify: SignatureCheck['verify'],
): Promise<ArchiveFault | null> {
  for (const { header, attestation } of brought) {
    const field = await attestationFault(attestation, verify);
    if (field === null) continue;
    const { stream, dev, n, type } = header;
    return archiveFault('wrong-attestation', { stream, device: dev, n, type, field });
  }
  return null;
}

/** The field that does not hold. */
async function attestationFault(
  { key, publicKey, statement, statementHash, signature }: OpeningAttestation,
  verify: SignatureCheck['verify'],
): Promise<string | null> {
  const [bytes, signed] = [decodeBase64Url(publicKey), decodeBase64Url(signature)];
  if (bytes === null || (sha256Hex(bytes) as string) !== key) return 'body/publicKey';
  if (statementHashOf(statement) !== statementHash) return 'body/statementHash';
  if (signed === null || !(await verify(bytes, signed, attestationInput(statement)))) return 'body/signature';
  return null;
}
