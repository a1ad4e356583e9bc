import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { mayGive } from '#core/sync/relay-right.ts';
import { aDossier } from '#test/support/builders/dossier.ts';
import { foldRegistry, OFFICE, OFFICE_EVENTS, registryEvent, SITI, TENDER } from '#test/core/registry/registries.ts';

const siti = { dev: SITI.dev, name: 'Siti' };
const { committee } = aDossier();
const member = committee.members[1]?.name ?? '';
const granted = registryEvent('grantSet', { person: 'siti', stream: TENDER, role: 'member' });

describe('what a laptop gives to another', () => {
  it('[SYNC-54] are the tenders its office granted the other, and nothing else', () => {
    const registry = foldRegistry(...OFFICE_EVENTS, granted);
    expect(mayGive(TENDER, siti, { registry, committee: null })).toBe(true);
    expect(mayGive('paket-lain' as StreamId, siti, { registry, committee: null })).toBe(false);
    expect(mayGive(TENDER, siti, { registry: OFFICE, committee })).toBe(false);
  });

  it('[SYNC-54] ends with the grant, and with the device', () => {
    const ended = registryEvent('grantSet', { person: 'siti', stream: TENDER, role: null });
    const revoked = registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'hilang' });
    for (const last of [ended, revoked]) {
      const registry = foldRegistry(...OFFICE_EVENTS, granted, last);
      expect(mayGive(TENDER, siti, { registry, committee: null })).toBe(false);
    }
  });

  it('are, without a server, the tenders whose committee names the other', () => {
    expect(mayGive(TENDER, { ...siti, name: member }, { registry: null, committee })).toBe(true);
    expect(mayGive(TENDER, { ...siti, name: 'Orang Lain' }, { registry: null, committee })).toBe(false);
    expect(mayGive(TENDER, { ...siti, name: member }, { registry: null, committee: null })).toBe(false);
  });

  it('never are what the office says of people and rights: that comes from its server', () => {
    const registry = foldRegistry(...OFFICE_EVENTS, granted);
    expect(mayGive(OFFICE_STREAM, siti, { registry, committee: null })).toBe(false);
  });
});
