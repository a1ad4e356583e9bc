/** Whether an event of the office is about incidents and complaints. */
import type { OfficeEvent } from '#core/office/events.ts';
import type { IncidentsEvent } from './apply.ts';
import { INCIDENTS_COMMAND_OF } from './commands.ts';

export function isIncidentsEvent(event: OfficeEvent): event is IncidentsEvent {
  return Object.hasOwn(INCIDENTS_COMMAND_OF, event.type);
}
