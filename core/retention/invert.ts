/** Undo of what happened to archives. */
import { unreachable } from '#core/shared/assert.ts';
import type { RetentionEvent } from './apply.ts';
import type { RetentionCommand } from './commands.ts';
import { retentionOf, type RetentionState } from './model.ts';

/** The command that takes an event back; null for what happened in the world: a file was saved, a person approved, records are gone. */
export function invertRetention(before: RetentionState, event: RetentionEvent): RetentionCommand | null {
  switch (event.type) {
    case 'retentionRuleSet': {
      const { id, reason } = event.body;
      const rule = before.rules.find((each) => each.id === id) ?? null;
      return { name: 'setRetentionRule', body: { id, rule, reason } };
    }
    case 'retentionClockSet': {
      const { tender, clock, reason } = event.body;
      const stood = retentionOf(before, tender.stream).clock;
      return { name: 'setRetentionClock', body: { tender, clock: stood, reason: reason ?? clock?.evidence ?? null } };
    }
    case 'retentionHoldSet': {
      const { tender, reason } = event.body;
      return { name: 'setRetentionHold', body: { tender, hold: retentionOf(before, tender.stream).hold, reason } };
    }
    case 'archiveRecorded':
    case 'destructionProposed':
    case 'destructionApproved':
    case 'destructionWithdrawn':
    case 'destructionCarriedOut':
      return null;
    default:
      return unreachable(event);
  }
}
