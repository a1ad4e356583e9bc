/** Folding what happens to the steps an office wrote. */
import { unreachable } from '#core/shared/assert.ts';
import type { SopEvent } from './events.ts';
import { type SopState, versionsOfSop } from './model.ts';

/** The state after an event. Never fails on an event of the log. */
export function applySop(state: SopState, event: SopEvent): SopState {
  switch (event.type) {
    case 'sopVersionSet': {
      const { era, ...version } = event.body;
      const others = versionsOfSop(state, era).filter((each) => each.version !== version.version);
      const versions = [...others, { ...version, withdrawn: null }].sort((a, b) => a.version - b.version);
      return { versions: { ...state.versions, [era]: versions } };
    }
    case 'sopVersionWithdrawn': {
      const { era, version, reason } = event.body;
      const versions = versionsOfSop(state, era).map((each) =>
        each.version === version ? { ...each, withdrawn: reason } : each,
      );
      return { versions: { ...state.versions, [era]: versions } };
    }
    default:
      return unreachable(event);
  }
}
