/**
 * One open tender: its state on screen, and the one way to change it.
 *
 * `execute` decides and shows at once, then seals and stores in the background, one write after the other:
 *
 *   current  what is on screen; may be ahead of the disk while `saving.pending > 0`
 *   stored   what is on the disk
 *
 * current = stored folded with the events still in the queue. When a write fails, or another window wrote first, the
 * queue is decided again on what is stored, and what no longer applies comes back as a refusal.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Evaluation, EvaluationRefusal } from '#core/evaluation/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type OfficialWords, wordsOf } from '#core/regulation/words.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import type { Decided, Refusal, TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { StoredStream, StreamFault } from '#renderer/storage/stream-store.ts';
import { evaluationOf, ruleSetOf } from './evaluation-of.ts';
import type { TenderWriter } from './tender-writer.ts';

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
export type ExecuteRefusal =
  | Refusal
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault }
  | { readonly kind: 'log-damaged'; readonly fault: StreamFault }
  /** The stream holds events of a newer app: deciding without them could contradict them. */
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'tender-absent' }
  | { readonly kind: 'nothing-to-undo' };

export interface TenderSession {
  readonly stream: StreamId;
  readonly view: StoreApi<TenderView>;
  /** Answers when the events are on the disk; the view shows them before. */
  readonly execute: (command: TenderCommand) => Promise<Result<Decided, ExecuteRefusal>>;
  /** Takes back the last command of this session by new events. */
  readonly undo: () => Promise<Result<Decided, ExecuteRefusal>>;
  readonly redo: () => Promise<Result<Decided, ExecuteRefusal>>;
  /** Reads again what is stored; called when another window wrote. */
  readonly refresh: () => Promise<void>;
  /** Keeps the session from being closed. Returns the way to let go. */
  readonly hold: () => () => void;
  readonly isHeld: () => boolean;
}

interface Step {
  readonly name: TenderCommand['name'];
  /** What takes the step back, in the order to execute. */
  readonly inverse: readonly TenderCommand[];
}

interface Job {
  readonly commands: readonly TenderCommand[];
  readonly basis: Dossier | null;
  readonly decided: Decided;
  readonly after: Dossier;
}

interface Decision {
  readonly events: Decided;
  readonly after: Dossier;
  readonly inverse: readonly TenderCommand[] | null;
}

export function createTenderSession(stream: StreamId, writer: TenderWriter): TenderSession {
  const view = createStore<TenderView>()(() => ({ phase: 'opening' }));
  let stored: StoredStream | null = null;
  let current: Dossier | null = null;
  let undoSteps: readonly Step[] = [];
  let redoSteps: readonly Step[] = [];
  let holders = 0;
  let queued = 0;
  let queue: Promise<unknown> = Promise.resolve();
  void enqueue(load);

  return { stream, view, execute, undo, redo, refresh, hold, isHeld: () => holders > 0 };

  async function load(): Promise<void> {
    const before = stored;
    const read = await writer.read(stream);
    // The notice of the fault offers to try again, which comes back here.
    if (!read.ok) return;
    stored = read.value;
    if (before !== null) forgetSteps();
    else if (stored.dossier === null) show();
  }

  function refresh(): Promise<void> {
    return enqueue(async () => {
      if (stored === null || !(await writer.isCurrent(stored))) await load();
    });
  }

  function hold(): () => void {
    holders += 1;
    return () => {
      holders -= 1;
    };
  }

  async function execute(command: TenderCommand): Promise<Result<Decided, ExecuteRefusal>> {
    return run([command], (inverse) => {
      undoSteps = inverse === null ? [] : [...undoSteps, { name: command.name, inverse }];
      redoSteps = [];
    });
  }

  async function undo(): Promise<Result<Decided, ExecuteRefusal>> {
    const step = undoSteps.at(-1);
    if (!step) return err({ kind: 'nothing-to-undo' });
    return run(step.inverse, (inverse) => {
      undoSteps = undoSteps.slice(0, -1);
      redoSteps = inverse === null ? [] : [...redoSteps, { name: step.name, inverse }];
    });
  }

  async function redo(): Promise<Result<Decided, ExecuteRefusal>> {
    const step = redoSteps.at(-1);
    if (!step) return err({ kind: 'nothing-to-undo' });
    return run(step.inverse, (inverse) => {
      redoSteps = redoSteps.slice(0, -1);
      undoSteps = inverse === null ? [] : [...undoSteps, { name: step.name, inverse }];
    });
  }

  async function run(
    commands: readonly TenderCommand[],
    remember: (inverse: readonly TenderCommand[] | null) => void,
  ): Promise<Result<Decided, ExecuteRefusal>> {
    if (stored === null) await queue;
    const fault = writer.savingFault();
    if (fault) return err({ kind: 'cannot-save', fault });
    assert(stored !== null, 'a stream that was read is stored');
    if (stored.fault) return err({ kind: 'log-damaged', fault: stored.fault });
    if (stored.skipped > 0) return err({ kind: 'update-needed' });
    const decision = decideAll(current, commands);
    if (!decision.ok) return decision;
    if (decision.value.events.length === 0) return ok([]);
    const job: Job = { commands, basis: current, decided: decision.value.events, after: decision.value.after };
    current = decision.value.after;
    remember(decision.value.inverse);
    writer.saveStarts();
    // Sealing runs beside the painting of what is shown.
    const saved = enqueue(async () => {
      let ends: Parameters<TenderWriter['saveEnds']>[0] = 'refused';
      try {
        const outcome = await persist(job);
        if (outcome.ok) ends = 'saved';
        else if (outcome.error.kind === 'cannot-save') ends = { failed: outcome.error.fault };
        return outcome;
      } finally {
        writer.saveEnds(ends);
      }
    });
    show();
    return saved;
  }

  async function persist(job: Job): Promise<Result<Decided, ExecuteRefusal>> {
    const broken = writer.savingFault();
    if (broken) return fallBack({ kind: 'cannot-save', fault: broken });
    let { decided, after } = job;
    let basis = job.basis;
    // Another window may write between our read and our write; each round starts from what is stored by then.
    for (;;) {
      assert(stored !== null, 'a job runs after loading');
      if (stored.dossier !== basis) {
        const again = decideAll(stored.dossier, job.commands);
        if (!again.ok) return fallBack(again.error);
        ({ events: decided, after } = again.value);
        basis = stored.dossier;
      }
      if (decided.length === 0) return ok([]);
      const written = await writer.write({ stored, events: decided, after });
      if (written.ok) {
        stored = written.value;
        return ok(decided);
      }
      if (written.error.kind !== 'head-moved') return fallBack({ kind: 'cannot-save', fault: written.error.fault });
      const read = await writer.read(stream);
      if (!read.ok) return fallBack({ kind: 'cannot-save', fault: read.error });
      stored = read.value;
      forgetSteps();
      if (stored.fault) return fallBack({ kind: 'log-damaged', fault: stored.fault });
      if (stored.skipped > 0) return fallBack({ kind: 'update-needed' });
    }
  }

  /** What is on screen was not kept: show what is. */
  function fallBack(refusal: ExecuteRefusal): Result<Decided, ExecuteRefusal> {
    forgetSteps();
    current = stored?.dossier ?? null;
    show();
    return err(refusal);
  }

  function decideAll(before: Dossier | null, commands: readonly TenderCommand[]): Result<Decision, Refusal> {
    const events: Decided[number][] = [];
    let state = before;
    for (const command of commands) {
      const decided = decide(state, command, { evaluate: evaluationOf });
      if (!decided.ok) return decided;
      for (const event of decided.value) state = apply(state, event);
      events.push(...decided.value);
    }
    assert(state !== null, 'a decided command leaves a dossier');
    return ok({ events, after: state, inverse: before === null ? null : invertAll(before, events) });
  }

  function show(): void {
    if (stored === null) return;
    if (current === null) {
      view.setState(stored.fault ? { phase: 'unreadable', fault: stored.fault } : { phase: 'absent' }, true);
      return;
    }
    const ruleSet = ruleSetOf(current);
    view.setState(
      {
        phase: 'ready',
        dossier: current,
        evaluation: evaluationOf(current),
        ruleSet,
        words: wordsOf(ruleSet),
        fault: stored.fault,
        skipped: stored.skipped,
        undoable: undoSteps.at(-1)?.name ?? null,
        redoable: redoSteps.at(-1)?.name ?? null,
      },
      true,
    );
  }

  function forgetSteps(): void {
    undoSteps = [];
    redoSteps = [];
  }

  /** One after the other, at once where nothing waits; a bug in one job must not block the next. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    queued += 1;
    const done = (queued === 1 ? job() : queue.then(job, job)).finally(() => {
      queued -= 1;
      if (queued === 0) settle();
    });
    queue = done.catch(() => undefined);
    return done;
  }

  /** With nothing left in the queue, the screen shows what is stored. */
  function settle(): void {
    if (stored === null || current === stored.dossier) return;
    current = stored.dossier;
    show();
  }
}
