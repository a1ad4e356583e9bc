/** Which standard an event is about. */
import type { OfficeEvent } from '#core/office/events.ts';
import type { StandardsEvent } from './apply.ts';
import { STANDARDS_COMMAND_OF } from './commands.ts';
import type { StandardsState } from './model.ts';
import type { StandardKey } from './service-standards.ts';

export function isStandardsEvent(event: OfficeEvent): event is StandardsEvent {
  return Object.hasOwn(STANDARDS_COMMAND_OF, event.type);
}

/** By what it says, else by what it takes away from the state it met; null where neither tells. */
export function standardOfEvent(event: StandardsEvent, before: StandardsState): StandardKey | null {
  switch (event.type) {
    case 'standardEvidenceSet':
      return (event.body.evidence ?? before.evidence[event.body.id])?.standard ?? null;
    case 'standardGapSet':
      return (event.body.gap ?? before.gaps[event.body.id])?.standard ?? null;
    case 'drillSet': {
      const drill = event.body.drill ?? before.drills[event.body.id];
      if (drill === undefined) return null;
      return drill.kind === 'restore' ? 'operations' : 'continuity';
    }
    default:
      return event.body.standard;
  }
}
