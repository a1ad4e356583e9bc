/** The times of objections and appeals that are running, before an office's calendar says when they end. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Objection } from '#core/tender/course-model.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  answerStartOf,
  appealAnswerStartOf,
  appealStartOf,
  type ContestStart,
  objectionStartOf,
} from './contest-windows.ts';

export interface OpenContest {
  readonly kind: 'prequalification-objection' | 'objection' | 'objection-answer' | 'appeal' | 'appeal-answer';
  readonly bidder: BidderId | null;
  readonly start: ContestStart;
}

/**
 * Times for objections once they began, for the answer to each objection, for an appeal of whoever was rejected and has
 * not appealed, and for the answer to each appeal. What belongs to an evaluation done over is left out.
 */
export function openContestsOf(dossier: Dossier, ruleSet: RuleSet): readonly OpenContest[] {
  const objections = Object.entries(dossier.objections).filter(([id]) => !isEarlierObjection(dossier, id));
  const appeals = Object.entries(dossier.appeals).filter(([id]) => !isEarlierAppeal(dossier, id));
  const appealed = new Set(appeals.map(([, { bidder }]) => bidder));
  return [
    ...started('prequalification-objection', null, objectionStartOf(dossier, ruleSet, 'prequalification')),
    ...started('objection', null, objectionStartOf(dossier, ruleSet)),
    ...objections.flatMap(([, objection]) => ofObjection(dossier, ruleSet, objection, appealed)),
    ...appeals.flatMap(([, appeal]) =>
      appeal.answer === null
        ? started('appeal-answer', appeal.bidder, appealAnswerStartOf(dossier, ruleSet, appeal))
        : [],
    ),
  ];
}

function ofObjection(
  dossier: Dossier,
  ruleSet: RuleSet,
  objection: Objection,
  appealed: ReadonlySet<BidderId>,
): readonly OpenContest[] {
  const { bidder, answer } = objection;
  if (answer === null) return started('objection-answer', bidder, answerStartOf(dossier, ruleSet, objection));
  if (answer.conclusion === 'accepted' || appealed.has(bidder)) return [];
  return started('appeal', bidder, appealStartOf(dossier, ruleSet, objection));
}

function started(
  kind: OpenContest['kind'],
  bidder: BidderId | null,
  start: ContestStart | null,
): readonly OpenContest[] {
  return start === null ? [] : [{ kind, bidder, start }];
}
