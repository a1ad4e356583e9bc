/** The steps of one tender against what it tells: which are done, by what, and which are late. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { objectionWindow, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import { addMinutes, instantOf } from '#core/calendar/zone.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { StepNote } from '#core/tender/step-note.ts';
import { entryOf } from '#core/tender/records.ts';
import type { SopFacts } from './facts.ts';
import type { LimitStart, SopStep, StepLimit } from './model.ts';

/**
 * `done-late`: done, after its time. `late`: not done, and its time is over. `open`: not done, its time runs or none is set.
 * `waits`: its time begins with something that has not happened yet. `unrecorded`: the tender ended elsewhere, or its documents
 * were put out elsewhere, and nothing here shows whether the step was done. `not-needed`: this tender has no such step.
 */
export type StepState = 'done' | 'done-late' | 'late' | 'open' | 'waits' | 'unrecorded' | 'not-needed';

export interface ChecklistLine {
  readonly step: SopStep;
  readonly state: StepState;
  /** When its proof says it was done; null while it is not. */
  readonly doneAt: Instant | null;
  /** Its last moment; null where no limit is set or its beginning is not known. */
  readonly dueAt: Instant | null;
  readonly note: StepNote | null;
}

/** Every step in its order. `now` decides what is late; done is done whatever the time. */
export function checklistOf(
  facts: SopFacts,
  steps: readonly SopStep[],
  { calendar, now }: { readonly calendar: OfficeCalendar; readonly now: Instant },
): readonly ChecklistLine[] {
  return steps.map((step) => {
    const note = entryOf(facts.notes, step.id) ?? null;
    if (!facts.scopes.includes(step.scope)) {
      return { step, state: 'not-needed', doneAt: null, dueAt: null, note };
    }
    const doneAt = doneAtOf(facts, step);
    const dueAt = step.limit === null ? null : dueAtOf(facts, steps, step.limit, { calendar, now });
    return { step, state: stateOf(facts, step, { doneAt, dueAt, now }), doneAt, dueAt, note };
  });
}

/** Lines whose time was not kept, whether they were done since or not. */
export function lateLines(lines: readonly ChecklistLine[]): readonly ChecklistLine[] {
  return lines.filter(({ state }) => state === 'late' || state === 'done-late');
}

/** The moment a step's proof says it was done; null while there is none. */
export function doneAtOf(facts: SopFacts, { id, proof }: Pick<SopStep, 'id' | 'proof'>): Instant | null {
  switch (proof.kind) {
    case 'document':
      return facts.documents[proof.document] ?? null;
    case 'fact':
      return facts.facts[proof.fact] ?? null;
    case 'by-hand': {
      const on: DateOnly | null = entryOf(facts.notes, id)?.doneOn ?? null;
      return on === null ? null : instantOf(on, '00:00:00', facts.zone);
    }
    default:
      return unreachable(proof);
  }
}

interface Timing {
  readonly doneAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly now: Instant;
}

function stateOf(facts: SopFacts, { limit, proof }: SopStep, { doneAt, dueAt, now }: Timing): StepState {
  if (doneAt !== null) return dueAt !== null && dueAt < doneAt ? 'done-late' : 'done';
  if (facts.isOver || (proof.kind === 'document' && hasPapersElsewhere(facts))) return 'unrecorded';
  if (dueAt !== null) return dueAt < now ? 'late' : 'open';
  // A schedule nobody wrote down is nothing to wait for.
  const isOfSchedule = limit?.kind === 'span' && limit.from.kind === 'schedule';
  return limit === null || isOfSchedule ? 'open' : 'waits';
}

/** Decided without a single document from here: whoever made them did so by other means. */
function hasPapersElsewhere({ facts, documents }: SopFacts): boolean {
  return facts.decided !== undefined && Object.keys(documents).length === 0;
}

interface Times {
  readonly calendar: OfficeCalendar;
  readonly now: Instant;
}

function dueAtOf(
  facts: SopFacts,
  steps: readonly SopStep[],
  limit: StepLimit,
  { calendar, now }: Times,
): Instant | null {
  if (limit.kind === 'law') return lawfulEnd(facts, limit.of, { calendar, now });
  const from = startOf(facts, steps, limit.from);
  if (from === null || limit.amount === 0) return from;
  if (limit.unit === 'hours') return addMinutes(from, limit.amount * 60);
  return objectionWindow(from, { days: limit.amount, counting: 'working' }, calendar).closesAt;
}

function startOf(facts: SopFacts, steps: readonly SopStep[], from: LimitStart): Instant | null {
  switch (from.kind) {
    case 'schedule':
      return facts.scheduled[from.moment] ?? null;
    case 'fact':
      return facts.facts[from.fact] ?? null;
    case 'step': {
      const step = steps.find(({ id }) => id === from.step);
      return step === undefined || !facts.scopes.includes(step.scope) ? null : doneAtOf(facts, step);
    }
    default:
      return unreachable(from);
  }
}

/** Of several answers: the end of the first that was not kept, else of the first that is not given, else the last. */
function lawfulEnd(
  { answers }: SopFacts,
  kind: 'objection-answer' | 'appeal-answer',
  { calendar, now }: Times,
): Instant | null {
  const own = answers
    .filter((answer) => answer.kind === kind)
    .map(({ from, spans, doneAt }) => {
      const end = spans.reduce((start, span) => objectionWindow(start, span, calendar).closesAt, from);
      return { end, isGiven: doneAt !== null, isMissed: end < (doneAt ?? now) };
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : 1));
  const shown = own.find(({ isMissed }) => isMissed) ?? own.find(({ isGiven }) => !isGiven) ?? own.at(-1);
  return shown?.end ?? null;
}
