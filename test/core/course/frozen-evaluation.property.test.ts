import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozenDossier } from '#core/course/frozen-evaluation.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { someCommand } from '#test/support/builders/commands.ts';
import { context, evaluationOf } from '#test/support/builders/context.ts';
import {
  aConcludedObjection,
  announceAt,
  anObjection,
  awardOf,
  object,
  reEvaluate,
} from '#test/support/builders/course.ts';
import { anAssessedDossier, instant } from '#test/support/builders/dossier.ts';

const someCourse: fc.Arbitrary<TenderCommand | 'award' | 'undo'> = fc.oneof(
  { weight: 6, arbitrary: someCommand },
  { weight: 3, arbitrary: fc.constant('award' as const) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      announceAt(),
      announceAt(null),
      object(anObjection()),
      object(aConcludedObjection('accepted')),
      object(null),
      object(aConcludedObjection('accepted'), 's2'),
      reEvaluate({ startedAt: instant('2014-06-01T02:00:00.000Z') }),
      reEvaluate({ startedAt: instant('2014-06-01T02:00:00.000Z'), cause: 'objection-accepted' }),
    ),
  },
);

interface Step {
  readonly before: Dossier;
  readonly after: Dossier;
}

/** The accepted steps of a history; an undo takes back the command before it. */
function stepsOf(commands: readonly (TenderCommand | 'award' | 'undo')[]): readonly Step[] {
  let state: Dossier = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });
  let undo: readonly TenderCommand[] = [];
  const steps: Step[] = [];
  for (const asked of commands) {
    for (const command of asked === 'undo' ? undo : asked === 'award' ? awardCommands(state) : [asked]) {
      const decided = decide(state, command, context);
      if (!decided.ok || decided.value.length === 0) continue;
      undo = invertAll(state, decided.value) ?? [];
      const next = decided.value.reduce<Dossier>((dossier, event) => apply(dossier, event), state);
      steps.push({ before: state, after: next });
      state = next;
    }
  }
  return steps;
}

function awardCommands(state: Dossier): readonly TenderCommand[] {
  return evaluationOf(state).outcome.kind === 'award' ? [awardOf(state)] : [];
}

describe('a frozen evaluation', () => {
  it('never changes, whatever happens afterwards', () => {
    let frozenSeen = 0;
    fc.assert(
      fc.property(fc.array(someCourse, { minLength: 20, maxLength: 60 }), (commands) => {
        for (const { before, after } of stepsOf(commands)) {
          const { earlierEvaluations } = after;
          expect(earlierEvaluations.length).toBeGreaterThanOrEqual(before.earlierEvaluations.length);
          before.earlierEvaluations.forEach((earlier, index) => {
            expect(JSON.stringify(earlierEvaluations[index])).toBe(JSON.stringify(earlier));
          });
          if (earlierEvaluations.length > before.earlierEvaluations.length) {
            frozenSeen += 1;
            const { earlierEvaluations: _, ...state } = before;
            expect(earlierEvaluations.at(-1)?.state).toEqual(state);
            expect(frozenDossier(after, earlierEvaluations.length - 1)).toEqual(before);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(frozenSeen).toBeGreaterThan(0);
  });

  it('is none where nothing was done over', () => {
    expect(frozenDossier(anAssessedDossier({ a: 800_000_000 }), 0)).toBeNull();
  });
});
