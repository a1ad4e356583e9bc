/** Who brought a tender to where its steps are done: read from its history, event by event. */
import type { Instant } from '#core/calendar/instant.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import { doneAtOf } from './checklist.ts';
import { type SopFacts, sopFactsOf } from './facts.ts';
import type { SopStep } from './model.ts';

/** The event a step is done by. */
export interface StepAuthor {
  readonly actor: string;
  /** When it was written down, by the clock of that device. */
  readonly at: Instant;
}

/** One step of a tender's history: what `mergeSteps` answers. */
export interface HistoryStep {
  readonly recorded: { readonly header: Pick<EventHeader, 'actor' | 'at'> };
  readonly before: Dossier | null;
  readonly after: Dossier;
}

/**
 * Who last made each step done, by its id. A step whose proof was taken back has no author; one proved anew has the new one.
 *
 * What was imported as done is by whoever imported it.
 */
export function stepAuthors(
  history: readonly HistoryStep[],
  steps: readonly SopStep[],
): ReadonlyMap<string, StepAuthor> {
  const authors = new Map<string, StepAuthor>();
  let earlier: SopFacts | null = null;
  for (const { recorded, before, after } of history) {
    if (before === after && earlier !== null) continue;
    const facts = sopFactsOf(after, rulesOf(after));
    for (const step of steps) {
      const doneAt = doneAtOf(facts, step);
      const stood = earlier === null ? null : doneAtOf(earlier, step);
      if (doneAt === null) authors.delete(step.id);
      else if (doneAt !== stood) {
        const { actor, at } = recorded.header;
        authors.set(step.id, { actor, at });
      }
    }
    earlier = facts;
  }
  return authors;
}
