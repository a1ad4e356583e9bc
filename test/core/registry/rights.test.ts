import { describe, expect, it } from 'vitest';
import type { Role } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import type { Registry } from '#core/registry/model.ts';
import { devicesThatRead, mayRead, mayWrite, rightsOf, streamsReadBy } from '#core/registry/rights.ts';
import { rightsFault } from '#core/sync/rights.ts';
import { anEvent } from '#test/support/sync-events.ts';
import { ADMIN, enrolled, foldRegistry, OFFICE, registryEvent, SERVER, SITI, TENDER } from './registries.ts';

const granted = (role: Role | null, registry: Registry = OFFICE): Registry =>
  applyToRegistry(registry, registryEvent('grantSet', { person: 'siti', stream: TENDER, role }));

const withAuditor = applyToRegistry(
  OFFICE,
  registryEvent('personSet', { person: 'audit', name: 'Tuti', nip: '', role: 'auditor' }),
);

const may = (registry: Registry, role: string, type: string, { tv = 1, stream = TENDER } = {}) =>
  rightsOf(registry).mayMake(role, { stream, type, tv });

describe('rights by the registry', () => {
  it('[SYNC-14] a device has the person, names and certificates it was enrolled with', () => {
    expect(rightsOf(OFFICE).deviceOf(SITI.dev)).toMatchObject({ person: 'siti', names: ['Siti'], isRevoked: false });
    expect(rightsOf(foldRegistry(enrolled('nobody', SITI))).deviceOf(SITI.dev)).toBeNull();
    expect(rightsOf(OFFICE).deviceOf(anEvent().header.dev)).toBeNull();
  });

  it('[SYNC-14] an event counts from its device, in the granted role, under its name', () => {
    const event = anEvent({ key: SITI, actor: 'Siti', role: 'member', stream: TENDER });
    const fault = (registry: Registry) => rightsFault(event.header, rightsOf(registry), event.header.at);
    expect(fault(granted('member'))).toBeNull();
    expect(fault(OFFICE)).toBe('not-granted');
    expect(fault(granted('chair'))).toBe('not-allowed');
    expect(fault(granted(null, granted('member')))).toBe('not-granted');
    const revoked = registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'Hilang' });
    expect(fault(applyToRegistry(granted('member'), revoked))).toBe('revoked');
  });

  it('[SYNC-14] the server and admins write of people and devices, each only their own', () => {
    const office = { stream: OFFICE_STREAM };
    expect(rightsOf(OFFICE).roleIn(SERVER.dev, OFFICE_STREAM)).toBe('server');
    expect(rightsOf(OFFICE).roleIn(SERVER.dev, TENDER)).toBeNull();
    expect(may(OFFICE, 'server', 'deviceEnrolled', office)).toBe(true);
    expect(may(OFFICE, 'admin', 'deviceEnrolled', office)).toBe(false);
    expect(may(OFFICE, 'admin', 'grantSet', office)).toBe(true);
    expect(may(OFFICE, 'member', 'grantSet', office)).toBe(false);
    expect(may(OFFICE, 'chair', 'deviceRevoked', office)).toBe(false);
    expect(may(OFFICE, 'auditor', 'grantSet', office)).toBe(false);
  });

  it('[SYNC-20] a type nobody knows yet is for whoever may write at all, in the office for admins', () => {
    expect(may(OFFICE, 'member', 'somethingNew')).toBe(true);
    expect(may(OFFICE, 'member', 'requirementAssessed', { tv: 99 })).toBe(true);
    expect(may(OFFICE, 'auditor', 'somethingNew')).toBe(false);
    expect(may(OFFICE, 'observer', 'somethingNew')).toBe(false);
    expect(may(OFFICE, 'inventedRole', 'somethingNew')).toBe(false);
    expect(may(OFFICE, 'admin', 'somethingNew', { stream: OFFICE_STREAM })).toBe(true);
    expect(may(OFFICE, 'member', 'somethingNew', { stream: OFFICE_STREAM })).toBe(false);
  });

  it('[SYNC-23] only admins hand tenders out', () => {
    for (const role of ['chair', 'member', 'auditor']) {
      expect(may(OFFICE, role, 'tendersHandedOut', { stream: OFFICE_STREAM })).toBe(false);
    }
    expect(may(OFFICE, 'admin', 'tendersHandedOut', { stream: OFFICE_STREAM })).toBe(true);
  });

  it('[SYNC-23, 54, 81] a tender handed out is read and written by its committee, and by nobody who had it before', () => {
    const handedOut = (committee: readonly { person: string; role: 'chair' | 'observer' }[]): Registry =>
      applyToRegistry(
        granted('member'),
        registryEvent('tendersHandedOut', { tenders: [{ stream: TENDER, committee }], reason: 'Mutasi' }),
      );
    const chaired = handedOut([{ person: 'siti', role: 'chair' }]);
    expect(streamsReadBy(chaired, 'siti')).toEqual([OFFICE_STREAM, TENDER]);
    expect(mayWrite(chaired, 'siti', TENDER)).toBe(true);
    const observed = handedOut([{ person: 'siti', role: 'observer' }]);
    expect(streamsReadBy(observed, 'siti')).toEqual([OFFICE_STREAM, TENDER]);
    expect(mayWrite(observed, 'siti', TENDER)).toBe(false);
    const takenBack = handedOut([]);
    expect(streamsReadBy(takenBack, 'siti')).toEqual([OFFICE_STREAM]);
    expect(mayRead(takenBack, 'siti', TENDER)).toBe(false);
    expect(mayWrite(takenBack, 'siti', TENDER)).toBe(false);
  });

  it('[SYNC-54] the devices that read a stream are those of people who may, but for revoked ones', () => {
    const registry = granted('member', withAuditor);
    const readers = (stream: StreamId, of = registry) =>
      devicesThatRead(of, stream)
        .map(({ dev }) => dev)
        .sort();
    expect(readers(OFFICE_STREAM)).toEqual([ADMIN.dev, SITI.dev].sort());
    expect(readers(TENDER)).toEqual([ADMIN.dev, SITI.dev].sort());
    expect(readers('tender-lain' as StreamId)).toEqual([ADMIN.dev]);
    const revoked = applyToRegistry(registry, registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'Hilang' }));
    expect(readers(TENDER, revoked)).toEqual([ADMIN.dev]);
  });

  it('[SYNC-40] only a chair adopts', () => {
    expect(may(OFFICE, 'chair', 'eventsAdopted')).toBe(true);
    for (const role of ['member', 'secretary', 'admin', 'auditor'])
      expect(may(OFFICE, role, 'eventsAdopted')).toBe(false);
  });

  it('[SYNC-54] the office is for everybody in it, a tender by grant, everything for admins and auditors', () => {
    expect(mayRead(OFFICE, 'siti', OFFICE_STREAM)).toBe(true);
    expect(mayRead(OFFICE, 'nobody', OFFICE_STREAM)).toBe(false);
    expect(mayRead(OFFICE, 'siti', TENDER)).toBe(false);
    expect(mayRead(granted('observer'), 'siti', TENDER)).toBe(true);
    expect(mayRead(granted(null, granted('member')), 'siti', TENDER)).toBe(false);
    expect(mayRead(OFFICE, 'admin', TENDER)).toBe(true);
    expect(mayRead(withAuditor, 'audit', TENDER)).toBe(true);
    expect(ADMIN.dev in OFFICE.devices).toBe(true);
  });
});
