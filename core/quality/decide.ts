/** Deciding about the quality records of an office: who may not verify what, and what must stand before it is closed. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { Actor } from '#core/committee/role.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { entryOf } from '#core/tender/records.ts';
import {
  QUALITY_COMMAND_OF,
  type QualityCommand,
  type QualityCommandBodies,
  type QualityRefusalKind,
} from './commands.ts';
import { type QualityEvent, QUALITY_SHAPES } from './events.ts';
import {
  isVerified,
  itemsOf,
  type Nonconformity,
  type QualityAudit,
  type QualityState,
  sourceKey,
  stageOfNonconformity,
} from './model.ts';

export interface QualityRefusal {
  readonly kind: QualityRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

type Decision = Result<readonly QualityEvent[], QualityRefusal>;

/**
 * Decides a command on the quality records of an office. There is no clock here: days are those the papers bear.
 *
 * Fails   with the `kind` of the rule it breaks.   Source  DOMAIN §4.2; two people: docs/decisions/0029-quality-records.md
 */
export function decideQuality(state: QualityState, command: QualityCommand, actor: Actor): Decision {
  const wrong = wrongField(command);
  if (wrong !== null) return wrong;
  switch (command.name) {
    case 'recordCompetence': {
      const { id, record } = command.body;
      const stood = entryOf(state.competence, id) ?? null;
      if (record === null && stood === null) return refuse('quality-absent', { id });
      return same(stood, record) ? ok([]) : ok([{ type: 'competenceRecorded', tv: 1, body: command.body }]);
    }
    case 'raiseNonconformity':
      return raise(state, command.body, actor);
    case 'changeNonconformity':
      return change(state, command.body);
    case 'verifyNonconformity':
      return verify(state, command.body, actor);
    case 'closeNonconformity':
      return close(state, command.body, actor);
    case 'withdrawNonconformity':
      return withdraw(state, command.body);
    case 'dismissProposal':
      return dismiss(state, command.body);
    case 'planAudit': {
      const { id, audit } = command.body;
      if (entryOf(state.audits, id) !== undefined) return refuse('quality-taken', { name: audit.title });
      return ok([{ type: 'auditPlanned', tv: 1, body: command.body }]);
    }
    case 'changeAudit':
      return changeAudit(state, command.body);
    case 'setAuditItem':
      return setAuditItem(state, command.body);
    case 'withdrawAudit': {
      const { id, reason } = command.body;
      const audit = entryOf(state.audits, id);
      if (audit === undefined) return refuse('quality-absent', { id });
      return audit.withdrawn === reason ? ok([]) : ok([{ type: 'auditWithdrawn', tv: 1, body: command.body }]);
    }
    case 'recordReview': {
      const { id, review } = command.body;
      const stood = entryOf(state.reviews, id) ?? null;
      if (review === null && stood === null) return refuse('quality-absent', { id });
      if (review !== null && review.to < review.from) return refuse('quality-field-wrong', { field: 'to' });
      return same(stood, review) ? ok([]) : ok([{ type: 'reviewRecorded', tv: 1, body: command.body }]);
    }
    default:
      return unreachable(command);
  }
}

const TYPE_OF = Object.fromEntries(Object.entries(QUALITY_COMMAND_OF).map(([type, name]) => [name, type])) as Readonly<
  Record<QualityCommand['name'], QualityEvent['type']>
>;

/** Every command has the body of its event. */
function wrongField({ name, body }: QualityCommand): ReturnType<typeof refuse> | null {
  const read = QUALITY_SHAPES[TYPE_OF[name]].safeParse(body);
  if (read.success) return null;
  const path = read.error.issues[0]?.path ?? [];
  return refuse('quality-field-wrong', { field: String(path.at(-1) ?? '') });
}

function raise(state: QualityState, body: QualityCommandBodies['raiseNonconformity'], actor: Actor): Decision {
  const { id, nonconformity } = body;
  const { number, source, raisedBy } = nonconformity;
  if (entryOf(state.nonconformities, id) !== undefined) return refuse('quality-taken', { name: number });
  if (!isPerson(raisedBy, actor.name)) return refuse('quality-other-name', { name: raisedBy });
  const key = sourceKey(source);
  const stands = Object.values(state.nonconformities).find(
    (each) => key !== null && each.withdrawn === null && sourceKey(each.source) === key,
  );
  if (stands !== undefined) return refuse('nonconformity-raised-already', { number: stands.number });
  return ok([{ type: 'nonconformityRaised', tv: 1, body }]);
}

/** Says only what changes, so that what others write meanwhile stands. */
function change(state: QualityState, { id, parts }: QualityCommandBodies['changeNonconformity']): Decision {
  const found = openOne(state, id);
  if (!found.ok) return found;
  if (isVerified(found.value)) return refuse('nonconformity-verified', { number: found.value.number });
  const changed = changedParts(found.value, parts);
  return Object.keys(changed).length === 0
    ? ok([])
    : ok([{ type: 'nonconformityChanged', tv: 1, body: { id, parts: changed } }]);
}

function changedParts<Parts extends object>(before: Parts, parts: Partial<Parts>): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([field, value]) => !same(before[field as keyof Parts], value)),
  ) as Partial<Parts>;
}

/** By somebody else than the owner, in their own name, once the owner says it is done. */
function verify(state: QualityState, body: QualityCommandBodies['verifyNonconformity'], actor: Actor): Decision {
  const { id, verification } = body;
  const found = openOne(state, id);
  if (!found.ok) return found;
  const { number, owner } = found.value;
  if (!isPerson(verification.by, actor.name)) return refuse('quality-other-name', { name: verification.by });
  if (owner !== null && isPerson(owner, actor.name))
    return refuse('nonconformity-same-person', { name: owner, number });
  const stage = stageOfNonconformity(found.value);
  if (stage === 'analyse' || stage === 'act') return refuse('nonconformity-not-done', { number });
  return ok([{ type: 'nonconformityVerified', tv: 1, body }]);
}

function close(state: QualityState, body: QualityCommandBodies['closeNonconformity'], actor: Actor): Decision {
  const { id, closing, reason } = body;
  const each = entryOf(state.nonconformities, id);
  if (each === undefined) return refuse('quality-absent', { id });
  const { number } = each;
  if (each.withdrawn !== null) return refuse('nonconformity-withdrawn', { number });
  if (closing === null) {
    if (each.closing === null) return ok([]);
    if (reason === null) return refuse('quality-reason-missing', { name: number });
    return ok([{ type: 'nonconformityClosed', tv: 1, body }]);
  }
  if (each.closing !== null) return refuse('nonconformity-closed', { number });
  if (!isPerson(closing.by, actor.name)) return refuse('quality-other-name', { name: closing.by });
  if (stageOfNonconformity(each) !== 'close') return refuse('nonconformity-not-verified', { number });
  return ok([{ type: 'nonconformityClosed', tv: 1, body }]);
}

function withdraw(state: QualityState, body: QualityCommandBodies['withdrawNonconformity']): Decision {
  const each = entryOf(state.nonconformities, body.id);
  if (each === undefined) return refuse('quality-absent', { id: body.id });
  if (each.closing !== null) return refuse('nonconformity-closed', { number: each.number });
  return each.withdrawn === body.reason ? ok([]) : ok([{ type: 'nonconformityWithdrawn', tv: 1, body }]);
}

function dismiss(state: QualityState, body: QualityCommandBodies['dismissProposal']): Decision {
  const key = sourceKey(body.source);
  if (key === null) return refuse('quality-field-wrong', { field: 'source' });
  return (entryOf(state.dismissals, key)?.reason ?? null) === body.reason
    ? ok([])
    : ok([{ type: 'proposalDismissed', tv: 1, body }]);
}

/** The report is finished when every line has its answer, and stays as it is until it is opened again. */
function changeAudit(state: QualityState, { id, parts }: QualityCommandBodies['changeAudit']): Decision {
  const found = standingAudit(state, id);
  if (!found.ok) return found;
  const audit = found.value;
  const opens = parts.closedOn === null;
  if (audit.closedOn !== null && !opens) return refuse('audit-closed', { name: audit.title });
  const changed = changedParts(audit, parts);
  if (Object.keys(changed).length === 0) return ok([]);
  const after = { ...audit, ...changed };
  if (after.closedOn !== null) {
    if (after.heldOn === null) return refuse('audit-not-held', { name: audit.title });
    const open = itemsOf(audit).filter(([, { answer, finding }]) => answer === null || needsFinding(answer, finding));
    if (open.length > 0) return refuse('audit-open', { name: audit.title, open: String(open.length) });
  }
  return ok([{ type: 'auditChanged', tv: 1, body: { id, parts: changed } }]);
}

function needsFinding(answer: string, finding: string | null): boolean {
  return answer !== 'conform' && finding === null;
}

function setAuditItem(state: QualityState, body: QualityCommandBodies['setAuditItem']): Decision {
  const found = standingAudit(state, body.audit);
  if (!found.ok) return found;
  if (found.value.closedOn !== null) return refuse('audit-closed', { name: found.value.title });
  const stood = entryOf(found.value.items, body.id) ?? null;
  return same(stood, body.item) ? ok([]) : ok([{ type: 'auditItemSet', tv: 1, body }]);
}

function openOne(state: QualityState, id: string): Result<Nonconformity, QualityRefusal> {
  const each = entryOf(state.nonconformities, id);
  if (each === undefined) return refuse('quality-absent', { id });
  if (each.withdrawn !== null) return refuse('nonconformity-withdrawn', { number: each.number });
  return each.closing === null ? ok(each) : refuse('nonconformity-closed', { number: each.number });
}

function standingAudit(state: QualityState, id: string): Result<QualityAudit, QualityRefusal> {
  const audit = entryOf(state.audits, id);
  if (audit === undefined) return refuse('quality-absent', { id });
  return audit.withdrawn === null ? ok(audit) : refuse('audit-withdrawn', { name: audit.title });
}

function isPerson(a: string, b: string): boolean {
  const plain = plainPersonName(a);
  return plain !== '' && plain === plainPersonName(b);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function refuse(
  kind: QualityRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: QualityRefusal } {
  return err({ kind, details });
}
