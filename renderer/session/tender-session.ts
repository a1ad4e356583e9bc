/** One open tender: what is on screen, worked out by its own rule set. */
import { blinded, blindRefusal, isBlindTo } from '#core/committee/blind.ts';
import { commandOnTruth } from '#core/committee/blind-commands.ts';
import { type FallenBid, fallenBidsOf } from '#core/committee/fallen-bids.ts';
import type { Actor, Role } from '#core/committee/role.ts';
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type OfficialWords, wordsOf } from '#core/regulation/words.ts';
import { err, type Result } from '#core/shared/result.ts';
import { type SopFacts, sopFactsOf } from '#core/sop/facts.ts';
import { apply } from '#core/tender/apply.ts';
import type { Decided, Refusal, TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StreamFault } from '#renderer/storage/stream-store.ts';
import { evaluationOf } from './evaluation-of.ts';
import {
  createStreamSession,
  type Shown,
  type StreamRefusal,
  type StreamRules,
  type StreamSession,
} from './stream-session.ts';
import type { StreamWriter } from './stream-writer.ts';

export type TenderView =
  | { readonly phase: 'opening' }
  /** No event of this stream is on this device. */
  | { readonly phase: 'absent' }
  /** The log is damaged so early that there is nothing to show. */
  | { readonly phase: 'unreadable'; readonly fault: StreamFault }
  /** The tender took over rules of a newer app: kept, and not to be worked with here. */
  | { readonly phase: 'newer-rules'; readonly name: string }
  | ReadyTender;

/** A tender on screen. */
export interface ReadyTender {
  readonly phase: 'ready';
  /** Without anything that tells who bidders are, where these are hidden from the person at work. */
  readonly dossier: Dossier;
  readonly isBlind: boolean;
  readonly evaluation: Result<Evaluation, EvaluationRefusal>;
  /** Grounds are those of the true dossier, by which the log knows them: hidden names change their words. */
  readonly fallen: readonly FallenBid[];
  /** What the true dossier tells of its steps; no names are in it. */
  readonly sopFacts: SopFacts;
  readonly ruleSet: RuleSet;
  /** Official words of the tender's own rule set. */
  readonly words: OfficialWords;
  /** Set when the log of this tender is damaged: it can only be read. */
  readonly fault: StreamFault | null;
  /** Events of a newer app, kept and not applied: the app must be updated before this tender goes on. */
  readonly skipped: number;
  /** The commands undo and redo would take back or repeat; null when there is none. */
  readonly undoable: TenderCommand['name'] | null;
  readonly redoable: TenderCommand['name'] | null;
}

/** Why a command was not carried out: the rules, or this device. */
export type ExecuteRefusal = StreamRefusal<Refusal> | { readonly kind: 'tender-absent' };

export type TenderSession = StreamSession<TenderView, TenderEvent, TenderCommand, Refusal>;

const RULES: StreamRules<Dossier, TenderEvent, TenderCommand, Refusal> = {
  decide: decideFor,
  apply,
  invertAll: (before, events) => (before === null ? null : invertAll(before, events)),
};

export function createTenderSession(stream: StreamId, writer: StreamWriter<Dossier, TenderEvent>): TenderSession {
  const role = (): Role => writer.actor(stream).role;
  return createStreamSession(stream, {
    writer,
    rules: RULES,
    opening: { phase: 'opening' },
    viewOf: (shown) => viewOf(shown, role()),
  });
}

/** Rules are asked about the true dossier; who does not see names neither writes nor is told them. */
function decideFor(state: Dossier | null, command: TenderCommand, actor: Actor): Result<Decided, Refusal> {
  const context = { evaluate: evaluationOf, actor };
  if (state === null || !isBlindTo(state, actor.role)) return decide(state, command, context);
  const decided = decide(state, commandOnTruth(state, command), context);
  return decided.ok ? decided : err(blindRefusal(state, decided.error));
}

function viewOf({ state: truth, ...shown }: Shown<Dossier, TenderCommand['name']>, role: Role): TenderView {
  if (truth === null) return shown.fault ? { phase: 'unreadable', fault: shown.fault } : { phase: 'absent' };
  const isBlind = isBlindTo(truth, role);
  const dossier = isBlind ? blinded(truth) : truth;
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  if (ruleSet === null) return { phase: 'newer-rules', name: dossier.notice.name };
  const evaluation = evaluationOf(dossier);
  return {
    phase: 'ready',
    dossier,
    isBlind,
    evaluation,
    fallen: fallenIn(truth, dossier),
    sopFacts: sopFactsOf(truth, ruleSet, dossier),
    ruleSet,
    words: wordsOf(ruleSet, dossier.notice.kind),
    ...shown,
  };
}

/** In the order of the bidders as they are shown: the true one would tell who is who. */
function fallenIn(truth: Dossier, { bidders }: Dossier): readonly FallenBid[] {
  const evaluation = evaluationOf(truth);
  if (!evaluation.ok) return [];
  const byBidder = new Map(fallenBidsOf(truth, evaluation.value).map((each) => [each.bidder, each]));
  return bidders.flatMap(({ id }) => byBidder.get(id) ?? []);
}
