/** Decides what the chair takes over of events whose authors had no right. */
import type { Adoption } from './adoption-model.ts';
import { workApartOf } from './conflict-model.ts';
import type { Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, refuse } from './refuse.ts';

/** Adopts what is not adopted yet, with a reason.   Source  core/sync/SPEC.md [SYNC-40] */
export function decideAdoption(dossier: Dossier, { events, reason }: Adoption): Decision {
  if (reason.trim() === '') return refuse('reason-required');
  const { adopted = {} } = workApartOf(dossier);
  const fresh = events.filter(({ hash }) => entryOf(adopted, hash) === undefined);
  if (fresh.length === 0) return accept();
  return accept({ type: 'eventsAdopted', tv: 1, body: { events: fresh, reason: reason.trim() } });
}
