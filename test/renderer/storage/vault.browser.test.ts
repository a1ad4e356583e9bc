import { expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';

const STREAM = 'tender/997-16257997' as StreamId;

it('opens only what was sealed for the place, unchanged, in the same space of the same device', async () => {
  const { key } = await openTestDevice();
  const vault = await openVault(key, 'kantor');
  const sealed = await vault.seal('log/1', 'Harga penawaran Rp196.695.000,00');
  expect(await vault.open('log/1', sealed)).toBe('Harga penawaran Rp196.695.000,00');
  expect(await vault.open('log/2', sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await vault.open('log/1', changed)).toBeNull();
  }
  expect(await (await openVault(key, 'latihan')).open('log/1', sealed)).toBeNull();
  expect(await (await openVault((await openTestDevice()).key, 'kantor')).open('log/1', sealed)).toBeNull();
});

it('seals the same text differently each time', async () => {
  const vault = await openVault((await openTestDevice()).key, 'kantor');
  expect(await vault.seal('log/1', 'a')).not.toEqual(await vault.seal('log/1', 'a'));
});

it('names a stream the same way at every start, and so that nobody else can tell which it is', async () => {
  const { key } = await openTestDevice();
  const name = await (await openVault(key, 'kantor')).keyOf(STREAM);
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(await (await openVault(key, 'kantor')).keyOf(STREAM)).toBe(name);
  expect(await (await openVault(key, 'latihan')).keyOf(STREAM)).not.toBe(name);
  expect(await (await openVault((await openTestDevice()).key, 'kantor')).keyOf(STREAM)).not.toBe(name);
});
