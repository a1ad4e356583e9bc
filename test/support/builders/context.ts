/** What `decide` needs beside the tender, as the app wires it: the real evaluation by the tender's own rule set. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { assert } from '#core/shared/assert.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { DecideContext } from '#core/tender/refuse.ts';

export const context: DecideContext = {
  evaluate: evaluateDossier,
  actor: { name: 'Anggota Contoh 1, S.E.', role: 'chair' },
};

/** The evaluation of a dossier whose method is worked out. */
export function evaluationOf(dossier: Dossier): Evaluation {
  const result = evaluateDossier(dossier);
  assert(result.ok, 'the dossier of this test can be evaluated');
  return result.value;
}

/** The state after these commands, each of which must be accepted. */
export function after(dossier: Dossier | null, ...commands: readonly TenderCommand[]): Dossier {
  let state = dossier;
  for (const command of commands) {
    const decided = decide(state, command, context);
    assert(decided.ok, `${command.name} is accepted, not ${decided.ok ? '' : JSON.stringify(decided.error)}`);
    for (const event of decided.value) state = apply(state, event);
  }
  assert(state !== null, 'a command began the tender');
  return state;
}

/** Why a command is refused, `null` where it is accepted. */
export function refusalOf(dossier: Dossier | null, command: TenderCommand): string | null {
  const decided = decide(dossier, command, context);
  return decided.ok ? null : decided.error.kind;
}
