/**
 * Folding what several devices wrote apart. An event whose author had everything before it is simply applied. One whose
 * author had not is compared: where it would change anything but what it changed for its author, it is held back, told as
 * a conflict, and a person settles it with another event. Nothing is dropped, nothing silently wins.
 *
 * Source  DESIGN §3; SYNC §3.7 (1, 9): the same for the same events, however they came.
 */
import type { DeviceId, EventHeader } from './envelope.ts';
import type { RecordedEvent } from './replay.ts';

/** One place of a state that an event changes; what is absent reads as null. */
export interface PlaceChange {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Why an event is held back. */
export type Clash<Refused> =
  /** It would overwrite what its author had not seen; `stands` is there now, `wanted` is what the event says. */
  | { readonly kind: 'differs'; readonly places: readonly ClashPlace[] }
  /** The rules refuse it in the state it meets. */
  | { readonly kind: 'refused'; readonly refusal: Refused };

export interface ClashPlace {
  readonly path: readonly string[];
  readonly seen: unknown;
  readonly stands: unknown;
  readonly wanted: unknown;
}

/** What of a header says what its author had. */
type Author = Pick<EventHeader, 'dev' | 'n' | 'after'>;

/** What merging must know of a kind of stream. */
export interface MergeRules<State, Event, Refused> {
  readonly apply: (state: State | null, event: Event) => State;
  /** Every place an event changed, nothing twice and nothing within another. */
  readonly changes: (before: State | null, after: State) => readonly PlaceChange[];
  readonly same: (a: unknown, b: unknown) => boolean;
  readonly valueAt: (state: State | null, path: readonly string[]) => unknown;
  /** Why its author could not have done that in this state; null where they could. */
  readonly refusal: (state: State | null, recorded: RecordedEvent<Event>) => Refused | null;
  /** The state in which the event waits for someone to settle it. */
  readonly hold: (state: State | null, recorded: RecordedEvent<Event>, clash: Clash<Refused>) => State;
}

/** An event with the state it met, and the clash where it was held back. */
export interface MergeStep<State, Event, Refused> {
  readonly recorded: RecordedEvent<Event>;
  readonly before: State | null;
  readonly after: State;
  /** The state its author had after it, whatever came of it here: no event of others ever changes that. */
  readonly ownAfter: State;
  readonly clash: Clash<Refused> | null;
}

/** Folds events that stand in their one order (`inOrder`), step by step. */
export function mergeSteps<State, Event, Refused>(
  events: readonly RecordedEvent<Event>[],
  rules: MergeRules<State, Event, Refused>,
): readonly MergeStep<State, Event, Refused>[] {
  return mergeBehind([], events, rules, new Map());
}

function mergeBehind<State, Event, Refused>(
  done: readonly MergeStep<State, Event, Refused>[],
  events: readonly RecordedEvent<Event>[],
  rules: MergeRules<State, Event, Refused>,
  known: Map<string, State | null>,
): readonly MergeStep<State, Event, Refused>[] {
  const steps = [...done];
  const last = new Map(steps.map((step) => [step.recorded.header.dev, step]));
  for (const recorded of events) {
    const { header, event } = recorded;
    const before = steps.at(-1)?.after ?? null;
    let step: MergeStep<State, Event, Refused>;
    if (hasSeenAll(header, last)) {
      const after = rules.apply(before, event);
      step = { recorded, before, after, clash: null, ownAfter: after };
    } else {
      const seen = seenBy(header);
      const clash = clashOf(rules, { seen, met: before, recorded });
      const after = clash === null ? rules.apply(before, event) : rules.hold(before, recorded, clash);
      step = { recorded, before, after, clash, ownAfter: rules.apply(seen, event) };
    }
    steps.push(step);
    last.set(header.dev, step);
  }
  return steps;

  /** The state an author had on screen. */
  function seenBy(header: EventHeader): State | null {
    const own = last.get(header.dev);
    if (own?.recorded.header.n === header.n - 1 && sameCauses(own.recorded.header, header)) return own.ownAfter;
    const key = viewKey(header);
    const found = known.get(key);
    if (found !== undefined) return found;
    const isSeenStep = (step: MergeStep<State, Event, Refused>) => isSeen(header, step.recorded.header);
    const firstUnseen = steps.findIndex((step) => !isSeenStep(step));
    const others = steps.slice(firstUnseen).filter(isSeenStep);
    const view = mergeBehind(
      steps.slice(0, firstUnseen),
      others.map(({ recorded }) => recorded),
      rules,
      known,
    );
    const state = view.at(-1)?.after ?? null;
    known.set(key, state);
    return state;
  }
}

interface Meeting<State, Event> {
  /** What the author had. */
  readonly seen: State | null;
  /** What the event meets here. */
  readonly met: State | null;
  readonly recorded: RecordedEvent<Event>;
}

/** It must change here what it changed for its author, from the same values, or find it done already. */
function clashOf<State, Event, Refused>(
  rules: MergeRules<State, Event, Refused>,
  { seen, met, recorded }: Meeting<State, Event>,
): Clash<Refused> | null {
  const meant = rules.changes(seen, rules.apply(seen, recorded.event));
  const done = rules.changes(met, rules.apply(met, recorded.event));
  const isIn = (changes: readonly PlaceChange[], { path, from, to }: PlaceChange): boolean =>
    changes.some((each) => rules.same([each.path, each.from, each.to], [path, from, to]));
  const undone = meant.filter(
    (change) => !isIn(done, change) && !rules.same(rules.valueAt(met, change.path), change.to),
  );
  const stray = done.filter(
    (change) => !isIn(meant, change) && !undone.some(({ path }) => rules.same(path, change.path)),
  );
  const places = [
    ...undone.map(({ path, from, to }) => ({ path, seen: from, stands: rules.valueAt(met, path), wanted: to })),
    ...stray.map(({ path, from, to }) => ({ path, seen: rules.valueAt(seen, path), stands: from, wanted: to })),
  ];
  if (places.length > 0) return { kind: 'differs', places };
  const refusal = done.length === 0 ? null : rules.refusal(met, recorded);
  return refusal === null ? null : { kind: 'refused', refusal };
}

/** Whether an event's author had everything folded so far. */
function hasSeenAll(
  header: EventHeader,
  last: ReadonlyMap<DeviceId, { readonly recorded: { readonly header: EventHeader } }>,
): boolean {
  return [...last.values()].every(({ recorded }) => isSeen(header, recorded.header));
}

/** Whether the author of an event had that other one before it. Envelopes of version 1 do not say and are taken to. */
export function isSeen(by: Author, { dev, n }: Pick<EventHeader, 'dev' | 'n'>): boolean {
  return by.after === undefined || n <= seenOf(by, dev);
}

/** The number of a device's newest event that an event's author had. */
function seenOf({ dev, n, after = [] }: Author, of: DeviceId): number {
  return of === dev ? n - 1 : (after.find((cause) => cause.dev === of)?.n ?? 0);
}

function sameCauses({ after: a = [] }: EventHeader, { after: b = [] }: EventHeader): boolean {
  return a.length === b.length && a.every(({ dev, n }, index) => b[index]?.dev === dev && b[index].n === n);
}

function viewKey({ dev, n, after = [] }: EventHeader): string {
  return [...after.map((cause) => `${cause.dev}:${cause.n}`), `${dev}:${n - 1}`].sort().join(' ');
}
