/** What members sign in their own name: that the key in the body is the one that signed, and that attestations hold. */
import { attestationInput, statementHashOf } from '#core/committee/opening-statement.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { DeviceId, EventHeader } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { OpeningAttestation, PriceOpeningAttestation } from '#core/tender/safeguards-model.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';

/** Why what is said in someone's own name is not its author's; null where it is, and for every other event. */
export function ownWordFault(header: EventHeader, event: TenderEvent): ArchiveFault | null {
  const word = ownWordOf(event);
  if (word === null) return null;
  const { key, name, path } = word;
  const { stream, dev, n, type, actor } = header;
  const place = { stream, device: dev, n, type };
  if (key !== dev) return archiveFault('not-own-key', { ...place, field: `${path}/key`, expected: dev, found: key });
  if (plainPersonName(name) === plainPersonName(actor)) return null;
  return archiveFault('not-own-paper', { ...place, field: `${path}/name`, expected: actor, found: name });
}

interface OwnWord {
  readonly key: DeviceId;
  readonly name: string;
  /** Where the two stand in the event. */
  readonly path: string;
}

function ownWordOf(event: TenderEvent): OwnWord | null {
  switch (event.type) {
    case 'integrityPactSigned':
    case 'interestDeclared':
    case 'sheetCommitted':
    case 'sheetRevealed':
    case 'sheetCorrected':
      return { key: event.body.key, name: event.body.name, path: 'body' };
    case 'voteCast':
      return { key: event.body.vote.key, name: event.body.vote.name, path: 'body/vote' };
    case 'fallConfirmed':
      return { key: event.body.confirmation.key, name: event.body.confirmation.name, path: 'body/confirmation' };
    default:
      return null;
  }
}

/** An attestation with the header of the event that brought it. */
export interface BroughtAttestation {
  readonly header: EventHeader;
  readonly attestation: OpeningAttestation | PriceOpeningAttestation;
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
  { key, publicKey, statement, statementHash, signature }: BroughtAttestation['attestation'],
  verify: SignatureCheck['verify'],
): Promise<string | null> {
  const [bytes, signed] = [decodeBase64Url(publicKey), decodeBase64Url(signature)];
  if (bytes === null || (sha256Hex(bytes) as string) !== key) return 'body/publicKey';
  if (statementHashOf(statement) !== statementHash) return 'body/statementHash';
  if (signed === null || !(await verify(bytes, signed, attestationInput(statement)))) return 'body/signature';
  return null;
}
