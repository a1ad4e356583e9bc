/** Decides how a committee judges: alone under seal first, then together; by votes; with a second person; without names. */
import { aliasFaultsOf } from '#core/committee/aliases.ts';
import { commitmentOf } from '#core/committee/sheet-commitment.ts';
import { membersAwaited, sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import type { TenderCommandBodies } from './commands.ts';
import { refuseFinding } from './decide-findings.ts';
import { findOwnMember } from './own-name.ts';
import { hasJudged, judgingOf } from './judging.ts';
import type { CommittedSheet } from './judging-model.ts';
import type { MemberId } from './ids.ts';
import type { RequirementStage } from './finding-model.ts';
import type { Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type DecideContext, type Decision, evaluated, findBidder, refuse } from './refuse.ts';

/** The way of judging is fixed before anyone has judged by it. */
export function decideJudging(dossier: Dossier, body: TenderCommandBodies['setJudging']): Decision {
  if (body.reason === null) return refuse('reason-required');
  const size = dossier.committee.members.length;
  if (body.voteQuorum !== null && body.voteQuorum > size) {
    return refuse('quorum-too-large', { minimum: String(body.voteQuorum), found: String(size) });
  }
  const turned = symmetricDifference(judgingOf(dossier).setting.ownSheets, body.ownSheets);
  if (hasJudged(dossier) || turned.some((stage) => isAssessedIn(dossier, stage))) {
    return refuse('judging-started');
  }
  return accept({ type: 'judgingSet', tv: 1, body });
}

/** A member binds themselves to their sheet; until the last one does, they may bind themselves to another. */
export function decideCommitment(
  dossier: Dossier,
  body: TenderCommandBodies['commitSheet'],
  { actor }: DecideContext,
): Decision {
  const found = findOwnMember(dossier, body, actor);
  if (!found.ok) return found;
  const phase = sheetPhase(dossier, body.stage);
  if (phase === 'together') return refuse('no-own-sheets');
  if (phase !== 'committing') return refuse('all-committed');
  // Where a seat was filled anew, those who have shown theirs have seen the others'.
  if (sheetIn(dossier, body.stage, body.member)?.revealed) return refuse('already-revealed');
  return accept({ type: 'sheetCommitted', tv: 1, body });
}

/** A sheet is shown once every member is bound, and only the one its member is bound to. */
export function decideReveal(
  dossier: Dossier,
  body: TenderCommandBodies['revealSheet'],
  { actor }: DecideContext,
): Decision {
  const found = findOwnMember(dossier, body, actor);
  if (!found.ok) return found;
  const phase = sheetPhase(dossier, body.stage);
  if (phase === 'together') return refuse('no-own-sheets');
  if (phase === 'committing') return refuse('sheets-open', { members: awaitedNames(dossier, body.stage) });
  const sheet = sheetIn(dossier, body.stage, body.member);
  if (sheet === null || sheet.revealed !== null) return refuse('already-revealed');
  if (commitmentOf(dossier.notice, body) !== sheet.commitment) return refuse('commitment-differs');
  return accept({ type: 'sheetRevealed', tv: 1, body });
}

/** After the sheets are on the table a member may change a cell of their own, with the reason. */
export function decideCorrection(
  dossier: Dossier,
  body: TenderCommandBodies['correctSheet'],
  { actor }: DecideContext,
): Decision {
  const found = findOwnMember(dossier, body, actor);
  if (!found.ok) return found;
  if (sheetPhase(dossier, body.stage) !== 'revealed') {
    return refuse('sheets-open', { members: awaitedNames(dossier, body.stage) });
  }
  const { requirement, bidder, finding, reason } = body.correction;
  if (reason.trim() === '') return refuse('reason-required');
  const bidderFound = findBidder(dossier, bidder);
  if (!bidderFound.ok) return bidderFound;
  const known = dossier.requirements.find(({ id, stage }) => id === requirement && stage === body.stage);
  if (known === undefined) return refuse('unknown-requirement', { requirement });
  const details = { bidder: bidderFound.value.name, requirement: known.title };
  return refuseFinding(details, known, finding) ?? accept({ type: 'sheetCorrected', tv: 1, body });
}

/** Who disagrees says why. A later vote of the same member replaces the earlier one; the history keeps both. */
export function decideVote(
  dossier: Dossier,
  body: TenderCommandBodies['castVote'],
  { actor }: DecideContext,
): Decision {
  const { member, vote } = body;
  const found = findOwnMember(dossier, { member, name: vote.name, key: vote.key }, actor);
  if (!found.ok) return found;
  if (judgingOf(dossier).setting.voteQuorum === null) return refuse('no-votes-asked');
  const dissent = vote.dissent?.trim() ?? '';
  if (vote.choice === 'disagree' && dissent === '') return refuse('reason-required');
  if (vote.choice !== 'disagree' && vote.dissent !== null) return refuse('invalid-value', { path: 'vote/dissent' });
  return accept({ type: 'voteCast', tv: 1, body });
}

/** A member stands for taking a bid out, on exactly the grounds it falls by now. */
export function decideFall(
  dossier: Dossier,
  body: TenderCommandBodies['confirmFall'],
  context: DecideContext,
): Decision {
  const { member, bidder, confirmation } = body;
  const own = findOwnMember(dossier, { member, name: confirmation.name, key: confirmation.key }, context.actor);
  if (!own.ok) return own;
  const found = findBidder(dossier, bidder);
  if (!found.ok) return found;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const fallen = fallenBidsOf(dossier, evaluation.value).find((each) => each.bidder === bidder);
  if (fallen === undefined || fallen.basis !== confirmation.basis) {
    return refuse('grounds-changed', { bidder: found.value.name });
  }
  return accept({ type: 'fallConfirmed', tv: 1, body });
}

/** Every bidder gets another name, no two the same; no name shows through. */
export function decideHiding(dossier: Dossier, body: TenderCommandBodies['hideBidders']): Decision {
  if (body.reason.trim() === '') return refuse('reason-required');
  const known = new Set<string>(dossier.bidders.map(({ id }) => id));
  const stray = Object.keys(body.aliases).some((id) => !known.has(id));
  if (stray || aliasFaultsOf(dossier, body.aliases).size > 0) return refuse('invalid-value', { path: 'aliases' });
  return accept({ type: 'biddersHidden', tv: 1, body });
}

/** Names come back when every own sheet is on the table. */
export function decideShowing(dossier: Dossier, body: TenderCommandBodies['showBidders']): Decision {
  const { blind, setting } = judgingOf(dossier);
  if (blind === null) return refuse('not-hidden');
  if (body.reason.trim() === '') return refuse('reason-required');
  const open = setting.ownSheets.find((stage) => sheetPhase(dossier, stage) !== 'revealed');
  if (open !== undefined) return refuse('sheets-open', { members: awaitedNames(dossier, open) });
  return accept({ type: 'biddersShown', tv: 1, body });
}

function sheetIn(dossier: Dossier, stage: RequirementStage, id: MemberId): CommittedSheet | null {
  return sheetsOf(dossier, stage).find(({ member }) => member.id === id)?.sheet ?? null;
}

/** Names of the members whose sheet a stage waits for. */
export function awaitedNames(dossier: Dossier, stage: RequirementStage): string {
  const awaited = new Set<MemberId>(membersAwaited(dossier, stage));
  return dossier.committee.members
    .filter(({ id }) => awaited.has(id))
    .map(({ name }) => name)
    .join('; ');
}

function isAssessedIn({ requirements, findings }: Dossier, stage: RequirementStage): boolean {
  return requirements.some(
    ({ id, stage: own }) => own === stage && Object.keys(entryOf(findings, id) ?? {}).length > 0,
  );
}

function symmetricDifference<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  return [...a.filter((item) => !b.includes(item)), ...b.filter((item) => !a.includes(item))];
}
