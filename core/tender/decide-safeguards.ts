/** Decides what members sign, answer and attest before a bid is read. */
import { memberOf } from '#core/committee/member-of.ts';
import { judgingKeyOf, standing } from '#core/committee/member-papers.ts';
import { openingStatementOf, priceOpeningStatementOf, statementHashOf } from '#core/committee/opening-statement.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import { awaitsPrices } from '#core/committee/price-opening.ts';
import type { Actor } from '#core/committee/role.ts';
import { INTEREST_STATEMENT, PACT_STATEMENT } from '#core/committee/statements.ts';
import { interestMatchesOf } from '#core/integrity/interest-match.ts';
import { sameValue } from './canonical-state.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseCommittee } from './decide-setup.ts';
import type { Committee, Dossier, Member } from './model.ts';
import { findMember, findOwnMember, refuseOther, refuseOtherKey } from './own-name.ts';
import { entryOf } from './records.ts';
import { accept, type DecideContext, type Decision, findBidder, refuse } from './refuse.ts';
import { safeguardsOf } from './safeguards.ts';
import type { SignedPact, Statement } from './safeguards-model.ts';

type Refused = Decision & { readonly ok: false };

/** The chair says what is asked of the committee, with the reason. */
export function decideSafeguards(dossier: Dossier, body: TenderCommandBodies['setSafeguards']): Decision {
  if (body.reason === null) return refuse('reason-required');
  const size = dossier.committee.members.length;
  if (body.openingQuorum !== null && body.openingQuorum > size) {
    return refuse('quorum-too-large', { minimum: String(body.openingQuorum), found: String(size) });
  }
  return accept({ type: 'safeguardsSet', tv: 1, body });
}

export function decidePact(
  dossier: Dossier,
  body: TenderCommandBodies['signIntegrityPact'],
  { actor }: DecideContext,
): Decision {
  const { pacts } = safeguardsOf(dossier);
  const fault = refusePaper(dossier, { paper: body, papers: pacts, statement: PACT_STATEMENT, actor });
  return fault ?? accept({ type: 'integrityPactSigned', tv: 1, body });
}

/** Interests are in bidders of this tender, or in firms by their names. */
export function decideDeclaration(
  dossier: Dossier,
  body: TenderCommandBodies['declareInterest'],
  { actor }: DecideContext,
): Decision {
  for (const { bidder } of body.interests) {
    const found = bidder === null ? null : findBidder(dossier, bidder);
    if (found !== null && !found.ok) return found;
  }
  const { declarations } = safeguardsOf(dossier);
  const fault = refusePaper(dossier, { paper: body, papers: declarations, statement: INTEREST_STATEMENT, actor });
  return fault ?? accept({ type: 'interestDeclared', tv: 1, body });
}

/** The answer is to exactly what member and bidder have in common now. */
export function decideMatchAnswer(dossier: Dossier, body: TenderCommandBodies['answerInterestMatch']): Decision {
  const member = findMember(dossier, body.member);
  if (!member.ok) return member;
  const bidder = findBidder(dossier, body.bidder);
  if (!bidder.ok) return bidder;
  const match = interestMatchesOf(dossier).find((each) => each.member === body.member && each.bidder === body.bidder);
  if (match === undefined || !sameValue(match.agreeing, body.answer.agreeing)) {
    return refuse('no-such-match', { member: member.value.name, bidder: bidder.value.name });
  }
  return accept({ type: 'interestMatchAnswered', tv: 1, body });
}

/**
 * A member steps back by their own word, or chair or office take them out. Someone takes the seat wherever the number
 * would not stay lawful.
 */
export function decideRecusal(
  dossier: Dossier,
  body: TenderCommandBodies['recuseMember'],
  { actor }: DecideContext,
): Decision {
  const found = findMember(dossier, body.member);
  if (!found.ok) return found;
  const leads = actor.role === 'chair' || actor.role === 'admin' || actor.role === 'trainee';
  if (!leads && memberOf(dossier.committee, actor)?.id !== body.member) return refuseOther(found.value, actor);
  const { committee } = dossier;
  const others = committee.members.filter(({ id }) => id !== body.member);
  const next = body.replacedBy;
  if (next !== null) {
    if (others.some((each) => isSamePerson(each, next))) return refuse('invalid-value', { path: 'replacedBy' });
    if (isSamePerson(found.value, next) || isRecused(dossier, next))
      return refuse('member-bound', { member: next.name });
  }
  const members = next === null ? others : [...others, { ...next, role: found.value.role }];
  return refuseCommittee(dossier, { ...committee, members }) ?? accept({ type: 'memberRecused', tv: 1, body });
}

/** Whoever is at the device records that a member was there; the member's own key signs it. */
export function decideAttestation(dossier: Dossier, body: TenderCommandBodies['attestOpening']): Decision {
  if (dossier.opening.openedAt !== null) return refuse('already-opened', { at: dossier.opening.openedAt });
  const { statement } = body;
  const found = findMember(dossier, statement.member);
  if (!found.ok) return found;
  if (!sameValue(statement, openingStatementOf(dossier, found.value, statement.at))) {
    return refuse('invalid-value', { path: 'statement' });
  }
  if (statementHashOf(statement) !== body.statementHash) return refuse('invalid-value', { path: 'statementHash' });
  return refuseOtherKey(dossier, found.value, body.key) ?? accept({ type: 'openingAttested', tv: 1, body });
}

/** The same before price files are opened, for the technical result that opens them. */
export function decidePriceAttestation(dossier: Dossier, body: TenderCommandBodies['attestPriceOpening']): Decision {
  if (!awaitsPrices(dossier)) return refuse('no-prices-awaited');
  const { statement } = body;
  const found = findMember(dossier, statement.member);
  if (!found.ok) return found;
  const technicalResult = dossier.technicalResult?.fixedAt;
  const said =
    technicalResult === undefined
      ? null
      : priceOpeningStatementOf(dossier, found.value, { at: statement.at, technicalResult });
  if (!sameValue(statement, said)) return refuse('invalid-value', { path: 'statement' });
  if (statementHashOf(statement) !== body.statementHash) return refuse('invalid-value', { path: 'statementHash' });
  return refuseOtherKey(dossier, found.value, body.key) ?? accept({ type: 'priceOpeningAttested', tv: 1, body });
}

/**
 * The refusal of a committee in which somebody who signed is gone or called otherwise, or somebody who stepped back sits
 * again: seats that are bound change by recusal only.
 */
export function refuseBoundSeats(dossier: Dossier, next: Committee): Refused | null {
  const { pacts, declarations } = safeguardsOf(dossier);
  for (const member of dossier.committee.members) {
    const hasSigned =
      standing(pacts, member) !== null ||
      standing(declarations, member) !== null ||
      judgingKeyOf(dossier, member) !== null;
    const stays = next.members.some(
      ({ id, name }) => id === member.id && plainPersonName(name) === plainPersonName(member.name),
    );
    if (hasSigned && !stays) return refuse('member-bound', { member: member.name });
  }
  const returned = next.members.find((member) => isRecused(dossier, member));
  return returned === undefined ? null : refuse('member-bound', { member: returned.name });
}

interface NewPaper {
  readonly paper: SignedPact;
  readonly papers: readonly SignedPact[];
  readonly statement: Statement;
  readonly actor: Actor;
}

/** Only the member, with one key, over today's words; a paper that stands is replaced by name. */
function refusePaper(dossier: Dossier, { paper, papers, statement, actor }: NewPaper): Refused | null {
  const found = findOwnMember(dossier, paper, actor);
  if (!found.ok) return found;
  if (!sameValue(paper.statement, statement)) return refuse('invalid-value', { path: 'statement' });
  if (papers.some(({ id }) => id === paper.id)) return refuse('invalid-value', { path: 'id' });
  const member = found.value;
  return (standing(papers, member)?.id ?? null) === paper.supersedes
    ? null
    : refuse('declaration-stands', { member: member.name });
}

function isRecused(dossier: Dossier, person: Pick<Member, 'id' | 'name'>): boolean {
  const { recusals } = safeguardsOf(dossier);
  if (entryOf(recusals, person.id) !== undefined) return true;
  return Object.values(recusals).some(({ name }) => plainPersonName(name) === plainPersonName(person.name));
}

function isSamePerson(a: Pick<Member, 'id' | 'name'>, b: Pick<Member, 'id' | 'name'>): boolean {
  return a.id === b.id || plainPersonName(a.name) === plainPersonName(b.name);
}
