/** Offices with archives, for tests: names, steps and a way to take them. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { dueDateOf } from '#core/retention/due.ts';
import { type KeptName, type ListedForDestruction, retentionOf, STANDARD_RULE } from '#core/retention/model.ts';
import { unwrap } from '#test/support/unwrap.ts';

export const SECRETARY = 'Dewi Lestari, S.E.';
export const CHAIR = 'Siti Rahmawati';

export const aDate = (text: string) => text as DateOnly;

export function aTender(nr: number): KeptName {
  const stream = `90000${nr}/1` as StreamId;
  return { stream, code: `90000${nr}`, name: `Jembatan Rekaan ${nr}`, agency: 'Dinas PU Rekaan', year: 2022 };
}

export function decided(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary') {
  return decideOffice(state, command, { actor: { name, role }, practice: false });
}

export function after(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary') {
  return unwrap(decided(state, command, name, role)).reduce<OfficeState>(applyToOffice, state);
}

export function startClock(tender: KeptName, on: string): OfficeCommand {
  const clock = { rule: STANDARD_RULE.id, startedOn: aDate(on), evidence: 'Surat Inspektorat 700/12' };
  return { name: 'setRetentionClock', body: { tender, clock, reason: null } };
}

export function hold(tender: KeptName, isHeld = true): OfficeCommand {
  const held = { kind: 'court', since: aDate('2026-01-05'), reason: 'Perkara 12/G/2026' } as const;
  return { name: 'setRetentionHold', body: { tender, hold: isHeld ? held : null, reason: 'Panggilan pengadilan' } };
}

function listed(state: OfficeState, tender: KeptName): ListedForDestruction {
  const clock = retentionOf(state.retention, tender.stream).clock ?? {
    rule: STANDARD_RULE.id,
    startedOn: aDate('2020-01-01'),
    evidence: 'tidak tercatat',
  };
  const head = { ['d'.repeat(64)]: { n: 3, hash: 'a'.repeat(64) as Hash } };
  return { ...tender, clock, rule: STANDARD_RULE, dueOn: dueDateOf(clock, STANDARD_RULE), head, archive: null };
}

export function propose(
  state: OfficeState,
  tenders: readonly KeptName[],
  { number = '045/1', on = '2026-11-28', by = SECRETARY } = {},
): OfficeCommand {
  const proposedBy = { name: by, position: 'Sekretaris' };
  const body = { number, proposedOn: aDate(on), proposedBy, tenders: tenders.map((each) => listed(state, each)) };
  return { name: 'proposeDestruction', body };
}

export function approve({ number = '045/1', on = '2026-11-29', by = CHAIR } = {}): OfficeCommand {
  const approval = { by: { name: by, position: 'Kepala UKPBJ' }, letter: '045/77/UKPBJ', on: aDate(on) };
  return { name: 'approveDestruction', body: { number, approval } };
}

/** An office in which the clock of that tender ran out and a list with it was proposed. */
export function proposedOffice(tender = aTender(1)): OfficeState {
  const started = after(INITIAL_OFFICE, startClock(tender, '2024-02-29'));
  return after(started, propose(started, [tender]));
}
