/** Deciding about the standards of an office: nothing half filled in, nothing changed without saying why. */
import { parseDate } from '#core/calendar/day.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { StandardsEvent } from './apply.ts';
import type { StandardsCommand, StandardsCommandBodies, StandardsRefusalKind } from './commands.ts';
import { assessmentsOf, type Drill, type Gap, policiesOf, SCORES, type StandardsState } from './model.ts';
import { serviceStandardOf, type StandardKey } from './service-standards.ts';

export interface StandardsRefusal {
  readonly kind: StandardsRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

type Decision = Result<readonly StandardsEvent[], StandardsRefusal>;

/**
 * Decides a command on the standards of an office. What would change nothing is accepted without an event.
 *
 * Fails   with the `kind` of the rule it breaks.   Source  DOMAIN §4.1; what must be filled in is a decision of this build.
 */
export function decideStandards(state: StandardsState, command: StandardsCommand): Decision {
  switch (command.name) {
    case 'setStandardPolicy':
      return setPolicy(state, command.body);
    case 'setStandardDuty':
      return setDuty(state, command.body);
    case 'setStandardEvidence':
      return setEvidence(state, command.body);
    case 'assessStandard':
      return assess(state, command.body);
    case 'setStandardGap':
      return setGap(state, command.body);
    case 'setDrill':
      return setDrill(state, command.body);
    default:
      return unreachable(command);
  }
}

function setPolicy(state: StandardsState, body: StandardsCommandBodies['setStandardPolicy']): Decision {
  const { standard, version, policy, reason } = body;
  const about = nameOf(standard);
  const stood = policiesOf(state, standard).find((each) => each.version === version) ?? null;
  if (isBlank(reason)) return refuse('standard-reason-missing', about);
  if (policy === null) {
    if (stood === null) return refuse('standard-absent', about);
  } else {
    const { approvedBy, approvedOn, text } = policy;
    const isWhole = policy.version === version && ![version, text, approvedBy.name, approvedBy.position].some(isBlank);
    if (!isWhole || !parseDate(approvedOn).ok) return refuse('standard-field-wrong', about);
  }
  return same(stood, policy)
    ? ok([])
    : ok([{ type: 'standardPolicySet', tv: 1, body: { ...body, reason: reason.trim() } }]);
}

function setDuty(state: StandardsState, body: StandardsCommandBodies['setStandardDuty']): Decision {
  const { standard, duty } = body;
  const isWhole = duty === null || (!isBlank(duty.owner) && (duty.dueOn === null || parseDate(duty.dueOn).ok));
  if (!isWhole) return refuse('standard-field-wrong', nameOf(standard));
  return same(state.duties[standard] ?? null, duty) ? ok([]) : ok([{ type: 'standardDutySet', tv: 1, body }]);
}

function setEvidence(state: StandardsState, body: StandardsCommandBodies['setStandardEvidence']): Decision {
  const { id, evidence } = body;
  const stood = entryOf(state.evidence, id);
  const about = nameOf((evidence ?? stood)?.standard ?? null);
  if (stood !== null && evidence !== null && stood.standard !== evidence.standard) {
    return refuse('standard-evidence-moved', nameOf(stood.standard));
  }
  const isWhole = evidence === null || (!isBlank(evidence.text) && parseDate(evidence.on).ok);
  return changed({ stood, next: evidence, about, isWhole, reason: body.reason }, (reason) => ({
    type: 'standardEvidenceSet',
    tv: 1,
    body: { id, evidence, reason },
  }));
}

function assess(state: StandardsState, body: StandardsCommandBodies['assessStandard']): Decision {
  const { standard, on, assessment } = body;
  const stood = assessmentsOf(state, standard).find((each) => each.on === on) ?? null;
  const isWhole =
    assessment === null ||
    (assessment.on === on &&
      parseDate(on).ok &&
      SCORES.includes(assessment.score) &&
      ![assessment.basis, assessment.by].some(isBlank));
  return changed({ stood, next: assessment, about: nameOf(standard), isWhole, reason: body.reason }, (reason) => ({
    type: 'standardAssessed',
    tv: 1,
    body: { standard, on, assessment, reason },
  }));
}

function setGap(state: StandardsState, body: StandardsCommandBodies['setStandardGap']): Decision {
  const { id, gap } = body;
  const stood = entryOf(state.gaps, id);
  const about = nameOf((gap ?? stood)?.standard ?? null);
  return changed(
    { stood, next: gap, about, isWhole: gap === null || isWholeGap(gap), reason: body.reason },
    (reason) => ({
      type: 'standardGapSet',
      tv: 1,
      body: { id, gap, reason },
    }),
  );
}

function isWholeGap({ text, action, owner, dueOn, closed }: Gap): boolean {
  const isClosing = closed === null || (parseDate(closed.on).ok && !isBlank(closed.how));
  return isClosing && parseDate(dueOn).ok && ![text, action, owner].some(isBlank);
}

function setDrill(state: StandardsState, body: StandardsCommandBodies['setDrill']): Decision {
  const { id, drill } = body;
  const stood = entryOf(state.drills, id);
  const about = nameOf((drill ?? stood)?.kind === 'restore' ? 'operations' : 'continuity');
  const isWhole = drill === null || isWholeDrill(drill);
  return changed({ stood, next: drill, about, isWhole, reason: body.reason }, (reason) => ({
    type: 'drillSet',
    tv: 1,
    body: { id, drill, reason },
  }));
}

function isWholeDrill(drill: Drill): boolean {
  if (!parseDate(drill.on).ok || isBlank(drill.by)) return false;
  if (drill.kind === 'restore') return drill.events >= 0 && drill.faults >= 0;
  return ![drill.coordinator, drill.team, drill.scenario, drill.result].some(isBlank);
}

interface Change {
  readonly stood: object | null;
  readonly next: object | null;
  readonly about: Readonly<Record<string, string>>;
  readonly isWhole: boolean;
  readonly reason: string | null;
}

/** What is put in place for the first time needs no reason; every later change, and taking away, does. */
function changed(
  { stood, next, about, isWhole, reason }: Change,
  event: (reason: string | null) => StandardsEvent,
): Decision {
  if (next === null && stood === null) return refuse('standard-absent', about);
  if (!isWhole) return refuse('standard-field-wrong', about);
  if (same(stood, next)) return ok([]);
  const told = reason === null || isBlank(reason) ? null : reason.trim();
  if (stood !== null && told === null) return refuse('standard-reason-missing', about);
  return ok([event(told)]);
}

function nameOf(standard: StandardKey | null): Readonly<Record<string, string>> {
  if (standard === null) return { name: '' };
  const { number, official } = serviceStandardOf(standard);
  return { name: `${number} ${official}` };
}

function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T | null {
  return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function refuse(
  kind: StandardsRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: StandardsRefusal } {
  return err({ kind, details });
}
