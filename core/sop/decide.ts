/** Deciding about the steps an office wrote. */
import { parseDate } from '#core/calendar/day.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SopCommand, SopCommandBodies, SopRefusalKind } from './commands.ts';
import { type SopEvent, SOP_SHAPES } from './events.ts';
import { type SopState, versionsOfSop } from './model.ts';
import { faultsOfSteps } from './step-faults.ts';

export interface SopRefusal {
  readonly kind: SopRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

type Decision = Result<readonly SopEvent[], SopRefusal>;

/**
 * Decides a command on the steps of an office. Versions are numbered on without gaps, so that two people who made one apart
 * are told of each other.
 *
 * Fails   with the `kind` of the rule it breaks.   Source  DOMAIN §4.3: a version block; the rest is a decision of this build.
 */
export function decideSop(state: SopState, command: SopCommand): Decision {
  switch (command.name) {
    case 'setSopVersion':
      return setVersion(state, command.body);
    case 'withdrawSopVersion':
      return withdraw(state, command.body);
    default:
      return unreachable(command);
  }
}

function setVersion(state: SopState, body: SopCommandBodies['setSopVersion']): Decision {
  const version = String(body.version);
  if (body.reason.trim() === '') return refuse('sop-reason-missing', { version });
  if (!parseDate(body.validFrom).ok) return refuse('sop-field-wrong', { version });
  const next = (versionsOfSop(state, body.era).at(-1)?.version ?? 0) + 1;
  if (body.version !== next) return refuse('sop-version-taken', { version, next: String(next) });
  const [fault] = faultsOfSteps(body.steps ?? []);
  if (fault !== undefined) return refuse('sop-steps-wrong', { fault: fault.kind, step: fault.step });
  const event: SopEvent = { type: 'sopVersionSet', tv: 1, body: { ...body, reason: body.reason.trim() } };
  return SOP_SHAPES.sopVersionSet.safeParse(event.body).success ? ok([event]) : refuse('sop-field-wrong', { version });
}

function withdraw(state: SopState, body: SopCommandBodies['withdrawSopVersion']): Decision {
  const { era, version } = body;
  const stands = versionsOfSop(state, era).find((each) => each.version === version);
  if (stands === undefined) return refuse('sop-version-absent', { version: String(version) });
  const reason = body.reason === null ? null : body.reason.trim();
  if (reason === '') return refuse('sop-reason-missing', { version: String(version) });
  return stands.withdrawn === reason
    ? ok([])
    : ok([{ type: 'sopVersionWithdrawn', tv: 1, body: { era, version, reason } }]);
}

function refuse(
  kind: SopRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: SopRefusal } {
  return err({ kind, details });
}
