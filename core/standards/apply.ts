/** Folding what happens to the standards of an office. */
import { unreachable } from '#core/shared/assert.ts';
import type { StandardsEventBodies } from './events.ts';
import { assessmentsOf, policiesOf, type StandardsState } from './model.ts';

export type StandardsEvent = {
  readonly [Type in keyof StandardsEventBodies]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: StandardsEventBodies[Type];
  };
}[keyof StandardsEventBodies];

/** The state after an event. Never fails on an event of the log. */
export function applyStandards(state: StandardsState, event: StandardsEvent): StandardsState {
  switch (event.type) {
    case 'standardPolicySet': {
      const { standard, version, policy } = event.body;
      const said = policiesOf(state, standard);
      const at = said.findIndex((each) => each.version === version);
      const others = said.filter((each) => each.version !== version);
      const policies = policy === null ? others : at < 0 ? [...said, policy] : said.with(at, policy);
      return { ...state, policies: { ...state.policies, [standard]: policies } };
    }
    case 'standardDutySet':
      return { ...state, duties: withEntry(state.duties, event.body.standard, event.body.duty) };
    case 'standardEvidenceSet':
      return { ...state, evidence: withEntry(state.evidence, event.body.id, event.body.evidence) };
    case 'standardAssessed': {
      const { standard, on, assessment } = event.body;
      const others = assessmentsOf(state, standard).filter((each) => each.on !== on);
      const all = assessment === null ? others : [...others, assessment].sort((a, b) => (a.on < b.on ? -1 : 1));
      return { ...state, assessments: { ...state.assessments, [standard]: all } };
    }
    case 'standardGapSet':
      return { ...state, gaps: withEntry(state.gaps, event.body.id, event.body.gap) };
    case 'drillSet':
      return { ...state, drills: withEntry(state.drills, event.body.id, event.body.drill) };
    default:
      return unreachable(event);
  }
}

/** Null takes the entry away. */
function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _before, ...others } = entries;
  return value === null ? others : { ...others, [key]: value };
}
