import { describe, expect, it } from 'vitest';
import type { EventHeader } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { upcast } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { officeFilesNamedBy } from '#core/office/named-files.ts';
import { type Drill, policyInForce } from '#core/standards/model.ts';
import { SERVICE_STANDARDS } from '#core/standards/service-standards.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  A_HASH,
  ADMIN,
  aDay,
  after,
  aGap,
  aPolicy,
  assess,
  decided,
  outcomeOf,
  setEvidence,
  setGap,
  setPolicy,
  someEvidence,
} from './standards.ts';

const TRIAL: Drill = {
  kind: 'continuity',
  on: aDay('2026-09-01'),
  by: ADMIN,
  coordinator: 'Siti Rahmawati',
  team: 'Pokja 1',
  scenario: 'SPSE tidak dapat dibuka selama satu hari',
  result: 'Evaluasi selesai tanpa jaringan',
  isPassed: true,
};

describe('the list of standards', () => {
  it('has seventeen of them, numbered in order, each with both names', () => {
    expect(SERVICE_STANDARDS.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(new Set(SERVICE_STANDARDS.map(({ official }) => official)).size).toBe(17);
    expect(SERVICE_STANDARDS[4]).toMatchObject({
      inUse: 'Gangguan, masalah dan permintaan layanan',
      official: 'Pengelolaan Layanan Helpdesk',
    });
  });
});

describe('the standards of an office', () => {
  it('keep every version of a policy, and the one approved last is in force', () => {
    const state = after(
      INITIAL_OFFICE,
      setPolicy('policy', aPolicy('2.0', '2026-08-01', 'Baru')),
      setPolicy('policy', aPolicy('1.0', '2025-01-05', 'Lama')),
    );
    expect(state.standards.policies.policy).toHaveLength(2);
    expect(policyInForce(state.standards, 'policy')?.version).toBe('2.0');
    expect(policyInForce(state.standards, 'budget')).toBeNull();
  });

  it('refuse a policy without text, approval or reason', () => {
    const command = (change: object, reason = 'Ditetapkan'): OfficeCommand => ({
      name: 'setStandardPolicy',
      body: { standard: 'policy', version: '1.0', policy: { ...aPolicy(), ...change }, reason },
    });
    expect(outcomeOf(INITIAL_OFFICE, command({}))).toBe('ok');
    expect(outcomeOf(INITIAL_OFFICE, command({ text: ' ' }))).toBe('standard-field-wrong');
    expect(outcomeOf(INITIAL_OFFICE, command({ approvedOn: '2026-02-30' }))).toBe('standard-field-wrong');
    expect(outcomeOf(INITIAL_OFFICE, command({ version: '1.1' }))).toBe('standard-field-wrong');
    expect(outcomeOf(INITIAL_OFFICE, command({}, ' '))).toBe('standard-reason-missing');
  });

  it('take a first assessment without a reason, and change one only with it', () => {
    const state = after(INITIAL_OFFICE, assess('changes', '2026-03-01', 2));
    expect(outcomeOf(state, assess('changes', '2026-03-01', 2))).toBe('nothing');
    expect(outcomeOf(state, assess('changes', '2026-03-01', 3))).toBe('standard-reason-missing');
    expect(outcomeOf(state, assess('changes', '2026-03-01', 3, 'Salah ketik'))).toBe('ok');
    expect(outcomeOf(state, assess('changes', '2026-04-01', 3))).toBe('ok');
  });

  it('close a gap only by saying how', () => {
    const open = after(INITIAL_OFFICE, setGap('g1', aGap('continuity', '2026-12-31')));
    const closed = { on: aDay('2026-11-01'), how: '' };
    expect(outcomeOf(open, setGap('g1', aGap('continuity', '2026-12-31', closed), 'Selesai'))).toBe(
      'standard-field-wrong',
    );
    const told = { ...closed, how: 'Jadwal ditetapkan' };
    expect(outcomeOf(open, setGap('g1', aGap('continuity', '2026-12-31', told), 'Selesai'))).toBe('ok');
    expect(outcomeOf(open, setGap('g2', null, 'Tidak ada'))).toBe('standard-absent');
  });

  it('keep evidence with its standard, and name its file in the header of the event', () => {
    const [event] = unwrap(decided(INITIAL_OFFICE, setEvidence('b1', someEvidence('users'))));
    expect(event === undefined ? [] : officeFilesNamedBy(event)).toEqual([
      { sha256: A_HASH, size: 1200, type: 'application/pdf' },
    ]);
    const state = after(INITIAL_OFFICE, setEvidence('b1', someEvidence('users')));
    expect(outcomeOf(state, setEvidence('b1', someEvidence('budget'), 'Pindah'))).toBe('standard-evidence-moved');
    const [plain] = unwrap(decided(INITIAL_OFFICE, setEvidence('b2', someEvidence('users', false))));
    expect(plain === undefined ? null : officeFilesNamedBy(plain)).toEqual([]);
  });

  it.each([
    [
      'setStandardPolicy',
      setPolicy('policy', aPolicy()),
      { member: false, secretary: false, admin: true, auditor: false },
    ],
    [
      'assessStandard',
      assess('policy', '2026-03-01', 2),
      { member: false, secretary: true, admin: true, auditor: false },
    ],
    [
      'setDrill',
      { name: 'setDrill', body: { id: 'u1', drill: TRIAL, reason: null } } satisfies OfficeCommand,
      { member: true, secretary: true, admin: true, auditor: false },
    ],
  ] as const)('%s is given by those it belongs to', (_name, command, roles) => {
    for (const [role, may] of Object.entries(roles)) {
      const outcome = outcomeOf(INITIAL_OFFICE, command, role as keyof typeof roles);
      expect([role, outcome]).toEqual([role, may ? 'ok' : 'not-your-role']);
    }
  });

  it('can be undone, step by step, to what stood before', () => {
    const commands = [
      setPolicy('policy', aPolicy()),
      setPolicy('policy', aPolicy('1.0', '2026-02-01', 'Diperbarui')),
      { name: 'setStandardDuty', body: { standard: 'policy', duty: { owner: ADMIN, dueOn: aDay('2026-12-01') } } },
      setEvidence('b1', someEvidence('users')),
      assess('policy', '2026-03-01', 2),
      assess('policy', '2026-03-01', 3, 'Salah ketik'),
      setGap('g1', aGap('policy', '2026-12-31')),
      { name: 'setDrill', body: { id: 'u1', drill: TRIAL, reason: null } },
    ] satisfies readonly OfficeCommand[];
    let state: OfficeState = INITIAL_OFFICE;
    for (const command of commands) {
      const events = unwrap(decided(state, command));
      const next = events.reduce<OfficeState>(applyToOffice, state);
      const back = invertOffice(state, events) ?? [];
      expect(back).not.toEqual([]);
      const undone = after(next, ...back);
      expect({ ...undone.standards, policies: undone.standards.policies.policy ?? [] }).toMatchObject({
        ...state.standards,
        policies: state.standards.policies.policy ?? [],
      });
      state = next;
    }
  });

  it('read every event they write', () => {
    for (const command of [
      setPolicy('policy', aPolicy()),
      setEvidence('b1', someEvidence('users')),
      setGap('g', aGap('risks', '2027-01-01')),
    ]) {
      for (const { type, tv, body } of unwrap(decided(INITIAL_OFFICE, command))) {
        expect(upcast(OFFICE_EVENT_KINDS, { type, tv, body: { ...body } })).toMatchObject({ ok: true });
      }
    }
  });

  it('fit together where two people who had not seen each other did different things', () => {
    const first = by('a', unwrap(decided(INITIAL_OFFICE, assess('policy', '2026-03-01', 2))));
    const other = by('b', unwrap(decided(INITIAL_OFFICE, assess('policy', '2026-04-01', 3))));
    const gap = by('c', unwrap(decided(INITIAL_OFFICE, setGap('g1', aGap('policy', '2026-12-31')))));
    expect(heldIn([...first, ...other, ...gap])).toEqual([false, false, false]);
    const clash = by('d', unwrap(decided(INITIAL_OFFICE, assess('policy', '2026-03-01', 4))));
    expect(heldIn([...first, ...clash])).toEqual([false, true]);
  });
});

function by(dev: string, events: readonly OfficeEvent[]): readonly RecordedEvent<OfficeEvent>[] {
  return events.map((event, index) => ({
    header: { dev, n: index + 1, after: [], role: 'admin', actor: dev } as unknown as EventHeader,
    event,
  }));
}

function heldIn(events: readonly RecordedEvent<OfficeEvent>[]): readonly boolean[] {
  return mergeSteps(events, OFFICE_MERGE_RULES).map(({ clash }) => clash !== null);
}
