/**
 * One open stream, a tender or the office's own: its state on screen, and the one way to change it.
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
import type { Actor } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { StoredStream, StreamFault } from '#renderer/storage/stream-store.ts';
import type { StreamWriter } from './stream-writer.ts';

/** How a kind of stream is decided about. */
export interface StreamRules<State, Event, Command, Refused> {
  readonly decide: (state: State | null, command: Command, actor: Actor) => Result<readonly Event[], Refused>;
  readonly apply: (state: State | null, event: Event) => State;
  /** The commands that take the events back, in order; null where there is no way back. */
  readonly invertAll: (before: State | null, events: readonly Event[]) => readonly Command[] | null;
}

/** What there is to show. */
export interface Shown<State, Name> {
  /** Null when there is no event that can be read. */
  readonly state: State | null;
  /** Set when the log is damaged: it can only be read. */
  readonly fault: StreamFault | null;
  /** Events of a newer app, kept and not applied. */
  readonly skipped: number;
  /** The commands undo and redo would take back or repeat; null when there is none. */
  readonly undoable: Name | null;
  readonly redoable: Name | null;
}

/** Why a command was not carried out: the rules, or this device. */
export type StreamRefusal<Refused> =
  | Refused
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault }
  | { readonly kind: 'log-damaged'; readonly fault: StreamFault }
  /** The stream holds events of a newer app: deciding without them could contradict them. */
  | { readonly kind: 'update-needed' }
  | { readonly kind: 'nothing-to-undo' };

export interface StreamSession<View, Event, Command, Refused> {
  readonly stream: StreamId;
  readonly view: StoreApi<View>;
  /** Answers when the events are on the disk; the view shows them before. */
  readonly execute: (command: Command) => Promise<Result<readonly Event[], StreamRefusal<Refused>>>;
  /** Takes back the last command of this session by new events. */
  readonly undo: () => Promise<Result<readonly Event[], StreamRefusal<Refused>>>;
  readonly redo: () => Promise<Result<readonly Event[], StreamRefusal<Refused>>>;
  /** Reads again what is stored; called when another window wrote. */
  readonly refresh: () => Promise<void>;
  /** Keeps the session from being closed. Returns the way to let go. */
  readonly hold: () => () => void;
  readonly isHeld: () => boolean;
}

interface SessionParts<View, State, Event, Command extends { readonly name: string }, Refused> {
  readonly writer: StreamWriter<State, Event>;
  readonly rules: StreamRules<State, Event, Command, Refused>;
  /** What is shown before the stream was read. */
  readonly opening: View;
  readonly viewOf: (shown: Shown<State, Command['name']>) => View;
}

interface Step<Command extends { readonly name: string }> {
  readonly name: Command['name'];
  /** What takes the step back, in the order to execute. */
  readonly inverse: readonly Command[];
}

interface Job<State, Event, Command> {
  readonly commands: readonly Command[];
  readonly basis: State | null;
  readonly decided: readonly Event[];
  readonly after: State;
}

interface Decision<State, Event, Command> {
  readonly events: readonly Event[];
  readonly after: State | null;
  readonly inverse: readonly Command[] | null;
}

export function createStreamSession<View, State, Event, Command extends { readonly name: string }, Refused>(
  stream: StreamId,
  { writer, rules, opening, viewOf }: SessionParts<View, State, Event, Command, Refused>,
): StreamSession<View, Event, Command, Refused> {
  type Outcome = Promise<Result<readonly Event[], StreamRefusal<Refused>>>;
  const view = createStore<View>()(() => opening);
  let stored: StoredStream<State> | null = null;
  let current: State | null = null;
  let undoSteps: readonly Step<Command>[] = [];
  let redoSteps: readonly Step<Command>[] = [];
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
    else if (stored.state === null) show();
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

  async function execute(command: Command): Outcome {
    return run([command], (inverse) => {
      undoSteps = inverse === null ? [] : [...undoSteps, { name: command.name, inverse }];
      redoSteps = [];
    });
  }

  async function undo(): Outcome {
    const step = undoSteps.at(-1);
    if (!step) return err({ kind: 'nothing-to-undo' });
    return run(step.inverse, (inverse) => {
      undoSteps = undoSteps.slice(0, -1);
      redoSteps = inverse === null ? [] : [...redoSteps, { name: step.name, inverse }];
    });
  }

  async function redo(): Outcome {
    const step = redoSteps.at(-1);
    if (!step) return err({ kind: 'nothing-to-undo' });
    return run(step.inverse, (inverse) => {
      redoSteps = redoSteps.slice(0, -1);
      undoSteps = inverse === null ? [] : [...undoSteps, { name: step.name, inverse }];
    });
  }

  async function run(commands: readonly Command[], remember: (inverse: readonly Command[] | null) => void): Outcome {
    if (stored === null) await queue;
    const fault = writer.savingFault();
    if (fault) return err({ kind: 'cannot-save', fault });
    assert(stored !== null, 'a stream that was read is stored');
    if (stored.fault) return err({ kind: 'log-damaged', fault: stored.fault });
    if (stored.skipped > 0) return err({ kind: 'update-needed' });
    const decision = decideAll(current, commands);
    if (!decision.ok) return decision;
    const { events, after, inverse } = decision.value;
    if (events.length === 0) return ok([]);
    assert(after !== null, 'an event leaves a state');
    const job: Job<State, Event, Command> = { commands, basis: current, decided: events, after };
    current = after;
    remember(inverse);
    writer.saveStarts();
    // Sealing runs beside the painting of what is shown.
    const saved = enqueue(async () => {
      let ends: Parameters<StreamWriter<State, Event>['saveEnds']>[0] = 'refused';
      try {
        const outcome = await persist(job);
        if (outcome.ok) ends = 'saved';
        else if (isCannotSave(outcome.error)) ends = { failed: outcome.error.fault };
        return outcome;
      } finally {
        writer.saveEnds(ends);
      }
    });
    show();
    return saved;
  }

  async function persist(job: Job<State, Event, Command>): Outcome {
    const broken = writer.savingFault();
    if (broken) return fallBack({ kind: 'cannot-save', fault: broken });
    let { decided, after } = job;
    let basis = job.basis;
    // Another window may write between our read and our write; each round starts from what is stored by then.
    for (;;) {
      assert(stored !== null, 'a job runs after loading');
      if (stored.state !== basis) {
        const again = decideAll(stored.state, job.commands);
        if (!again.ok) return fallBack(again.error);
        if (again.value.events.length === 0) return ok([]);
        assert(again.value.after !== null, 'an event leaves a state');
        decided = again.value.events;
        after = again.value.after;
        basis = stored.state;
      }
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
  function fallBack(refusal: StreamRefusal<Refused>): Result<readonly Event[], StreamRefusal<Refused>> {
    forgetSteps();
    current = stored?.state ?? null;
    show();
    return err(refusal);
  }

  function decideAll(
    before: State | null,
    commands: readonly Command[],
  ): Result<Decision<State, Event, Command>, Refused> {
    const events: Event[] = [];
    let state = before;
    for (const command of commands) {
      const decided = rules.decide(state, command, writer.actor(stream));
      if (!decided.ok) return decided;
      for (const event of decided.value) state = rules.apply(state, event);
      events.push(...decided.value);
    }
    return ok({ events, after: state, inverse: rules.invertAll(before, events) });
  }

  function show(): void {
    if (stored === null) return;
    const { fault, skipped } = stored;
    const undoable = undoSteps.at(-1)?.name ?? null;
    const redoable = redoSteps.at(-1)?.name ?? null;
    view.setState(viewOf({ state: current, fault, skipped, undoable, redoable }), true);
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
    if (stored === null || current === stored.state) return;
    current = stored.state;
    show();
  }
}

function isCannotSave(refusal: unknown): refusal is { readonly kind: 'cannot-save'; readonly fault: StorageFault } {
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal && refusal.kind === 'cannot-save';
}
