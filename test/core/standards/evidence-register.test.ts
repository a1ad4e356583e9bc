import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, EventHeader } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { EMPTY_REGISTRY } from '#core/registry/model.ts';
import { type EvidenceSources, evidenceOf, evidenceRegister } from '#core/standards/evidence-register.ts';
import type { Drill } from '#core/standards/model.ts';
import { actedOffice, nonconformityIn } from '../quality/office.ts';
import { A_HASH, ADMIN, aDay, after, aPolicy, assess, setEvidence, setPolicy, someEvidence } from './standards.ts';

const NOW = '2026-11-28T02:00:00.000Z' as Instant;
const DEV = 'd'.repeat(64) as DeviceId;

function sources(office: OfficeState, parts: Partial<EvidenceSources> = {}): EvidenceSources {
  return {
    office,
    history: [],
    registry: EMPTY_REGISTRY,
    members: [],
    tenders: { count: 967, issued: 0, lastIssuedOn: null },
    device: {
      dev: DEV,
      idleMinutes: 10,
      storage: { used: 12_500_000, quota: 2_000_000_000, free: null },
      backupAt: null,
      server: null,
      relays: 0,
    },
    now: NOW,
    zone: 'WITA',
    ...parts,
  };
}

function kindsOf(of: EvidenceSources, standard: Parameters<typeof evidenceOf>[1]): readonly string[] {
  return evidenceOf(evidenceRegister(of), standard).map(({ kind }) => kind);
}

function recorded(event: OfficeEvent, n: number, dev = 'a'): RecordedEvent<OfficeEvent> {
  const header = { dev, n, after: [], role: 'admin', actor: ADMIN, at: NOW } as unknown as EventHeader;
  return { header, event };
}

describe('the register of evidence', () => {
  it('is fed by the device: encryption, lock, storage, and what it lacks', () => {
    const register = evidenceRegister(sources(INITIAL_OFFICE));
    expect(evidenceOf(register, 'devices').map(({ kind }) => kind)).toEqual(['encryption', 'lock']);
    expect(evidenceOf(register, 'capacity')[0]?.values).toMatchObject({ used: '13', quota: '2000', tenders: '967' });
    expect(evidenceOf(register, 'operations').map(({ kind, needsLook }) => [kind, needsLook])).toEqual([
      ['backupMissing', true],
      ['restoreMissing', true],
    ]);
    expect(evidenceOf(register, 'continuity')).toMatchObject([{ kind: 'trialMissing', needsLook: true }]);
    expect(evidenceOf(register, 'budget')).toEqual([]);
  });

  it('says a backup of last week is fresh and an older one is to be looked at', () => {
    const withBackup = (backupAt: string) => {
      const { device } = sources(INITIAL_OFFICE);
      const of = sources(INITIAL_OFFICE, { device: { ...device, backupAt: backupAt as Instant } });
      return evidenceRegister(of).find(({ kind }) => kind === 'backup')?.needsLook;
    };
    expect(withBackup('2026-11-22T02:00:00.000Z')).toBe(false);
    expect(withBackup('2026-11-10T02:00:00.000Z')).toBe(true);
  });

  it('takes drills in the place of what was missing, and marks those that went wrong', () => {
    const restore: Drill = {
      kind: 'restore',
      on: aDay('2026-11-20'),
      by: ADMIN,
      backupAt: NOW,
      events: 900,
      files: 3,
      faults: 1,
    };
    const office = after(INITIAL_OFFICE, { name: 'setDrill', body: { id: 'r', drill: restore, reason: null } });
    expect(kindsOf(sources(office), 'operations')).not.toContain('restoreMissing');
    const line = evidenceRegister(sources(office)).find(({ kind }) => kind === 'restore');
    expect(line).toMatchObject({ by: ADMIN, needsLook: true, values: { events: '900', files: '3', faults: '1' } });
  });

  it('lists changes of rules and calendar that took effect, and none that were held back', () => {
    const given: OfficeEvent = { type: 'officeHoursSet', tv: 1, body: { opens: '07:30', closes: '15:30' } };
    const holiday = (name: string): OfficeEvent => ({
      type: 'holidaySet',
      tv: 1,
      body: {
        date: aDay('2026-12-09'),
        holiday: { date: aDay('2026-12-09'), name, kind: 'election' },
        reason: 'Pilkada',
      },
    });
    const history = [recorded(given, 1), recorded(holiday('Pilkada'), 2), recorded(holiday('Lain'), 1, 'b')];
    const changes = evidenceOf(evidenceRegister(sources(INITIAL_OFFICE, { history })), 'changes');
    expect(changes).toMatchObject([
      { kind: 'calendarChanged', by: ADMIN, values: { year: '2026', reason: 'Pilkada' } },
    ]);
  });

  it('shows certificates that end soon, ended, or were never entered', () => {
    const members = [
      { name: 'A', certificate: { number: '1', validUntil: null } },
      { name: 'B', certificate: { number: '2', validUntil: aDay('2027-12-01') } },
      { name: 'C', certificate: { number: '3', validUntil: aDay('2027-01-15') } },
      { name: 'D', certificate: null },
    ];
    const lines = evidenceOf(evidenceRegister(sources(INITIAL_OFFICE, { members })), 'staff');
    const look = Object.fromEntries(lines.map(({ values, needsLook }) => [values.name, needsLook]));
    expect(look).toEqual({ A: false, B: false, C: true, D: true });
  });

  it('puts incidents that are not solved, and training, under their standards', () => {
    const incident = {
      kind: 'spse',
      what: 'Galat 504',
      startedAt: NOW,
      endedAt: null,
      reportedTo: null,
      resolution: null,
      prevention: null,
      recordedBy: ADMIN,
    } as const;
    const office = [
      { type: 'incidentRecorded', tv: 1, body: { id: 'g', incident } },
      {
        type: 'trainingRecorded',
        tv: 1,
        body: { person: 'Andi', exercise: 'sen', version: 1, score: { right: 5, of: 6 }, at: NOW },
      },
    ] satisfies readonly OfficeEvent[];
    const state = office.reduce<OfficeState>(applyToOffice, INITIAL_OFFICE);
    const register = evidenceRegister(sources(state));
    expect(evidenceOf(register, 'helpdesk')).toMatchObject([{ kind: 'incident', needsLook: true }]);
    expect(evidenceOf(register, 'staff')).toMatchObject([{ kind: 'training', by: 'Andi', values: { right: '5' } }]);
  });

  it('counts prevention and nonconformities as risks that are dealt with, and whom a disturbance was reported to as support', () => {
    const incident = {
      kind: 'network',
      what: 'Jaringan kantor putus',
      startedAt: NOW,
      endedAt: NOW,
      reportedTo: 'Penyedia internet, tiket 12',
      resolution: 'Kabel diganti',
      prevention: 'Jalur kedua dipasang',
      recordedBy: ADMIN,
    } as const;
    const event: OfficeEvent = { type: 'incidentRecorded', tv: 1, body: { id: 'g', incident } };
    const open = nonconformityIn(actedOffice());
    const nonconformities = {
      a: { ...open, number: 'KTS-01', doneOn: null, dueOn: aDay('2026-11-20') },
      b: { ...open, number: 'KTS-02', withdrawn: 'Bukan ketidaksesuaian' },
      c: { ...open, number: 'KTS-03', closing: { by: ADMIN, on: aDay('2026-11-26') } },
    };
    const state = applyToOffice(INITIAL_OFFICE, event);
    const register = evidenceRegister(sources({ ...state, quality: { ...state.quality, nonconformities } }));
    expect(evidenceOf(register, 'support')).toMatchObject([
      { kind: 'reported', by: ADMIN, values: { incident: 'network', name: 'Penyedia internet, tiket 12' } },
    ]);
    const risks = evidenceOf(register, 'risks').map(({ kind, values, needsLook }) => [kind, values.number, needsLook]);
    expect(risks).toEqual([
      ['prevention', undefined, false],
      ['nonconformity', 'KTS-01', true],
      ['nonconformity', 'KTS-03', false],
    ]);
    // No record of the app tells of the budget of the service: its evidence is added by people.
    expect(evidenceOf(register, 'budget')).toEqual([]);
  });

  it('takes over competence, audits and reviews the office keeps for ISO 9001', () => {
    const quality: OfficeState['quality'] = {
      ...INITIAL_OFFICE.quality,
      competence: {
        k: {
          person: 'Andi',
          employeeNumber: null,
          kind: 'certificate',
          title: 'Sertifikat PBJ',
          number: '7',
          issuer: null,
          date: aDay('2024-01-01'),
          validUntil: aDay('2026-12-31'),
        },
      },
      reviews: {
        r: {
          from: aDay('2026-01-01'),
          to: aDay('2026-06-30'),
          heldOn: aDay('2026-07-10'),
          chairedBy: ADMIN,
          attendees: 'Andi',
          decisions: [],
        },
      },
    };
    const register = evidenceRegister(sources({ ...INITIAL_OFFICE, quality }));
    expect(evidenceOf(register, 'staff')).toMatchObject([{ kind: 'competence', by: 'Andi', needsLook: true }]);
    expect(evidenceOf(register, 'assessment')).toMatchObject([{ kind: 'review', on: '2026-07-10', by: ADMIN }]);
  });

  it('keeps what people added with its file, under its standard and in order of the standards', () => {
    const office = after(
      INITIAL_OFFICE,
      setEvidence('b1', someEvidence('users')),
      setPolicy('policy', aPolicy()),
      assess('policy', '2026-06-01', 3),
    );
    const register = evidenceRegister(sources(office));
    expect(register[0]).toMatchObject({ standard: 'policy', kind: 'policy', by: ADMIN });
    expect(register.at(-1)).toMatchObject({ standard: 'assessment', kind: 'assessed' });
    expect(evidenceOf(register, 'users')).toMatchObject([
      { kind: 'given', source: 'person', file: { sha256: A_HASH } },
    ]);
  });
});
