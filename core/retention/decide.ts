/** Deciding about the archives of an office: who may not approve what, and what may not be destroyed. */
import { parseDate } from '#core/calendar/day.ts';
import { formatDate } from '#core/calendar/format.ts';
import type { Actor } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { RetentionEvent } from './apply.ts';
import type { RetentionCommand, RetentionCommandBodies, RetentionRefusalKind } from './commands.ts';
import { dueDateOf, isDue } from './due.ts';
import { archivesOf, type DestructionList, retentionOf, type RetentionState } from './model.ts';
import { openListOf } from './standing.ts';
import { tombstoneOf } from './tombstone.ts';
import { isSamePerson } from './two-people.ts';

export interface RetentionRefusal {
  readonly kind: RetentionRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

type Decision = Result<readonly RetentionEvent[], RetentionRefusal>;

/**
 * Decides a command on the archives of an office. There is no clock here: the day of a list is the day its paper bears, and
 * the device that carries it out looks at its own.
 *
 * Fails   with the `kind` of the rule it breaks.   Source  DOMAIN §4.4; two people: docs/decisions/0024-retention.md
 */
export function decideRetention(state: RetentionState, command: RetentionCommand, actor: Actor): Decision {
  switch (command.name) {
    case 'recordArchive':
      return recordArchive(state, command.body);
    case 'setRetentionRule':
      return setRule(state, command.body);
    case 'setRetentionClock':
      return setClock(state, command.body);
    case 'setRetentionHold':
      return setHold(state, command.body);
    case 'proposeDestruction':
      return propose(state, command.body, actor);
    case 'approveDestruction':
      return approve(state, command.body, actor);
    case 'withdrawDestruction':
      return withdraw(state, command.body);
    case 'carryOutDestruction':
      return carryOut(state, command.body, actor);
    default:
      return unreachable(command);
  }
}

/** The same file told twice is one file. */
function recordArchive(state: RetentionState, body: RetentionCommandBodies['recordArchive']): Decision {
  const { tender, archive } = body;
  const isKnown = archivesOf(state, tender.stream).some(({ seal }) => seal === archive.seal);
  return isKnown ? ok([]) : ok([{ type: 'archiveRecorded', tv: 1, body }]);
}

function setRule(state: RetentionState, body: RetentionCommandBodies['setRetentionRule']): Decision {
  const { id, rule, reason } = body;
  const stands = state.rules.find((each) => each.id === id) ?? null;
  if (isBlank(reason)) return refuse('retention-reason-missing', { name: rule?.name ?? stands?.name ?? id });
  if (rule === null) {
    if (stands === null) return refuse('retention-rule-absent', { name: id });
    if (isUsed(state, id)) return refuse('retention-rule-used', { name: stands.name });
  } else {
    const isWhole = rule.id === id && ![id, rule.name, rule.basis, rule.starts].some(isBlank);
    if (!isWhole || !Number.isInteger(rule.years) || rule.years < 1 || rule.years > 100) {
      return refuse('retention-field-wrong', { name: rule.name });
    }
  }
  return same(stands, rule)
    ? ok([])
    : ok([{ type: 'retentionRuleSet', tv: 1, body: { ...body, reason: reason.trim() } }]);
}

function isUsed({ tenders }: RetentionState, id: string): boolean {
  return Object.values(tenders).some(({ clock }) => clock?.rule === id);
}

function setClock(state: RetentionState, body: RetentionCommandBodies['setRetentionClock']): Decision {
  const { tender, clock, reason } = body;
  const about = { name: `${tender.code} ${tender.name}` };
  const fixed = fixedRefusal(state, tender.stream, about);
  if (fixed !== null) return fixed;
  const before = retentionOf(state, tender.stream).clock;
  if (same(before, clock)) return ok([]);
  if (before !== null && isBlank(reason ?? '')) return refuse('retention-reason-missing', about);
  if (clock !== null) {
    if (!parseDate(clock.startedOn).ok || isBlank(clock.evidence)) return refuse('retention-field-wrong', about);
    if (!state.rules.some(({ id }) => id === clock.rule)) return refuse('retention-rule-absent', { name: clock.rule });
  }
  const told = reason === null || isBlank(reason) ? null : reason.trim();
  return ok([{ type: 'retentionClockSet', tv: 1, body: { ...body, reason: told } }]);
}

/** A hold may come at any time before the records are gone, and is what saves them. */
function setHold(state: RetentionState, body: RetentionCommandBodies['setRetentionHold']): Decision {
  const { tender, hold, reason } = body;
  const about = { name: `${tender.code} ${tender.name}` };
  if (isGone(state, tender.stream)) return refuse('retention-destroyed', about);
  if (isBlank(reason)) return refuse('retention-reason-missing', about);
  if (hold !== null && (!parseDate(hold.since).ok || isBlank(hold.reason)))
    return refuse('retention-field-wrong', about);
  return same(retentionOf(state, tender.stream).hold, hold)
    ? ok([])
    : ok([{ type: 'retentionHoldSet', tv: 1, body: { ...body, reason: reason.trim() } }]);
}

function fixedRefusal(
  state: RetentionState,
  stream: StreamId,
  about: Readonly<Record<string, string>>,
): ReturnType<typeof refuse> | null {
  if (isGone(state, stream)) return refuse('retention-destroyed', about);
  const list = openListOf(state, stream);
  return list === null ? null : refuse('retention-listed', { ...about, number: list.number });
}

function isGone(state: RetentionState, stream: StreamId): boolean {
  return (tombstoneOf(state, stream)?.carriedOut.length ?? 0) > 0;
}

function propose(state: RetentionState, body: RetentionCommandBodies['proposeDestruction'], actor: Actor): Decision {
  const { number, proposedOn, proposedBy, tenders } = body;
  if (isBlank(number) || isBlank(proposedBy.position) || !parseDate(proposedOn).ok || tenders.length === 0) {
    return refuse('retention-field-wrong', { name: number });
  }
  if (!isSamePerson(proposedBy.name, actor.name)) return refuse('destruction-other-name', { name: proposedBy.name });
  if (state.lists.some((list) => sameNumber(list.number, number)))
    return refuse('destruction-number-taken', { number });
  const seen = new Set<StreamId>();
  for (const { stream, code, name, clock, rule, dueOn } of tenders) {
    const about = { name: `${code} ${name}`, number };
    if (seen.has(stream)) return refuse('retention-field-wrong', about);
    seen.add(stream);
    const fixed = fixedRefusal(state, stream, about);
    if (fixed !== null) return fixed;
    const retention = retentionOf(state, stream);
    if (retention.hold !== null) return refuse('destruction-held', about);
    const stands = state.rules.find(({ id }) => id === clock.rule) ?? null;
    const isAsTold = same(retention.clock, clock) && same(stands, rule) && dueDateOf(clock, rule) === dueOn;
    if (!isAsTold || !isDue(state, stream, proposedOn)) {
      return refuse('destruction-not-due', { ...about, date: formatDate(dueOn) });
    }
  }
  return ok([{ type: 'destructionProposed', tv: 1, body: { ...body, number: number.trim() } }]);
}

/** By another person than the one who proposed: whoever names a list does not also let it through. */
function approve(state: RetentionState, body: RetentionCommandBodies['approveDestruction'], actor: Actor): Decision {
  const { number, approval } = body;
  const list = listOf(state, number);
  if (!list.ok) return list;
  const { proposedBy, proposedOn, tenders } = list.value;
  if (list.value.approval !== null) return refuse('destruction-approved-already', { number });
  if (isBlank(approval.letter) || isBlank(approval.by.position) || !parseDate(approval.on).ok) {
    return refuse('retention-field-wrong', { name: number });
  }
  if (!isSamePerson(approval.by.name, actor.name)) return refuse('destruction-other-name', { name: approval.by.name });
  if (isSamePerson(proposedBy.name, actor.name))
    return refuse('destruction-same-person', { name: proposedBy.name, number });
  if (approval.on < proposedOn) return refuse('destruction-before-proposal', { date: formatDate(proposedOn) });
  const held = tenders.find(({ stream }) => retentionOf(state, stream).hold !== null);
  if (held !== undefined) return refuse('destruction-held', { name: `${held.code} ${held.name}`, number });
  return ok([{ type: 'destructionApproved', tv: 1, body }]);
}

function withdraw(state: RetentionState, body: RetentionCommandBodies['withdrawDestruction']): Decision {
  const { number, reason } = body;
  const list = listOf(state, number);
  if (!list.ok) return list;
  if (isBlank(reason)) return refuse('retention-reason-missing', { name: number });
  if (list.value.carriedOut.length > 0) return refuse('destruction-begun', { number });
  return ok([{ type: 'destructionWithdrawn', tv: 1, body: { number, reason: reason.trim() } }]);
}

/** Told by whoever did it, of tenders of the list that nothing holds; told again for those of them not told before. */
function carryOut(state: RetentionState, body: RetentionCommandBodies['carryOutDestruction'], actor: Actor): Decision {
  const { number, done } = body;
  const list = listOf(state, number);
  if (!list.ok) return list;
  const { approval, tenders, carriedOut } = list.value;
  if (approval === null) return refuse('destruction-not-approved', { number });
  if (!isSamePerson(done.by, actor.name)) return refuse('destruction-other-name', { name: done.by });
  for (const stream of done.streams) {
    const tender = tenders.find((each) => each.stream === stream);
    if (tender === undefined) return refuse('destruction-absent', { number });
    if (retentionOf(state, stream).hold !== null) {
      return refuse('destruction-held', { name: `${tender.code} ${tender.name}`, number });
    }
  }
  const told = new Set(carriedOut.filter(({ dev }) => dev === done.dev).flatMap(({ streams }) => streams));
  const streams = done.streams.filter((stream) => !told.has(stream));
  return streams.length === 0
    ? ok([])
    : ok([{ type: 'destructionCarriedOut', tv: 1, body: { number, done: { ...done, streams } } }]);
}

function listOf({ lists }: RetentionState, number: string): Result<DestructionList, RetentionRefusal> {
  const list = lists.find((each) => each.number === number);
  if (list === undefined) return refuse('destruction-absent', { number });
  return list.withdrawn === null ? ok(list) : refuse('destruction-withdrawn', { number });
}

function sameNumber(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function refuse(
  kind: RetentionRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: RetentionRefusal } {
  return err({ kind, details });
}
