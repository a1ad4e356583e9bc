/** Decides who handed in a qualification, what firms show of themselves, and who is invited to offer. */
import { isSameScore, proposeShortlist, type ShortlistProposal } from '#core/evaluation/shortlist.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseBefore } from './dates-in-order.ts';
import { refuseCommittee, rulesOf } from './decide-setup.ts';
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';
import { profileFaultsOf } from './profile-faults.ts';
import { accept, type DecideContext, type Decision, evaluated, findBidder, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/** Documents are handed in only where firms are qualified before they offer. */
export function decideQualificationEntry(dossier: Dossier, body: TenderCommandBodies['recordQualification']): Decision {
  const found = findBidder(dossier, body.bidder);
  if (!found.ok) return found;
  if (dossier.notice.qualification !== 'pre') return refuse('not-of-this-method', { what: 'prequalification' });
  if (body.entry === null && found.value.bid === null && isJudged(dossier, body.bidder)) {
    return refuse('bidder-in-use', { bidder: found.value.name });
  }
  return accept({ type: 'qualificationReceived', tv: 1, body });
}

/** What a firm shows must hold together: shares of a joint operation, its lead, amounts done, dates. */
export function decideProfile(dossier: Dossier, body: TenderCommandBodies['setProfile']): Decision {
  const found = findBidder(dossier, body.bidder);
  if (!found.ok) return found;
  const [fault] = body.profile === null ? [] : profileFaultsOf(body.profile);
  if (fault === undefined) return accept({ type: 'profileSet', tv: 1, body });
  const details = { bidder: found.value.name, path: ['profile', ...fault.path].join('/'), problem: fault.problem };
  return fault.problem === 'dates-out-of-order'
    ? refuse('dates-out-of-order', { ...details, ...fault.dates })
    : refuse('invalid-value', details);
}

/**
 * The shortlist is what the pre-qualification leads to, and is fixed once. Of bidders equal in score at the last place
 * the committee takes as many as there are places and says why in the note; a tie decision would be about prices.
 */
export function decideShortlist(
  dossier: Dossier,
  body: TenderCommandBodies['fixShortlist'],
  context: DecideContext,
): Decision {
  const { shortlist } = dossier.qualification;
  if (dossier.notice.qualification !== 'pre') return refuse('not-of-this-method', { what: 'shortlist' });
  if (shortlist !== null) return refuse('already-fixed', { what: 'shortlist', at: shortlist.fixedAt });
  const rules = rulesOf(dossier);
  const fault = refuseCommittee(dossier, dossier.committee) ?? refuseTooEarly(dossier, body.fixedAt);
  if (fault !== null) return fault;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  if (rules === null || !evaluation.value.order.includes('shortlist')) {
    return refuse('not-of-this-method', { what: 'shortlist' });
  }
  return (
    refuseUnjudged(dossier, evaluation.value) ??
    refuseList(dossier, body, { rules, evaluation: evaluation.value }) ??
    accept({ type: 'shortlistFixed', tv: 1, body })
  );
}

function refuseTooEarly({ qualification }: Dossier, fixedAt: Instant): Refused | null {
  const handedIn = Object.values(qualification.entries).flatMap(({ submittedAt }) => submittedAt ?? []);
  const last = handedIn.toSorted().at(-1) ?? null;
  return refuseBefore({ name: 'shortlist', at: fixedAt }, { name: 'qualification-entry', at: last });
}

function refuseUnjudged(dossier: Dossier, { bids, order }: Evaluation): Refused | null {
  const before = order.slice(0, order.indexOf('shortlist'));
  const open = bids.flatMap((bid) => {
    const gate = before.find((each) => bid.gates[each].status === 'open');
    return gate === undefined ? [] : [{ gate, name: nameOf(dossier, bid.bidder) }];
  });
  if (open.length === 0) return null;
  const gates = [...new Set(open.map(({ gate }) => gate))].join(', ');
  return refuse('evaluation-open', { gates, ties: '0', bidders: open.map(({ name }) => name).join('; ') });
}

function refuseList(
  dossier: Dossier,
  { invited, note }: TenderCommandBodies['fixShortlist'],
  { rules, evaluation }: { readonly rules: RuleSet; readonly evaluation: Evaluation },
): Refused | null {
  const proposal = proposeShortlist(dossier, rules, evaluation);
  const { passing, minimum, clause } = proposal;
  if (passing.length < minimum) {
    const details = { passing: String(passing.length), minimum: String(minimum), ground: 'too-few-qualified' };
    return refuse('too-few-qualified', details, clause);
  }
  const names = (ids: readonly BidderId[]) => ids.map((id) => nameOf(dossier, id)).join('; ');
  if (!isLawful(proposal, evaluation, invited)) {
    const expected = names([...proposal.certain, ...proposal.tied]);
    return refuse('result-differs', { what: 'shortlist', expected, got: names(invited) }, clause);
  }
  const undecided = proposal.tied.length > 0 && (note ?? '').trim() === '';
  return undecided ? refuse('reason-required', { subject: 'shortlist', tied: names(proposal.tied) }, clause) : null;
}

/** Those certain and as many of the tied as there are places, nobody twice, the better score never after the worse. */
function isLawful(
  { certain, tied, places, passing }: ShortlistProposal,
  evaluation: Evaluation,
  invited: readonly BidderId[],
): boolean {
  const chosen = invited.filter((id) => tied.includes(id));
  const complete = certain.every((id) => invited.includes(id)) && chosen.length === places;
  const exact = invited.length === certain.length + places && new Set(invited).size === invited.length;
  return (
    complete &&
    exact &&
    invited.every((id, at) => {
      const after = invited[at + 1];
      if (after === undefined || isSameScore(evaluation, id, after)) return true;
      return passing.indexOf(id) < passing.indexOf(after);
    })
  );
}

/** Something was found about the documents, and nothing but they makes the bidder a candidate. */
function isJudged({ findings, proofs }: Dossier, bidder: BidderId): boolean {
  return Object.hasOwn(proofs, bidder) || Object.values(findings).some((found) => Object.hasOwn(found, bidder));
}

function nameOf(dossier: Dossier, id: BidderId): string {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}
