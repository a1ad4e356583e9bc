import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { decide } from '#core/tender/decide.ts';
import { describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { invert, invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { garbageCommand, someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { context } from '#test/support/builders/context.ts';

interface Step {
  readonly before: Dossier | null;
  readonly command: TenderCommand;
  readonly events: readonly TenderEvent[];
  readonly after: Dossier;
}

const history = fc.tuple(startingDossier, fc.array(someCommand, { minLength: 40, maxLength: 120 }));

/** What the accepted commands of a history led to, each with the state before and after. */
function stepsOf([dossier, commands]: readonly [Dossier, readonly TenderCommand[]]): readonly Step[] {
  const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
  return run([begin, ...commands]);
}

function run(commands: readonly TenderCommand[]): readonly Step[] {
  const steps: Step[] = [];
  let state: Dossier | null = null;
  for (const command of commands) {
    const before: Dossier | null = state;
    const decided = decide(before, command, context);
    if (!decided.ok) continue;
    for (const event of decided.value) state = apply(state, event);
    if (state !== null && decided.value.length > 0)
      steps.push({ before, command, events: decided.value, after: state });
  }
  return steps;
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** The same value with the keys of every object in the opposite order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  ) as T;
}

describe('a random history of a tender', () => {
  it('replays to the same bytes, through JSON and whatever the order of keys', () => {
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        const events = steps.flatMap((step) => step.events);
        const expected = JSON.stringify(steps.at(-1)?.after);
        for (const read of [throughJson(events), reversed(events)]) {
          const folded = read.reduce<Dossier | null>((state, event) => apply(state, event), null);
          expect(JSON.stringify(folded)).toBe(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('replays to the same bytes from any snapshot taken on the way', () => {
    fc.assert(
      fc.property(history, fc.nat(), (given, at) => {
        const steps = stepsOf(given);
        const place = at % steps.length;
        const later = steps.slice(place + 1).flatMap((step) => step.events);
        const snapshot = throughJson(steps[place]?.after ?? null);
        const resumed = later.reduce<Dossier | null>((state, event) => apply(state, event), snapshot);
        expect(JSON.stringify(resumed)).toBe(JSON.stringify(steps.at(-1)?.after));
      }),
      { numRuns: 150 },
    );
  });

  it('always leaves a dossier that could be imported', () => {
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        for (const { after } of steps) {
          expect(inconsistenciesOf(after)).toEqual([]);
          expect(dossierShape.safeParse(after).success).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('can be taken back event by event, to the same bytes', () => {
    let undone = 0;
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        for (const { before, events, after } of steps) {
          const [event, ...more] = events;
          const inverse = event === undefined || more.length > 0 ? null : invert(before, event);
          if (inverse === null) continue;
          expect(JSON.stringify(replayed(after, [inverse]).state)).toBe(JSON.stringify(before));
          undone += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(500);
  });

  it('can be taken back command by command and done again, to the same bytes', () => {
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        for (const { before, events, after } of steps) {
          const commands = before === null ? null : invertAll(before, events);
          if (before === null || commands === null) continue;
          const undo = replayed(after, commands);
          expect(JSON.stringify(undo.state)).toBe(JSON.stringify(before));
          const again = invertAll(after, undo.events);
          expect(again).not.toBeNull();
          expect(JSON.stringify(replayed(undo.state, again ?? []).state)).toBe(JSON.stringify(after));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells of every event what it changed', () => {
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        for (const { before, events } of steps) {
          let state = before;
          for (const event of events) {
            const changes = describeEvent(state, event);
            expect(changes.length).toBeGreaterThan(0);
            for (const { from, to } of changes) expect(from === null && to === null).toBe(false);
            state = apply(state, event);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('any command at all', () => {
  it('is answered, and a refused one names why', () => {
    fc.assert(
      fc.property(
        startingDossier,
        fc.array(fc.oneof(garbageCommand, someCommand), { maxLength: 20 }),
        (dossier, commands) => {
          for (const state of [null, dossier]) {
            const before = JSON.stringify(state);
            for (const command of commands) {
              const decided = decide(state, command, context);
              if (!decided.ok) expect(decided.error.kind).toMatch(/^[a-z-]+$/);
            }
            expect(JSON.stringify(state)).toBe(before);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function replayed(
  from: Dossier,
  commands: readonly TenderCommand[],
): { state: Dossier; events: readonly TenderEvent[] } {
  let state = from;
  const events: TenderEvent[] = [];
  for (const command of commands) {
    const decided = decide(state, command, context);
    expect(decided).toMatchObject({ ok: true });
    if (!decided.ok) continue;
    for (const event of decided.value) state = apply(state, event);
    events.push(...decided.value);
  }
  return { state, events };
}
