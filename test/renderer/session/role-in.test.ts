import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { roleIn } from '#renderer/session/role-in.ts';

const identity = { role: 'member' } as const;
const server = { person: 'p-1' };
const stream = 't1' as StreamId;

function registryWith(role: Registry['people'][string]['role'], grant?: 'chair'): Registry {
  return {
    ...EMPTY_REGISTRY,
    people: { 'p-1': { person: 'p-1', names: ['Siti'], nip: '', role } },
    grants: grant === undefined ? {} : { [stream]: { 'p-1': grant } },
  };
}

describe('the role someone works in', () => {
  it('is what they said themselves where the device is enrolled nowhere', () => {
    expect(roleIn({ identity, server: null, registry: registryWith('staff', 'chair') }, stream)).toBe('member');
  });

  it('[SYNC-14] is the one granted in that tender, and in no other', () => {
    const atWork = { identity, server, registry: registryWith('staff', 'chair') };
    expect(roleIn(atWork, stream)).toBe('chair');
    expect(roleIn(atWork, 't2' as StreamId)).toBe('member');
  });

  it('is that of the whole office for its admins and auditors', () => {
    expect(roleIn({ identity, server, registry: registryWith('auditor') }, stream)).toBe('auditor');
    expect(roleIn({ identity, server, registry: registryWith('admin') }, null)).toBe('admin');
  });

  it('stays what they said while nobody granted them anything', () => {
    expect(roleIn({ identity, server, registry: registryWith('staff') }, stream)).toBe('member');
  });
});
