import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import type { RegistryCommand } from '#core/registry/commands.ts';
import { decideRegistry } from '#core/registry/decide.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { ADMIN, LATER, OFFICE, registryEvent, SITI, TENDER } from './registries.ts';

const NOW = '2026-11-27T00:00:00.000Z' as Instant;

function decide(command: RegistryCommand, { registry = OFFICE, role = 'admin' } = {}) {
  return decideRegistry(registry, command, { dev: ADMIN.dev, role, now: NOW });
}

/** The types of event it leads to, or the kind of refusal. */
function outcome(
  command: RegistryCommand,
  setting?: { registry?: Registry; role?: string },
): readonly string[] | string {
  const decided = decide(command, setting);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.kind;
}

const personOf = (parts: Partial<Extract<RegistryCommand, { name: 'setPerson' }>['body']> = {}): RegistryCommand => ({
  name: 'setPerson',
  body: { person: 'tuti', name: 'Tuti', nip: '', role: 'staff', ...parts },
});
const offerOf = (
  parts: Partial<Extract<RegistryCommand, { name: 'offerEnrolment' }>['body']> = {},
): RegistryCommand => ({
  name: 'offerEnrolment',
  body: { offer: 'new', person: 'siti', codeHash: 'c'.repeat(64) as Hash, validUntil: LATER, ...parts },
});
type Handing = Extract<RegistryCommand, { name: 'handOutTenders' }>['body'];
const handingOf = (committee: Handing['tenders'][number]['committee'], reason = ''): RegistryCommand => ({
  name: 'handOutTenders',
  body: { tenders: [{ stream: TENDER, committee }], reason },
});
const SITI_CHAIRS = [{ person: 'siti', role: 'chair' }] as const;
const HANDED_OUT = applyToRegistry(
  OFFICE,
  registryEvent('tendersHandedOut', { tenders: [{ stream: TENDER, committee: SITI_CHAIRS }], reason: '' }),
);
const revocationOf = (dev: DeviceId): RegistryCommand => ({ name: 'revokeDevice', body: { dev, reason: 'Hilang' } });
const withdrawalOf = (offer: string, reason = 'Batal'): RegistryCommand => ({
  name: 'withdrawEnrolment',
  body: { offer, reason },
});

describe('what an admin decides', () => {
  it('leads to the event, or to none where nothing changes', () => {
    expect(outcome(personOf())).toEqual(['personSet']);
    expect(outcome(personOf({ person: 'siti', name: 'Siti', nip: '1' }))).toEqual([]);
    expect(outcome(offerOf())).toEqual(['enrolmentOffered']);
    expect(outcome(withdrawalOf('o-next'))).toEqual(['enrolmentWithdrawn']);
    expect(outcome(revocationOf(SITI.dev))).toEqual(['deviceRevoked']);
  });

  it('is theirs alone, and the server founds the first', () => {
    for (const role of ['member', 'chair', 'staff', 'auditor']) {
      expect(outcome(personOf(), { role })).toBe('not-your-role');
    }
    const first = { registry: EMPTY_REGISTRY, role: 'server' };
    expect(outcome(personOf({ role: 'admin' }), first)).toEqual(['personSet']);
  });

  it('is refused with a value that cannot be', () => {
    expect(outcome(personOf({ name: '  ' }))).toBe('invalid-value');
    expect(outcome(withdrawalOf('o-next', ' '))).toBe('invalid-value');
    expect(outcome(offerOf({ validUntil: 'tomorrow' as Instant }))).toBe('invalid-value');
  });

  it('keeps the names of two people apart, also earlier ones', () => {
    expect(outcome(personOf({ name: ' Siti ' }))).toBe('name-taken');
    const renamed = registryEvent('personSet', { person: 'siti', name: 'Siti Aminah', nip: '1', role: 'staff' });
    expect(outcome(personOf({ name: 'Siti' }), { registry: applyToRegistry(OFFICE, renamed) })).toBe('name-taken');
  });

  it('leaves the office an admin', () => {
    const staff = personOf({ person: 'admin', name: 'Andi' });
    expect(outcome(staff)).toBe('last-admin');
    const second = registryEvent('personSet', { person: 'tuti', name: 'Tuti', nip: '', role: 'admin' });
    expect(outcome(staff, { registry: applyToRegistry(OFFICE, second) })).toEqual(['personSet']);
  });

  it('offers a code to somebody known, once, and not for the past', () => {
    expect(outcome(offerOf({ person: 'nobody' }))).toBe('unknown-person');
    expect(outcome(offerOf({ person: 'toString' }))).toBe('unknown-person');
    expect(outcome(offerOf({ offer: 'o-next' }))).toBe('offer-exists');
    expect(outcome(offerOf({ validUntil: NOW }))).toBe('offer-ended');
  });

  it('withdraws only what is open', () => {
    expect(outcome(withdrawalOf('none'))).toBe('unknown-offer');
    expect(outcome(withdrawalOf('o-admin'))).toBe('offer-not-open');
  });

  it('[SYNC-41] revokes a device once, and nobody their own', () => {
    expect(outcome(revocationOf('f'.repeat(64) as DeviceId))).toBe('unknown-device');
    expect(outcome(revocationOf(ADMIN.dev))).toBe('own-device');
    const revoked = applyToRegistry(OFFICE, registryEvent('deviceRevoked', { dev: SITI.dev, reason: 'x' }));
    expect(outcome(revocationOf(SITI.dev), { registry: revoked })).toBe('already-revoked');
  });
});

describe('[SYNC-23] handing out tenders', () => {
  it('gives a whole committee in one event, and says nothing where it stands already', () => {
    expect(outcome(handingOf(SITI_CHAIRS))).toEqual(['tendersHandedOut']);
    expect(outcome(handingOf(SITI_CHAIRS), { registry: HANDED_OUT })).toEqual([]);
    expect(outcome(handingOf([]))).toEqual([]);
  });

  it('names only the tenders whose committee changes', () => {
    const other = 'tender-lain' as StreamId;
    const tenders = [TENDER, other].map((stream) => ({ stream, committee: SITI_CHAIRS }));
    const decided = decide({ name: 'handOutTenders', body: { tenders, reason: '' } }, { registry: HANDED_OUT });
    expect(decided).toMatchObject({ ok: true, value: [{ body: { tenders: [{ stream: other }] } }] });
  });

  it('asks why where somebody had the tender before', () => {
    const change = [...SITI_CHAIRS, { person: 'admin', role: 'member' }] as const;
    for (const committee of [change, []]) {
      expect(outcome(handingOf(committee), { registry: HANDED_OUT })).toBe('reason-missing');
      expect(outcome(handingOf(committee, 'Cuti'), { registry: HANDED_OUT })).toEqual(['tendersHandedOut']);
    }
  });

  it('refuses a committee that cannot be', () => {
    expect(outcome(handingOf([{ person: 'siti', role: 'member' }]))).toBe('not-one-chair');
    expect(outcome(handingOf([...SITI_CHAIRS, { person: 'admin', role: 'chair' }]))).toBe('not-one-chair');
    expect(outcome(handingOf([...SITI_CHAIRS, { person: 'siti', role: 'member' }]))).toBe('named-twice');
    expect(outcome(handingOf([{ person: 'nobody', role: 'chair' }]))).toBe('unknown-person');
    const twice = [TENDER, TENDER].map((stream) => ({ stream, committee: SITI_CHAIRS }));
    expect(outcome({ name: 'handOutTenders', body: { tenders: twice, reason: '' } })).toBe('named-twice');
    const office = [{ stream: OFFICE_STREAM, committee: SITI_CHAIRS }];
    expect(outcome({ name: 'handOutTenders', body: { tenders: office, reason: '' } })).toBe('not-a-tender');
    expect(outcome(handingOf(SITI_CHAIRS), { role: 'chair' })).toBe('not-your-role');
    const auditor = registryEvent('personSet', { person: 'audit', name: 'Tuti', nip: '', role: 'auditor' });
    const registry = applyToRegistry(OFFICE, auditor);
    const apart = [...SITI_CHAIRS, { person: 'audit', role: 'member' }] as const;
    expect(outcome(handingOf(apart), { registry })).toBe('auditor-stays-apart');
  });
});
