/** What a tender tells of its steps: small enough for a list of ten thousand, and all a checklist is worked out from. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { standing } from '#core/committee/member-papers.ts';
import { pricesOpenedAt } from '#core/committee/price-opening.ts';
import { answerStartOf, appealAnswerStartOf, type ContestStart } from '#core/course/contest-windows.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import type { DaySpan, RuleSet } from '#core/regulation/rule-set.ts';
import { awardWindowOf } from '#core/tender/award-window.ts';
import { type DocumentKind, refOf, type DocumentKey } from '#core/tender/document-kind.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { type StepNote, stepNotesOf } from '#core/tender/step-note.ts';
import type { ScheduledMoment, SopFact, StepScope } from './model.ts';

/** No names of bidders and no prices: only moments, and what people wrote about steps. */
export interface SopFacts {
  readonly era: RuleSetId;
  readonly zone: Zone;
  /** When it was announced, else made: which version of the steps it is worked by. */
  readonly begunAt: Instant | null;
  readonly facts: Readonly<Partial<Record<SopFact, Instant>>>;
  /** When the first of each kind went out. */
  readonly documents: Readonly<Partial<Record<DocumentKind, Instant>>>;
  readonly scheduled: Readonly<Partial<Record<ScheduledMoment, Instant>>>;
  readonly scopes: readonly StepScope[];
  readonly answers: readonly ContestAnswer[];
  readonly contests: ContestCounts;
  /** By id of the step. */
  readonly notes: Readonly<Record<string, StepNote>>;
  /** Over at the source without a decision made here: what was not recorded here is not late, it is not known. */
  readonly isOver: boolean;
}

export interface ContestCounts {
  readonly objections: number;
  readonly acceptedObjections: number;
  readonly appeals: number;
  readonly acceptedAppeals: number;
}

/** The answer to one objection or appeal: what its time runs from, and when it was given. */
export interface ContestAnswer {
  readonly kind: 'objection-answer' | 'appeal-answer';
  readonly from: Instant;
  readonly spans: readonly DaySpan[];
  readonly doneAt: Instant | null;
}

/**
 * The facts of a tender. `shown` is the same tender as the reader may see it: words come from there, moments from the true one.
 *
 * Source  DOMAIN §4.3; a rule set this build cannot read gives no times of the law.
 */
export function sopFactsOf(truth: Dossier, ruleSet: RuleSet | null, shown: Dossier = truth): SopFacts {
  const { notice, decision } = truth;
  const answers = ruleSet === null ? [] : answersOf(truth, ruleSet);
  return {
    era: truth.ruleSet.id,
    zone: notice.zone,
    begunAt: notice.announcedAt ?? notice.createdAt,
    facts: present(factsOf(truth, answers)),
    documents: issuedFirst(truth),
    scheduled: present({
      'bid-deadline': scheduleStageOf(truth, 'bid-upload')?.endsAt ?? null,
      'award-deadline': awardWindowOf(truth)?.closesAt ?? null,
    }),
    scopes: scopesOf(truth),
    answers,
    contests: contestsOf(truth),
    notes: stepNotesOf(shown),
    isOver: decision === null && notice.status !== 'running',
  };
}

function factsOf(dossier: Dossier, answers: readonly ContestAnswer[]): Readonly<Record<SopFact, Instant | null>> {
  const { notice, opening, qualification, technicalResult, decision, recorded, announcedResultAt } = dossier;
  return {
    'committee-assigned': assignedAt(dossier),
    'papers-signed': papersSignedAt(dossier),
    announced: notice.announcedAt,
    'shortlist-fixed': qualification.shortlist?.fixedAt ?? null,
    'bids-opened': opening.openedAt,
    'technical-result-fixed': technicalResult?.fixedAt ?? null,
    'prices-opened': pricesOpenedAt(dossier),
    negotiated: negotiatedAt(dossier),
    decided: decision?.decidedAt ?? recorded?.decidedAt ?? null,
    'result-announced': announcedResultAt,
    'objections-answered': allAnswered(answers, 'objection-answer'),
    'appeals-answered': allAnswered(answers, 'appeal-answer'),
  };
}

/** A decree is of a day: that it came late in the day nobody can say. */
function assignedAt({ committee, notice }: Dossier): Instant | null {
  const { decreeNumber, decreeDate, members } = committee;
  if (decreeNumber === null || decreeDate === null || members.length === 0) return null;
  return instantOf(decreeDate, '00:00:00', notice.zone);
}

/** The last paper of the last member. */
function papersSignedAt(dossier: Dossier): Instant | null {
  const { pacts, declarations } = safeguardsOf(dossier);
  const { members } = dossier.committee;
  const papers = members.flatMap((member) => [standing(pacts, member), standing(declarations, member)]);
  return members.length === 0 ? null : latest(papers.map((paper) => paper?.at ?? null));
}

function negotiatedAt({ negotiations }: Dossier): Instant | null {
  const held = Object.values(negotiations).filter(({ outcome }) => outcome !== null);
  return held.length === 0 ? null : latest(held.map(({ heldAt }) => heldAt));
}

function allAnswered(answers: readonly ContestAnswer[], kind: ContestAnswer['kind']): Instant | null {
  const own = answers.filter((answer) => answer.kind === kind);
  return own.length === 0 ? null : latest(own.map(({ doneAt }) => doneAt));
}

/** The last of moments that are all known. */
function latest(moments: readonly (Instant | null)[]): Instant | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length < moments.length ? null : (known.toSorted().at(-1) ?? null);
}

function answersOf(dossier: Dossier, ruleSet: RuleSet): readonly ContestAnswer[] {
  const answer = (
    kind: ContestAnswer['kind'],
    start: ContestStart | null,
    doneAt: Instant | null,
  ): readonly ContestAnswer[] =>
    start === null ? [] : [{ kind, from: start.from, spans: start.spans.map(({ value }) => value), doneAt }];
  return [
    ...Object.values(dossier.objections).flatMap((objection) =>
      answer('objection-answer', answerStartOf(dossier, ruleSet, objection), objection.answer?.answeredAt ?? null),
    ),
    ...Object.values(dossier.appeals).flatMap((appeal) =>
      answer('appeal-answer', appealAnswerStartOf(dossier, ruleSet, appeal), appeal.answer?.answeredAt ?? null),
    ),
  ];
}

function contestsOf({ objections, appeals }: Dossier): ContestCounts {
  const objected = Object.values(objections);
  const appealed = Object.values(appeals);
  return {
    objections: objected.length,
    acceptedObjections: objected.filter(({ answer }) => answer?.conclusion === 'accepted').length,
    appeals: appealed.length,
    acceptedAppeals: appealed.filter(({ answer }) => answer !== null && answer.outcome !== 'rejected').length,
  };
}

function issuedFirst(dossier: Dossier): SopFacts['documents'] {
  const found: Partial<Record<DocumentKind, Instant>> = {};
  for (const [key, [first]] of Object.entries(issuedOf(dossier))) {
    if (first === undefined) continue;
    const { kind } = refOf(key as DocumentKey);
    const earlier = found[kind];
    if (earlier === undefined || first.issuedAt < earlier) found[kind] = first.issuedAt;
  }
  return found;
}

function scopesOf(dossier: Dossier): readonly StepScope[] {
  const { notice, decision, negotiations, objections, appeals, earlierEvaluations } = dossier;
  const isFailed = decision === null ? notice.status === 'failed' : decision.kind === 'failure';
  const scopes: Readonly<Record<StepScope, boolean>> = {
    always: true,
    safeguarded: safeguardsOf(dossier).setting.declarations === 'required',
    'pre-qualified': notice.qualification === 'pre',
    'post-qualified': notice.qualification !== 'pre',
    'two-files': isSealedSubmission(notice.submission),
    negotiated: Object.keys(negotiations).length > 0,
    'not-failed': !isFailed,
    failed: isFailed,
    objected: Object.keys(objections).length > 0,
    appealed: Object.keys(appeals).length > 0,
    're-evaluated': earlierEvaluations.length > 0,
  };
  return Object.entries(scopes).flatMap(([scope, holds]) => (holds ? [scope as StepScope] : []));
}

function present<Key extends string>(
  moments: Readonly<Record<Key, Instant | null>>,
): Readonly<Partial<Record<Key, Instant>>> {
  const known = Object.entries<Instant | null>(moments).filter(([, moment]) => moment !== null);
  return Object.fromEntries(known) as Partial<Record<Key, Instant>>;
}
