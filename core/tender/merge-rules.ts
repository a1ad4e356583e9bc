/** How events of a tender that were written apart are folded together. */
import type { Clash, MergeRules } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { isRole } from '#core/committee/role.ts';
import { apply } from './apply.ts';
import { sameValue, sortedKeys } from './canonical-state.ts';
import { changedPlaces } from './changed-places.ts';
import { workApartOf } from './conflict-model.ts';
import type { Refusal, RefusalKind } from './commands.ts';
import { decide } from './decide.ts';
import { commandRepeating } from './event-kinds.ts';
import type { TenderEvent } from './events.ts';
import type { Dossier } from './model.ts';
import { valueAt } from './path.ts';
import { withEntry } from './records.ts';
import type { DecideContext } from './refuse.ts';

/**
 * A finding entered at its time stays one, even where a colleague has meanwhile closed its gate: `evaluate` leaves it out
 * of account there, and says so. Who wrote about a bidder before word came that names are hidden knew it by its name.
 */
const HARMLESS: ReadonlySet<RefusalKind> = new Set(['gate-closed', 'names-needed']);

/** The rules of merging, with the way to work a dossier out. */
export function tenderMergeRules({
  evaluate,
}: Pick<DecideContext, 'evaluate'>): MergeRules<Dossier, TenderEvent, Refusal> {
  return {
    apply,
    changes: changedPlaces,
    same: sameValue,
    valueAt,
    refusal: (state, { header, event }) => {
      // An archive may hold a role this build does not know; its own check tells.
      if (!isRole(header.role)) return null;
      const actor = { name: header.actor, role: header.role };
      const decided = decide(state, commandRepeating(event), { actor, evaluate });
      return decided.ok || HARMLESS.has(decided.error.kind) ? null : decided.error;
    },
    hold,
  };
}

/** Two imports of one tender differ in what they say of it; the first stands, told apart from the second. */
function hold(state: Dossier | null, { header, event }: RecordedEvent<TenderEvent>, clash: Clash<Refusal>): Dossier {
  const before = state ?? apply(null, event);
  const body = event.type === 'dossierImported' ? null : { ...event.body };
  const { actor, role, at } = header;
  const held = { type: event.type, body, actor, role, at, clash };
  const apart = workApartOf(before);
  return sortedKeys({ ...before, apart: { ...apart, conflicts: withEntry(apart.conflicts, header.id, held) } });
}
