/** A stream as it stood at a moment that has passed. */
import type { Instant } from '#core/calendar/instant.ts';
import { withTheirCauses } from './causes.ts';
import type { RecordedEvent } from './replay.ts';

/**
 * The events made up to that moment, it included, in the order given: what folding them gives is the state as it stood.
 *
 * The moment of an event is what the clock of its device showed, as there is no other. Where clocks went apart, an event
 * that stands on a later one is left out with it.
 */
export function eventsAsOf<Event>(
  events: readonly RecordedEvent<Event>[],
  at: Instant,
): readonly RecordedEvent<Event>[] {
  return withTheirCauses(events.filter(({ header }) => header.at <= at));
}
