/** The history of a tender's committee out of what was said of people. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type PersonId, type Registry } from '#core/registry/model.ts';
import { committeeOf } from './hand-out-rows.ts';

export interface HandOutChange {
  readonly at: Instant;
  readonly by: string;
  /** Who had it from then on, the chair first. */
  readonly people: readonly PersonId[];
  /** Empty where none was asked for. */
  readonly reason: string;
}

/** The newest first. */
export function handOutChanges(
  history: readonly RecordedEvent<RegistryEvent>[],
  stream: StreamId,
): readonly HandOutChange[] {
  const changes: HandOutChange[] = [];
  let registry: Registry = EMPTY_REGISTRY;
  for (const { event, header } of history) {
    if (!concerns(event, stream)) continue;
    registry = applyToRegistry(registry, event);
    const people = committeeOf(registry, stream).map(({ person }) => person);
    const reason = event.type === 'tendersHandedOut' ? event.body.reason : '';
    changes.unshift({ at: header.at, by: header.actor, people, reason });
  }
  return changes;
}

function concerns(event: RegistryEvent, stream: StreamId): boolean {
  if (event.type === 'grantSet') return event.body.stream === stream;
  return event.type === 'tendersHandedOut' && event.body.tenders.some((tender) => tender.stream === stream);
}
