/** What stands between a committee and the bids: papers each member signs, interests, recusals, and who was there. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { BidderId, MemberId } from './ids.ts';

/** Everything of a tender that has to stand before a bid may be read. */
export interface Safeguards {
  readonly setting: SafeguardSetting;
  /** By time of signing, then id; nothing is ever taken out. */
  readonly pacts: readonly SignedPact[];
  /** Like `pacts`. */
  readonly declarations: readonly InterestDeclaration[];
  /** The committee's answers to what its members and the bidders have in common; absent = not answered. */
  readonly answers: Readonly<Record<MemberId, Readonly<Record<BidderId, InterestAnswer>>>>;
  /** By the member who stepped back. */
  readonly recusals: Readonly<Record<MemberId, Recusal>>;
  /** By the member who was there when the bids were opened. */
  readonly attestations: Readonly<Record<MemberId, OpeningAttestation>>;
  /** By the member who was there when the price files were opened; absent = nobody attested that. */
  readonly priceAttestations?: Readonly<Record<MemberId, PriceOpeningAttestation>>;
}

export interface SafeguardSetting {
  /** Whether bids stay closed until every member's papers are there. */
  readonly declarations: 'required' | 'not-required';
  /** How many members must be present, each with their own passphrase, before an opening is recorded; null = none. */
  readonly openingQuorum: number | null;
  /** Null = as the tender came in; text = set by the chair, with the reason. */
  readonly reason: string | null;
}

/** The words that were signed, and which issue of them. */
export interface Statement {
  readonly version: string;
  readonly text: string;
}

/** What a member signed in their own name, with their own key. */
interface Signed {
  readonly id: string;
  readonly member: MemberId;
  /** As written in the committee at that moment. */
  readonly name: string;
  /** Fingerprint of the key it was signed with. */
  readonly key: DeviceId;
  readonly at: Instant;
  readonly statement: Statement;
  /** The paper of the same member this one replaces; null for the first. */
  readonly supersedes: string | null;
}

/** A pakta integritas. */
export type SignedPact = Signed;

/** Which interests a member has in this tender; an empty list says: none. */
export interface InterestDeclaration extends Signed {
  readonly interests: readonly DeclaredInterest[];
}

export interface DeclaredInterest {
  /** Null = someone who is not, or not yet, among the bidders. */
  readonly bidder: BidderId | null;
  readonly name: string;
  readonly relation: InterestRelation;
  readonly detail: string;
}

export const INTEREST_RELATIONS = ['family', 'ownership', 'management', 'employment', 'business', 'other'] as const;

export type InterestRelation = (typeof INTEREST_RELATIONS)[number];

/** A value of a member that is the same as one of a bidder or of its people. */
export interface AgreeingField {
  readonly field: 'name' | 'national-id' | 'tax-number' | 'address' | 'phone';
  readonly ofMember: string;
  readonly ofBidder: string;
}

/** What the committee found when it looked into a likeness. */
export interface InterestAnswer {
  /** The likeness that was looked into; another one has to be answered anew. */
  readonly agreeing: readonly AgreeingField[];
  readonly finding: 'no-interest' | 'interest';
  readonly reason: string;
  readonly at: Instant;
}

/** A member who stepped back from a tender. */
export interface Recusal {
  readonly name: string;
  readonly reason: string;
  readonly at: Instant;
  /** Who took the seat; null where the committee goes on without it. */
  readonly replacedBy: MemberId | null;
}

/** A member's word, under their own key, that they were there when the bids were opened. */
export type OpeningAttestation = Attestation<OpeningStatement>;

/** The same of the price files, opened apart. */
export type PriceOpeningAttestation = Attestation<PriceOpeningStatement>;

interface Attestation<Statement extends OpeningStatement> {
  readonly key: DeviceId;
  /** Raw 32 bytes, base64url: what the signature is checked with. */
  readonly publicKey: string;
  readonly statement: Statement;
  /** SHA-256 of the statement as canonical JSON. */
  readonly statementHash: Hash;
  /** Ed25519 over the statement, base64url; the bytes are `attestationInput`. */
  readonly signature: string;
}

export interface OpeningStatement {
  /** Code and version of the tender. */
  readonly tender: string;
  readonly version: number;
  readonly member: MemberId;
  readonly name: string;
  /** Names of the whole committee at that moment. */
  readonly committee: readonly string[];
  readonly at: Instant;
}

/** Said of the prices of one technical result: another result asks for it anew. */
export interface PriceOpeningStatement extends OpeningStatement {
  /** When the result was fixed. */
  readonly technicalResult: Instant;
}
