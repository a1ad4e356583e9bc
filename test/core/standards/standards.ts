/** Offices that keep the seventeen standards, for tests. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { Hash } from '#core/log/envelope.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import type { OfficeState } from '#core/office/model.ts';
import type { Assessment, Gap, GivenEvidence, Policy, Score } from '#core/standards/model.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { unwrap } from '#test/support/unwrap.ts';

export const ADMIN = 'Rahmad Hidayat';

export const aDay = (text: string) => text as DateOnly;

export function decided(state: OfficeState, command: OfficeCommand, role: Role = 'admin', practice = false) {
  return decideOffice(state, command, { actor: { name: ADMIN, role }, practice });
}

export function after(state: OfficeState, ...commands: readonly OfficeCommand[]): OfficeState {
  return commands.reduce<OfficeState>(
    (before, command) => unwrap(decided(before, command)).reduce(applyToOffice, before),
    state,
  );
}

/** What a command came to: `ok`, `nothing` when it changes nothing, else why it was refused. */
export function outcomeOf(state: OfficeState, command: OfficeCommand, role: Role = 'admin'): string {
  const answer = decided(state, command, role);
  if (!answer.ok) return answer.error.kind;
  return answer.value.length === 0 ? 'nothing' : 'ok';
}

export function aPolicy(version = '1.0', on = '2026-01-05', text = 'Layanan dibuka pada jam kerja.'): Policy {
  return { version, text, approvedBy: { name: ADMIN, position: 'Kepala UKPBJ' }, approvedOn: aDay(on) };
}

export function setPolicy(standard: StandardKey, policy: Policy): OfficeCommand {
  return { name: 'setStandardPolicy', body: { standard, version: policy.version, policy, reason: 'Ditetapkan' } };
}

export function assess(standard: StandardKey, on: string, score: Score, reason: string | null = null): OfficeCommand {
  const assessment: Assessment = { on: aDay(on), score, basis: 'Berkas diperiksa', by: ADMIN };
  return { name: 'assessStandard', body: { standard, on: aDay(on), assessment, reason } };
}

export function aGap(standard: StandardKey, dueOn: string, closed: Gap['closed'] = null): Gap {
  return {
    standard,
    text: 'Uji coba belum dijadwalkan',
    action: 'Menyusun jadwal',
    owner: ADMIN,
    dueOn: aDay(dueOn),
    closed,
  };
}

export function setGap(id: string, gap: Gap | null, reason: string | null = null): OfficeCommand {
  return { name: 'setStandardGap', body: { id, gap, reason } };
}

export const A_HASH = 'ab'.repeat(32) as Hash;

export function someEvidence(standard: StandardKey, withFile = true): GivenEvidence {
  const file = withFile ? { name: 'survei pengguna.pdf', size: 1200, sha256: A_HASH } : null;
  return { standard, text: 'Survei kepuasan pengguna', on: aDay('2026-06-30'), file };
}

export function setEvidence(id: string, evidence: GivenEvidence | null, reason: string | null = null): OfficeCommand {
  return { name: 'setStandardEvidence', body: { id, evidence, reason } };
}
