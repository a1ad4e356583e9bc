import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { REGISTRY_EVENT_KINDS } from '#core/registry/events.ts';
import { EMPTY_REGISTRY } from '#core/registry/model.ts';
import { OFFICE, OFFICE_EVENTS, registryEvent, SERVER, SITI, TENDER } from './registries.ts';

describe('what the office stream says of people and devices', () => {
  it('begins with the server, which stays the first', () => {
    expect(OFFICE.server).toMatchObject({ id: SERVER.dev, name: 'LPSE' });
    const again = registryEvent('serverFounded', { key: 'x'.repeat(43), name: 'Other' });
    expect(applyToRegistry(OFFICE, again).server).toEqual(OFFICE.server);
  });

  it('keeps every name of a person, the newest last', () => {
    const named = (name: string) => registryEvent('personSet', { person: 'siti', name, nip: '1', role: 'staff' });
    const married = applyToRegistry(OFFICE, named('Siti Aminah'));
    expect(married.people['siti']?.names).toEqual(['Siti', 'Siti Aminah']);
    expect(applyToRegistry(married, named('Siti')).people['siti']?.names).toEqual(['Siti Aminah', 'Siti']);
  });

  it('an offer is used by the device enrolled with it, and withdrawn only while it is open', () => {
    expect(OFFICE.offers['o-admin']?.state).toBe('used');
    const withdraw = (offer: string) => registryEvent('enrolmentWithdrawn', { offer, reason: 'Batal' });
    expect(applyToRegistry(OFFICE, withdraw('o-next')).offers['o-next']?.state).toBe('withdrawn');
    expect(applyToRegistry(OFFICE, withdraw('o-admin')).offers['o-admin']?.state).toBe('used');
  });

  it('a renewed device has both certificates and the later end', () => {
    const validUntil = '2031-01-01T00:00:00.000Z' as Instant;
    const renewed = applyToRegistry(
      OFFICE,
      registryEvent('deviceRenewed', { dev: SITI.dev, serial: 's2', validUntil }),
    );
    expect(renewed.devices[SITI.dev]).toMatchObject({ serials: ['s-siti', 's2'], validUntil });
  });

  it('[SYNC-41] a revoked device stays known, with what the server had of it', () => {
    const revoked = applyToRegistry(OFFICE, registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'Hilang' }));
    expect(revoked.devices[SITI.dev]).toMatchObject({ isRevoked: true, revokedAfter: null });
    const after = [{ stream: TENDER, n: 4 }];
    const taken = applyToRegistry(revoked, registryEvent('revocationTaken', { dev: SITI.dev, after }));
    expect(taken.devices[SITI.dev]).toMatchObject({ isRevoked: true, revokedAfter: { tender: 4 } });
  });

  it('a grant is one role of one person in one tender, until it ends', () => {
    const grant = (role: 'chair' | 'member' | null) =>
      registryEvent('grantSet', { person: 'siti', stream: TENDER, role });
    const member = applyToRegistry(applyToRegistry(OFFICE, grant('chair')), grant('member'));
    expect(member.grants).toEqual({ tender: { siti: 'member' } });
    expect(applyToRegistry(member, grant(null)).grants[TENDER]).toEqual({});
    expect(applyToRegistry(member, grant(null)).grants['other' as StreamId]).toBeUndefined();
  });

  it('[SYNC-23] a tender handed out has the committee named, whole, and no other', () => {
    const handedOut = (committee: readonly { person: string; role: 'chair' | 'member' }[]) =>
      registryEvent('tendersHandedOut', { tenders: [{ stream: TENDER, committee }], reason: '' });
    const member = applyToRegistry(
      OFFICE,
      registryEvent('grantSet', { person: 'admin', stream: TENDER, role: 'member' }),
    );
    const chaired = applyToRegistry(member, handedOut([{ person: 'siti', role: 'chair' }]));
    expect(chaired.grants).toEqual({ tender: { siti: 'chair' } });
    expect(applyToRegistry(chaired, handedOut([])).grants).toEqual({ tender: {} });
  });

  it('what names nobody known changes nothing', () => {
    for (const event of [
      registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'x' }),
      registryEvent('enrolmentWithdrawn', { offer: 'none', reason: 'x' }),
    ]) {
      expect(applyToRegistry(EMPTY_REGISTRY, event)).toEqual(EMPTY_REGISTRY);
    }
  });

  it('every event is read back from its payload, and no other shape is', () => {
    for (const event of OFFICE_EVENTS) {
      const kind = REGISTRY_EVENT_KINDS[event.type];
      expect(kind?.read(event.body)).toEqual(event);
      expect(kind?.read({ ...event.body, more: 1 })).toBeNull();
      expect(kind?.read({})).toBeNull();
    }
  });
});
