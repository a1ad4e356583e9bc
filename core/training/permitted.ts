/** Whether a role may do all that an exercise asks for: some of it is the chair's alone, in practice too. */
import type { Role } from '#core/committee/role.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import { codeOfAttempt } from './attempt.ts';
import type { Exercise } from './model.ts';

/** True where the role may give every command of the model answer. */
export function mayDoExercise(role: Role, { id, start, model }: Exercise): boolean {
  const begun = start(codeOfAttempt({ exercise: id, number: 1 }));
  return model(begun).every(({ name }) => mayInTender(role, name, { practice: true }));
}
