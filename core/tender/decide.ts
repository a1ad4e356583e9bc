/** Answers every command about a tender with events or a refusal. */
import { needsNames } from '#core/committee/blind-commands.ts';
import { seatFaultOf } from '#core/committee/seat.ts';
import { mayInTender, rolesForTender } from '#core/committee/tender-permissions.ts';
import { unreachable } from '#core/shared/assert.ts';
import { ok } from '#core/shared/result.ts';
import { apply } from './apply.ts';
import type { TenderCommand, TenderCommandName } from './commands.ts';
import { decideAdoption } from './decide-adoption.ts';
import { decideBidRecord, decidePriceSchedule, decideRegistration, decideRemoval } from './decide-bidders.ts';
import { decideAssessment, decidePriceReview, decideProof, decideTie } from './decide-findings.ts';
import { decideClarification, decideExclusion, decideValidity } from './decide-course.ts';
import { decideAnnouncement, decideConfirmation } from './decide-contest.ts';
import { decideAppeal } from './decide-appeal.ts';
import { decideObjection } from './decide-objection.ts';
import { decideAnswer, decideFileFacts, decideRegulatedLines } from './decide-checks.ts';
import { decideSettlement, refuseWhileInConflict } from './decide-conflict.ts';
import {
  decideCommitment,
  decideCorrection,
  decideFall,
  decideHiding,
  decideJudging,
  decideReveal,
  decideShowing,
  decideVote,
} from './decide-judging.ts';
import { decideIssue } from './decide-issue.ts';
import { decideCopyWithdrawal, decideSignedCopy, decideSignerMark } from './decide-signing.ts';
import { decideDetails, decideMeeting } from './decide-paperwork.ts';
import { decideNegotiation } from './decide-negotiation.ts';
import {
  decideAuction,
  decideLifeCycleCosts,
  decideLocalContent,
  decideReasonablenessSheet,
} from './decide-price-facts.ts';
import { decideProfile, decideQualificationEntry, decideShortlist } from './decide-qualification.ts';
import { decideReEvaluation } from './decide-re-evaluation.ts';
import {
  decideAttestation,
  decideDeclaration,
  decideMatchAnswer,
  decidePact,
  decidePriceAttestation,
  decideRecusal,
  decideSafeguards,
  refuseBoundSeats,
} from './decide-safeguards.ts';
import { decideEqualisation, decideTechnicalResult } from './decide-technical-result.ts';
import { refuseSealed } from './decide-sealed.ts';
import { decideTerms } from './decide-terms.ts';
import { decideExamination, decideOpening } from './decide-opening.ts';
import { decideAward, decideFailure } from './decide-outcome.ts';
import {
  decideCommittee,
  decideDifferences,
  decideImport,
  decideOwnerSchedule,
  decidePricing,
  decideRequirements,
  decideRuleSet,
  hasSameSeats,
} from './decide-setup.ts';
import type { TenderEvent } from './events.ts';
import { failsAfterAward } from './failure-after-award.ts';
import { refuseFrozen } from './frozen.ts';
import type { Dossier } from './model.ts';
import { accept, type DecideContext, type Decision, refuse } from './refuse.ts';
import { refuseUnjudged } from './refuse-unjudged.ts';
import { refuseUnsafeguarded } from './refuse-unsafeguarded.ts';
import { commandShapes } from './schema.ts';

/**
 * What a command leads to in this state: the events to append, or why not.
 *
 * Total: any body is answered, also one of the wrong shape (`invalid-value` names the place). What would change
 * nothing gives no event. The state is never touched; `apply` folds the events into it.
 */
export function decide(dossier: Dossier | null, command: TenderCommand, context: DecideContext): Decision {
  const shape = commandShapes[command.name].safeParse(command.body);
  const begins = shape.success && command.name === 'importDossier' ? command.body.dossier : null;
  const role = refuseRole((dossier ?? begins)?.practice ?? false, command.name, context);
  if (role !== null) return role;
  if (!shape.success) {
    const [issue] = shape.error.issues;
    return refuse('invalid-value', { path: (issue?.path ?? []).join('/'), command: command.name });
  }
  if (command.name === 'importDossier') {
    return dossier === null ? decideImport(command.body) : refuse('already-imported', { code: dossier.notice.code });
  }
  if (dossier === null) return refuse('not-imported');
  const seat = seatFaultOf(dossier, context.actor, command.name);
  if (seat !== null) return refuse(seat, { member: context.actor.name });
  const decision = decideLater(dossier, command, context);
  return decision.ok ? ok(withoutEcho(dossier, decision.value)) : decision;
}

/** Before anything else, so that a refusal tells nobody more than that the command is not theirs. */
function refuseRole(practice: boolean, command: TenderCommandName, { actor }: DecideContext): Decision | null {
  if (mayInTender(actor.role, command, { practice })) return null;
  const roles = rolesForTender(command, { practice }).join(' ');
  return refuse('not-your-role', { command, role: actor.role, roles });
}

type LaterCommand = Exclude<TenderCommand, { readonly name: 'importDossier' }>;

function decideLater(dossier: Dossier, command: LaterCommand, context: DecideContext): Decision {
  // What goes on after the decision: filling in the documents, what the central system tells of its own part, and of the
  // committee what only documents print, a decree or a NIP that came late.
  if (command.name === 'setDocumentDetails') return decideDetails(dossier, command.body);
  if (command.name === 'noteStep') return accept({ type: 'stepNoted', tv: 1, body: command.body });
  if (needsNames(dossier, command.name, context.actor.role)) return refuse('names-needed');
  if (command.name === 'recordMeeting') return decideMeeting(dossier, command.body);
  if (command.name === 'recordAddendum') return accept({ type: 'addendumRecorded', tv: 1, body: command.body });
  if (command.name === 'setAppointment') return accept({ type: 'appointmentSet', tv: 1, body: command.body });
  if (command.name === 'answerCheck') return decideAnswer(dossier, command.body);
  if (command.name === 'setRegulatedLines') return decideRegulatedLines(dossier, command.body);
  if (command.name === 'recordFileFacts') return decideFileFacts(dossier, command.body);
  if (command.name === 'issueDocument') return decideIssue(dossier, command.body);
  if (command.name === 'setSignerMark') return decideSignerMark(dossier, command.body);
  if (command.name === 'attachSignedCopy') return decideSignedCopy(dossier, command.body);
  if (command.name === 'withdrawSignedCopy') return decideCopyWithdrawal(dossier, command.body);
  const closed = refuseUnsafeguarded(dossier, command);
  if (closed !== null) return closed;
  if (command.name === 'acceptDifferences') return decideDifferences(dossier, command.body);
  if (command.name === 'settleConflict') {
    return decideSettlement(dossier, command.body, (state, again) => decide(state, again, context));
  }
  // Whoever wrote without the right wrote at any stage, also before what binds.
  if (command.name === 'adoptEvents') return decideAdoption(dossier, command.body);
  const open = refuseWhileInConflict(dossier, command) ?? refuseUnjudged(dossier, command, context);
  if (open !== null) return open;
  const sealed = refuseSealed(dossier, command);
  if (sealed !== null) return sealed;
  switch (command.name) {
    case 'recordClarification':
      return decideClarification(dossier, command.body);
    case 'extendValidity':
      return decideValidity(dossier, command.body);
    case 'announceResult':
      return decideAnnouncement(dossier, command.body);
    case 'confirmAward':
      return decideConfirmation(dossier, command.body);
    case 'recordObjection':
      return decideObjection(dossier, command.body);
    case 'recordAppeal':
      return decideAppeal(dossier, command.body);
    case 'recordNegotiation':
      return decideNegotiation(dossier, command.body, context);
    case 'startReEvaluation':
      return decideReEvaluation(dossier, command.body);
    default:
      return decideBeforeOutcome(dossier, command, context);
  }
}

type BeforeOutcome = Exclude<
  LaterCommand,
  {
    readonly name:
      | 'setDocumentDetails'
      | 'recordMeeting'
      | 'recordAddendum'
      | 'setAppointment'
      | 'answerCheck'
      | 'setRegulatedLines'
      | 'recordFileFacts'
      | 'noteStep'
      | 'issueDocument'
      | 'setSignerMark'
      | 'attachSignedCopy'
      | 'withdrawSignedCopy'
      | 'acceptDifferences'
      | 'settleConflict'
      | 'adoptEvents'
      | 'recordClarification'
      | 'extendValidity'
      | 'announceResult'
      | 'confirmAward'
      | 'recordObjection'
      | 'recordAppeal'
      | 'recordNegotiation'
      | 'startReEvaluation';
  }
>;

/** What may be done only while nothing is decided. */
function decideBeforeOutcome(dossier: Dossier, command: BeforeOutcome, context: DecideContext): Decision {
  const completes = command.name === 'setCommittee' && hasSameSeats(dossier.committee, command.body.committee);
  const ends = command.name === 'declareFailure' && failsAfterAward(dossier, command.body.ground);
  const votesOnEnd =
    command.name === 'castVote' && command.body.matter === 'failure' && dossier.decision?.kind === 'award';
  if (dossier.decision !== null && !completes && !ends && !votesOnEnd) {
    return refuse('already-decided', { decision: dossier.decision.kind, at: dossier.decision.decidedAt });
  }
  const frozen = refuseFrozen(dossier, command);
  if (frozen !== null) return frozen;
  switch (command.name) {
    case 'chooseRuleSet':
      return decideRuleSet(dossier, command.body);
    case 'setCommittee':
      return refuseBoundSeats(dossier, command.body.committee) ?? decideCommittee(dossier, command.body);
    case 'setRequirements':
      return decideRequirements(dossier, command.body);
    case 'setPricing':
      return decidePricing(dossier, command.body);
    case 'importOwnerSchedule':
      return decideOwnerSchedule(dossier, command.body);
    case 'registerBidder':
      return decideRegistration(dossier, command.body);
    case 'removeBidder':
      return decideRemoval(dossier, command.body);
    case 'recordBid':
      return decideBidRecord(dossier, command.body);
    case 'importPriceSchedule':
      return decidePriceSchedule(dossier, command.body);
    case 'recordOpening':
      return decideOpening(dossier, command.body);
    case 'examineBid':
      return decideExamination(dossier, command.body);
    case 'assess':
      return decideAssessment(dossier, command.body, context);
    case 'reviewPrice':
      return decidePriceReview(dossier, command.body, context);
    case 'recordProof':
      return decideProof(dossier, command.body, context);
    case 'decideTie':
      return decideTie(dossier, command.body, context);
    case 'decideAward':
      return decideAward(dossier, command.body, context);
    case 'declareFailure':
      return decideFailure(dossier, command.body, context);
    case 'setTerms':
      return decideTerms(dossier, command.body);
    case 'recordQualification':
      return decideQualificationEntry(dossier, command.body);
    case 'setProfile':
      return decideProfile(dossier, command.body);
    case 'fixShortlist':
      return decideShortlist(dossier, command.body, context);
    case 'fixTechnicalResult':
      return decideTechnicalResult(dossier, command.body, context);
    case 'recordEqualisation':
      return decideEqualisation(dossier, command.body);
    case 'setLocalContent':
      return decideLocalContent(dossier, command.body, context);
    case 'setLifeCycleCosts':
      return decideLifeCycleCosts(dossier, command.body);
    case 'setReasonablenessSheet':
      return decideReasonablenessSheet(dossier, command.body, context);
    case 'recordAuction':
      return decideAuction(dossier, command.body);
    case 'excludeBidder':
      return decideExclusion(dossier, command.body);
    case 'setSafeguards':
      return decideSafeguards(dossier, command.body);
    case 'signIntegrityPact':
      return decidePact(dossier, command.body, context);
    case 'declareInterest':
      return decideDeclaration(dossier, command.body, context);
    case 'answerInterestMatch':
      return decideMatchAnswer(dossier, command.body);
    case 'recuseMember':
      return decideRecusal(dossier, command.body, context);
    case 'attestOpening':
      return decideAttestation(dossier, command.body);
    case 'attestPriceOpening':
      return decidePriceAttestation(dossier, command.body);
    case 'setJudging':
      return decideJudging(dossier, command.body);
    case 'commitSheet':
      return decideCommitment(dossier, command.body, context);
    case 'revealSheet':
      return decideReveal(dossier, command.body, context);
    case 'correctSheet':
      return decideCorrection(dossier, command.body, context);
    case 'castVote':
      return decideVote(dossier, command.body, context);
    case 'confirmFall':
      return decideFall(dossier, command.body, context);
    case 'hideBidders':
      return decideHiding(dossier, command.body);
    case 'showBidders':
      return decideShowing(dossier, command.body);
    default:
      return unreachable(command);
  }
}

/** The events that change something; the log does not repeat what stands already. */
function withoutEcho(dossier: Dossier, events: readonly TenderEvent[]): readonly TenderEvent[] {
  let state = dossier;
  return events.filter((event) => {
    const next = apply(state, event);
    const changes = next !== state;
    state = next;
    return changes;
  });
}
