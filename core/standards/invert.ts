/** Undo of what happened to the standards. */
import { unreachable } from '#core/shared/assert.ts';
import type { StandardsEvent } from './apply.ts';
import type { StandardsCommand } from './commands.ts';
import { assessmentsOf, policiesOf, type StandardsState } from './model.ts';

/** What was said for the first time had no reason; taking it away has this one. */
const UNDONE = 'Urung dicatat';

/** The command that takes an event back. */
export function invertStandards(before: StandardsState, event: StandardsEvent): StandardsCommand {
  switch (event.type) {
    case 'standardPolicySet': {
      const { standard, version, reason } = event.body;
      const policy = policiesOf(before, standard).find((each) => each.version === version) ?? null;
      return { name: 'setStandardPolicy', body: { standard, version, policy, reason } };
    }
    case 'standardDutySet': {
      const { standard } = event.body;
      return { name: 'setStandardDuty', body: { standard, duty: before.duties[standard] ?? null } };
    }
    case 'standardEvidenceSet': {
      const { id, reason } = event.body;
      const evidence = before.evidence[id] ?? null;
      return { name: 'setStandardEvidence', body: { id, evidence, reason: reason ?? UNDONE } };
    }
    case 'standardAssessed': {
      const { standard, on, reason } = event.body;
      const assessment = assessmentsOf(before, standard).find((each) => each.on === on) ?? null;
      return { name: 'assessStandard', body: { standard, on, assessment, reason: reason ?? UNDONE } };
    }
    case 'standardGapSet': {
      const { id, reason } = event.body;
      return { name: 'setStandardGap', body: { id, gap: before.gaps[id] ?? null, reason: reason ?? UNDONE } };
    }
    case 'drillSet': {
      const { id, reason } = event.body;
      return { name: 'setDrill', body: { id, drill: before.drills[id] ?? null, reason: reason ?? UNDONE } };
    }
    default:
      return unreachable(event);
  }
}
