/** Shapes of what stands between a committee and the bids. */
import { z } from 'zod';
import {
  type AgreeingField,
  type DeclaredInterest,
  INTEREST_RELATIONS,
  type InterestAnswer,
  type InterestDeclaration,
  type OpeningAttestation,
  type PriceOpeningAttestation,
  type Recusal,
  type Safeguards,
  type SafeguardSetting,
  type SignedPact,
} from './safeguards-model.ts';
import { bidderId, filled, fingerprint, hash, instant, memberId, plainId } from './schema-atoms.ts';
import { isBase64Url } from './values.ts';

const base64Url = z.custom<string>(isBase64Url);

export const safeguardSetting: z.ZodType<SafeguardSetting> = z.strictObject({
  declarations: z.enum(['required', 'not-required']),
  openingQuorum: z.int().min(1).nullable(),
  reason: filled.nullable(),
});

const signed = {
  id: plainId,
  member: memberId,
  name: filled,
  key: fingerprint,
  at: instant,
  statement: z.strictObject({ version: filled, text: filled }),
  supersedes: plainId.nullable(),
};

export const signedPact: z.ZodType<SignedPact> = z.strictObject(signed);

const declaredInterest: z.ZodType<DeclaredInterest> = z.strictObject({
  bidder: bidderId.nullable(),
  name: filled,
  relation: z.enum(INTEREST_RELATIONS),
  detail: filled,
});

export const interestDeclaration: z.ZodType<InterestDeclaration> = z.strictObject({
  ...signed,
  interests: z.array(declaredInterest),
});

const agreeingField: z.ZodType<AgreeingField> = z.strictObject({
  field: z.enum(['name', 'national-id', 'tax-number', 'address', 'phone']),
  ofMember: filled,
  ofBidder: filled,
});

export const interestAnswer: z.ZodType<InterestAnswer> = z.strictObject({
  agreeing: z.array(agreeingField).min(1),
  finding: z.enum(['no-interest', 'interest']),
  reason: filled,
  at: instant,
});

const recusal: z.ZodType<Recusal> = z.strictObject({
  name: filled,
  reason: filled,
  at: instant,
  replacedBy: memberId.nullable(),
});

const openingStatement = {
  tender: filled,
  version: z.int().min(1),
  member: memberId,
  name: filled,
  committee: z.array(filled).min(1),
  at: instant,
};

const attested = { key: fingerprint, publicKey: base64Url, statementHash: hash, signature: base64Url };

export const openingAttestation: z.ZodType<OpeningAttestation> = z.strictObject({
  ...attested,
  statement: z.strictObject(openingStatement),
});

export const priceOpeningAttestation: z.ZodType<PriceOpeningAttestation> = z.strictObject({
  ...attested,
  statement: z.strictObject({ ...openingStatement, technicalResult: instant }),
});

export const safeguards: z.ZodType<Safeguards> = z.strictObject({
  setting: safeguardSetting,
  pacts: z.array(signedPact),
  declarations: z.array(interestDeclaration),
  answers: z.record(memberId, z.record(bidderId, interestAnswer)),
  recusals: z.record(memberId, recusal),
  attestations: z.record(memberId, openingAttestation),
  priceAttestations: z.record(memberId, priceOpeningAttestation).exactOptional(),
});
