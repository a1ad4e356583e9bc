/** Offices with quality records, for tests: names, steps and a way to take them. */
import type { Role } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { NamedTender, Nonconformity, NonconformityParts, NonconformitySource } from '#core/quality/model.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

export const SECRETARY = 'Dewi Lestari, S.E.';
export const CHAIR = 'Siti Rahmawati';
export const MEMBER = 'Budi Santoso, S.T.';

const TENDER: NamedTender = { stream: '90000001/1' as StreamId, code: '90000001', name: 'Jembatan Rekaan' };

const FAILED: NonconformitySource = { kind: 'failed-tender', tender: TENDER };

export function decided(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary') {
  return decideOffice(state, command, { actor: { name, role }, practice: false });
}

export function after(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary') {
  return unwrap(decided(state, command, name, role)).reduce<OfficeState>(applyToOffice, state);
}

export function kindOf(state: OfficeState, command: OfficeCommand, name = SECRETARY, role: Role = 'secretary') {
  const answer = decided(state, command, name, role);
  return answer.ok ? 'ok' : answer.error.kind;
}

const BLANK: NonconformityParts = {
  number: 'KTS-01/2026',
  what: 'Tender gagal karena kesalahan dokumen pemilihan',
  requirement: 'SOP pemilihan, langkah reviu',
  correction: null,
  rootCause: null,
  correctiveAction: null,
  owner: null,
  dueOn: null,
  doneOn: null,
};

export function raise(id = 'n1', source: NonconformitySource = FAILED, by = SECRETARY): OfficeCommand {
  const nonconformity = { ...BLANK, source, raisedOn: dateOnly('2026-11-02'), raisedBy: by };
  return { name: 'raiseNonconformity', body: { id, nonconformity } };
}

export function change(parts: Partial<NonconformityParts>, id = 'n1'): OfficeCommand {
  return { name: 'changeNonconformity', body: { id, parts } };
}

/** Everything an owner writes down. */
export const CARRIED_OUT = {
  rootCause: 'Reviu tidak membandingkan LDP dengan rancangan kontrak',
  correction: 'Dokumen dibetulkan',
  correctiveAction: 'Daftar periksa reviu dipakai sebelum pengumuman',
  owner: MEMBER,
  dueOn: dateOnly('2026-11-20'),
  doneOn: dateOnly('2026-11-18'),
} as const;

export function verify({ isEffective = true, by = CHAIR, id = 'n1' } = {}): OfficeCommand {
  const verification = { by, on: dateOnly('2026-11-25'), isEffective, evidence: 'Tiga reviu sesudahnya diperiksa' };
  return { name: 'verifyNonconformity', body: { id, verification } };
}

export function close(by = CHAIR, id = 'n1'): OfficeCommand {
  return { name: 'closeNonconformity', body: { id, closing: { by, on: dateOnly('2026-11-26') }, reason: null } };
}

/** An office with one nonconformity whose owner is done. */
export function actedOffice(): OfficeState {
  return after(after(INITIAL_OFFICE, raise()), change(CARRIED_OUT));
}

export function nonconformityIn(state: OfficeState | null, id = 'n1'): Nonconformity {
  const each = state?.quality.nonconformities[id];
  if (each === undefined) throw new Error(`no nonconformity ${id}`);
  return each;
}
