import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '#core/sop/checklist.ts';
import { stepAuthors, type HistoryStep } from '#core/sop/fact-authors.ts';
import { sopFactsOf } from '#core/sop/facts.ts';
import { standardSteps } from '#core/sop/standard.ts';
import { apply } from '#core/tender/apply.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { context } from '#test/support/builders/context.ts';
import { witaOffice } from '#test/support/builders/course.ts';
import { instant } from '#test/support/builders/dossier.ts';

const NOW = instant('2014-12-01T00:00:00.000Z');

const history = fc.tuple(startingDossier, fc.array(someCommand, { minLength: 30, maxLength: 90 }));

/** Every event with the state around it, each by an author of its own, so that authors can be told apart. */
function stepsOf([dossier, commands]: readonly [Dossier, Parameters<typeof decide>[1][]]): readonly HistoryStep[] {
  const begin = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } } as const;
  const steps: HistoryStep[] = [];
  let state: Dossier | null = null;
  for (const command of [begin, ...commands]) {
    const decided = decide(state, command, context);
    if (!decided.ok) continue;
    for (const event of decided.value) {
      const before: Dossier | null = state;
      state = apply(before, event);
      const header = { actor: `penulis ${steps.length}`, at: NOW };
      steps.push({ recorded: { header }, before, after: state });
    }
  }
  return steps;
}

function doneIn(dossier: Dossier): ReadonlyMap<string, string> {
  const lines = checklistOf(sopFactsOf(dossier, rulesOf(dossier)), standardSteps(dossier.ruleSet.id), {
    calendar: witaOffice,
    now: NOW,
  });
  return new Map(lines.flatMap(({ step, doneAt }) => (doneAt === null ? [] : [[step.id, doneAt] as const])));
}

describe('a checklist over a random history', () => {
  it('has an author for exactly what is done, and none who wrote before its proof', () => {
    let authored = 0;
    fc.assert(
      fc.property(history, (given) => {
        const steps = stepsOf(given);
        const last = steps.at(-1)?.after;
        if (last === undefined) return;
        const sop = standardSteps(last.ruleSet.id);
        const authors = stepAuthors(steps, sop);
        for (const [id, doneAt] of doneIn(last)) {
          const author = authors.get(id);
          expect(author, id).toBeDefined();
          const index = Number(author?.actor.split(' ')[1]);
          authored += 1;
          // Done since exactly then: with that event, and at every event after it, the proof stands as it does now.
          const step = steps[index];
          if (step === undefined) throw new Error('an author of this history');
          expect(proofOf(step.before, id, sop)).not.toBe(doneAt);
          for (const each of steps.slice(index)) expect(proofOf(each.after, id, sop)).toBe(doneAt);
        }
        for (const id of authors.keys()) expect(proofOf(last, id, sop), id).not.toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(authored).toBeGreaterThan(60);
  });

  it('is what it was before once the last thing is taken back', () => {
    fc.assert(
      fc.property(history, ([dossier, commands]) => {
        let state: Dossier = dossier;
        for (const command of commands) {
          const decided = decide(state, command, context);
          if (!decided.ok || decided.value.length === 0) continue;
          const next = decided.value.reduce<Dossier>(apply, state);
          const back = invertAll(state, decided.value);
          if (back !== null) {
            const undone = back.reduce<Dossier | null>((at, inverse) => {
              const answer = at === null ? null : decide(at, inverse, context);
              return answer?.ok === true ? answer.value.reduce<Dossier>(apply, at ?? next) : null;
            }, next);
            if (undone !== null) expect(doneIn(undone)).toEqual(doneIn(state));
          }
          state = next;
        }
      }),
      { numRuns: 30 },
    );
  });
});

function proofOf(dossier: Dossier | null, id: string, steps: ReturnType<typeof standardSteps>): string | null {
  if (dossier === null) return null;
  const step = steps.find((each) => each.id === id);
  if (step === undefined) return null;
  const { facts, documents } = sopFactsOf(dossier, rulesOf(dossier));
  if (step.proof.kind === 'fact') return facts[step.proof.fact] ?? null;
  return step.proof.kind === 'document' ? (documents[step.proof.document] ?? null) : null;
}
