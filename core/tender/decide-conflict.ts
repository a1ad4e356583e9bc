/** Decides how conflicts between people who worked apart are settled. */
import type { Result } from '#core/shared/result.ts';
import { apply } from './apply.ts';
import type { Refusal, TenderCommand } from './commands.ts';
import { type ConflictSettlement, type HeldEvent, workApartOf } from './conflict-model.ts';
import { commandRepeating, readTenderEvent } from './event-kinds.ts';
import type { TenderEvent } from './events.ts';
import type { Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, refuse } from './refuse.ts';

/** What binds everyone rests on one state of the tender: nothing of it is decided while two are told. */
const BINDING: ReadonlySet<TenderCommand['name']> = new Set([
  'fixShortlist',
  'fixTechnicalResult',
  'decideTie',
  'decideAward',
  'declareFailure',
  'startReEvaluation',
]);

/** Refuses what may not be decided while conflicts are open. */
export function refuseWhileInConflict(
  dossier: Dossier,
  { name }: TenderCommand,
): (Decision & { readonly ok: false }) | null {
  const open = Object.keys(workApartOf(dossier).conflicts).length;
  return open > 0 && BINDING.has(name) ? refuse('conflicts-open', { open: String(open) }) : null;
}

/**
 * Ends conflicts. With `held` the events held back are asked for once more, by whoever settles, in the order given and
 * under the rules of today; the first refusal is the answer and nothing is settled.
 */
export function decideSettlement(
  dossier: Dossier,
  body: ConflictSettlement,
  decideAgain: (dossier: Dossier, command: TenderCommand) => Result<readonly TenderEvent[], Refusal>,
): Decision {
  if (body.reason.trim() === '') return refuse('reason-required');
  const held: HeldEvent[] = [];
  const { conflicts } = workApartOf(dossier);
  for (const id of body.conflicts) {
    const conflict = entryOf(conflicts, id);
    if (conflict === undefined) return refuse('unknown-conflict', { conflict: id });
    held.push(conflict);
  }
  if (body.keep === 'standing') return accept({ type: 'conflictSettled', tv: 1, body });
  const events: TenderEvent[] = [];
  let state = dossier;
  for (const { type, body: payload } of held) {
    // Another's word on the same conflict: what it took over stands in events of its own.
    if (type === 'conflictSettled') continue;
    const event = payload === null ? null : readTenderEvent(type, payload);
    if (event === null) return refuse('already-imported', { code: dossier.notice.code });
    const decided = decideAgain(state, commandRepeating(event));
    if (!decided.ok) return decided;
    for (const each of decided.value) state = apply(state, each);
    events.push(...decided.value);
  }
  return accept(...events, { type: 'conflictSettled', tv: 1, body });
}
