/** What is still open before a bid of a tender may be read. */
import type { MemberId } from '#core/tender/ids.ts';
import { isLawfulSize, rulesOf } from '#core/tender/decide-setup.ts';
import type { Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { type MemberPapers, memberPapersOf } from './member-papers.ts';

export type MissingKind =
  /** Too few members, or an even number of them. */
  | 'committee-size'
  /** Number, date or giver of the letter that assigns the committee. */
  | 'assignment'
  | 'pact'
  | 'declaration'
  /** A likeness nobody has looked into. */
  | 'match'
  /** A member with an interest who has not stepped back. */
  | 'recusal';

export interface MissingSafeguard {
  readonly kind: MissingKind;
  /** Whose it is; null where it is the committee's. */
  readonly member: MemberId | null;
  /** The member's name, or what of the letter is missing. */
  readonly name: string;
}

/** Everything that is open, in the order it is settled; empty also where the tender does not ask for it. */
export function missingSafeguardsOf(dossier: Dossier): readonly MissingSafeguard[] {
  if (safeguardsOf(dossier).setting.declarations === 'not-required') return [];
  return [...missingOfCommittee(dossier), ...memberPapersOf(dossier).flatMap(missingOfMember)];
}

/** How many more members have to attest before the opening is recorded; none where it is, or none are asked for. */
export function missingAttestations(dossier: Dossier): number {
  const quorum = safeguardsOf(dossier).setting.openingQuorum;
  if (quorum === null || dossier.opening.openedAt !== null) return 0;
  const present = memberPapersOf(dossier).filter(({ attestation }) => attestation !== null);
  return Math.max(0, quorum - present.length);
}

function missingOfCommittee(dossier: Dossier): readonly MissingSafeguard[] {
  const { decreeNumber, decreeDate, decreeIssuer, members } = dossier.committee;
  const rules = rulesOf(dossier)?.committee;
  const lawful = rules !== undefined && isLawfulSize(members.length, rules);
  const parts = [
    ...(decreeNumber === null ? ['number'] : []),
    ...(decreeDate === null ? ['date'] : []),
    ...(decreeIssuer === undefined ? ['issuer'] : []),
  ];
  return [
    ...(lawful ? [] : [{ kind: 'committee-size' as const, member: null, name: String(members.length) }]),
    ...parts.map((name) => ({ kind: 'assignment' as const, member: null, name })),
  ];
}

/** What a member still lacks. */
function missingOfMember({
  member,
  pact,
  declaration,
  matches,
  hasInterest,
}: MemberPapers): readonly MissingSafeguard[] {
  const kinds: readonly MissingKind[] = [
    ...(pact === null ? ['pact' as const] : []),
    ...(declaration === null ? ['declaration' as const] : []),
    ...(matches.some(({ answer }) => answer === null) ? ['match' as const] : []),
    ...(hasInterest ? ['recusal' as const] : []),
  ];
  return kinds.map((kind) => ({ kind, member: member.id, name: member.name }));
}
