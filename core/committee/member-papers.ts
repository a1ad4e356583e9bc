/** Where each member stands with what must be there before a bid is read. */
import { interestMatchesOf, type InterestMatch } from '#core/integrity/interest-match.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type {
  InterestAnswer,
  InterestDeclaration,
  OpeningAttestation,
  Safeguards,
  SignedPact,
} from '#core/tender/safeguards-model.ts';
import { isWordOf } from './word-of.ts';

export interface MemberPapers {
  readonly member: Member;
  /** The paper that stands; those it replaced are in the dossier. */
  readonly pact: SignedPact | null;
  readonly declaration: InterestDeclaration | null;
  readonly matches: readonly AnsweredMatch[];
  /** Declared or found to have an interest in this tender: the member has to step back. */
  readonly hasInterest: boolean;
  readonly attestation: OpeningAttestation | null;
}

export interface AnsweredMatch extends InterestMatch {
  /** Null while nobody has looked into just this likeness. */
  readonly answer: InterestAnswer | null;
}

/** The papers of every member, in the order of the committee. */
export function memberPapersOf(dossier: Dossier): readonly MemberPapers[] {
  const safeguards = safeguardsOf(dossier);
  const matches = interestMatchesOf(dossier).map((match) => ({ ...match, answer: answerTo(safeguards, match) }));
  const bidders = new Set(dossier.bidders.map(({ id }) => id));
  return dossier.committee.members.map((member) => {
    const own = matches.filter((match) => match.member === member.id);
    const declaration = standing(safeguards.declarations, member);
    const declared = declaration?.interests.some(({ bidder }) => bidder !== null && bidders.has(bidder)) ?? false;
    return {
      member,
      pact: standing(safeguards.pacts, member),
      declaration,
      matches: own,
      hasInterest: declared || own.some(({ answer }) => answer?.finding === 'interest'),
      attestation: attestationOf(safeguards, member),
    };
  });
}

/** The key a member signs with in this tender, by the first thing they signed; null before that. */
export function boundKeyOf(dossier: Dossier, member: Member): DeviceId | null {
  const { pacts, declarations, attestations, priceAttestations = {} } = safeguardsOf(dossier);
  const first = [...pacts, ...declarations].find((paper) => isOf(paper, member));
  const attested = entryOf(attestations, member.id) ?? entryOf(priceAttestations, member.id);
  return first?.key ?? attested?.key ?? judgingKeyOf(dossier, member);
}

/** The key of a sheet, a vote or a confirmation, where the tender asks for no papers. */
export function judgingKeyOf(dossier: Dossier, member: Member): DeviceId | null {
  const { sheets, votes, confirmations } = judgingOf(dossier);
  const words = [
    ...Object.values(sheets).map((byMember) => entryOf(byMember, member.id)),
    ...Object.values(votes).map((byMember) => entryOf(byMember, member.id)),
    ...Object.values(confirmations).map((byMember) => entryOf(byMember, member.id)),
  ];
  return words.find((word) => word !== undefined && isWordOf(word, member))?.key ?? null;
}

/** The last paper of a member that none replaces. A seat's paper is not that of who takes it later. */
export function standing<
  Paper extends {
    readonly id: string;
    readonly member: string;
    readonly name: string;
    readonly supersedes: string | null;
  },
>(papers: readonly Paper[], member: Member): Paper | null {
  const own = papers.filter((paper) => isOf(paper, member));
  const replaced = new Set(own.map(({ supersedes }) => supersedes));
  return own.findLast(({ id }) => !replaced.has(id)) ?? null;
}

function isOf(paper: { readonly member: string; readonly name: string }, member: Member): boolean {
  return paper.member === member.id && isWordOf(paper, member);
}

function attestationOf(safeguards: Safeguards, member: Member): OpeningAttestation | null {
  const attestation = entryOf(safeguards.attestations, member.id);
  return attestation !== undefined && isOf(attestation.statement, member) ? attestation : null;
}

function answerTo({ answers }: Safeguards, { member, bidder, agreeing }: InterestMatch): InterestAnswer | null {
  const answer = entryOf(entryOf(answers, member) ?? {}, bidder);
  return answer !== undefined && sameValue(answer.agreeing, agreeing) ? answer : null;
}
