/** One open tender: what is on screen, worked out by its own rule set. */
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type OfficialWords, wordsOf } from '#core/regulation/words.ts';
import type { Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import type { Refusal, TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StreamFault } from '#renderer/storage/stream-store.ts';
import { evaluationOf, ruleSetOf } from './evaluation-of.ts';
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
  | ReadyTender;

/** A tender on screen. */
export interface ReadyTender {
  readonly phase: 'ready';
  readonly dossier: Dossier;
  readonly evaluation: Result<Evaluation, EvaluationRefusal>;
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
  decide: (state, command, actor) => decide(state, command, { evaluate: evaluationOf, actor }),
  apply,
  invertAll: (before, events) => (before === null ? null : invertAll(before, events)),
};

export function createTenderSession(stream: StreamId, writer: StreamWriter<Dossier, TenderEvent>): TenderSession {
  return createStreamSession(stream, { writer, rules: RULES, opening: { phase: 'opening' }, viewOf });
}

function viewOf({ state, ...shown }: Shown<Dossier, TenderCommand['name']>): TenderView {
  if (state === null) return shown.fault ? { phase: 'unreadable', fault: shown.fault } : { phase: 'absent' };
  const ruleSet = ruleSetOf(state);
  const evaluation = evaluationOf(state);
  return { phase: 'ready', dossier: state, evaluation, ruleSet, words: wordsOf(ruleSet, state.notice.kind), ...shown };
}
