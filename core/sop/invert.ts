/** Undo of what happened to the steps an office wrote. */
import { unreachable } from '#core/shared/assert.ts';
import type { SopCommand } from './commands.ts';
import type { SopEvent } from './events.ts';
import { type SopState, versionsOfSop } from './model.ts';

/** The command that takes an event back. A version that was made keeps its number and counts no more. */
export function invertSop(before: SopState, event: SopEvent): SopCommand {
  switch (event.type) {
    case 'sopVersionSet': {
      const { era, version, reason } = event.body;
      return { name: 'withdrawSopVersion', body: { era, version, reason } };
    }
    case 'sopVersionWithdrawn': {
      const { era, version } = event.body;
      const stood = versionsOfSop(before, era).find((each) => each.version === version)?.withdrawn ?? null;
      return { name: 'withdrawSopVersion', body: { era, version, reason: stood } };
    }
    default:
      return unreachable(event);
  }
}
