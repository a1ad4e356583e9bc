import { beforeAll, describe, expect, it } from 'vitest';
import { attestationInput } from '#core/committee/opening-statement.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Dossier } from '#core/tender/model.ts';
import { attestOpening, readAccounts } from '#renderer/session/attest.ts';
import type { Device } from '#renderer/session/device.ts';
import { createBrowserDesktop } from '#renderer/desktop-browser.ts';
import { openKeyring } from '#renderer/session/keyring.ts';
import { addPerson } from '#renderer/session/own-account.ts';
import { aGuardedDossier } from '#test/support/builders/safeguards.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';
import { unwrap } from '#test/support/unwrap.ts';

const OTHER = 'kopi pahit tanpa gula pasir';

/** Who is at work is the chair; another person of the device has an account of their own. */
describe('presence at the opening', () => {
  const dossier: Dossier = aGuardedDossier();
  const database = `test-attest-${crypto.randomUUID()}`;
  let device: Device;
  let other: string;

  beforeAll(async () => {
    const keyring = await openKeyring(createBrowserDesktop('0.0.0'), database);
    const begun = await keyring.begin({ mark: 'A1', passphrase: PASSPHRASE });
    if (begun === null) throw new Error('the first account of a new device');
    device = begun;
    await device.set('identity', { name: 'Anggota Contoh 1', role: 'chair', zone: 'WITA' });
    unwrap(await addPerson(device, PASSPHRASE, { mark: 'A2', passphrase: OTHER }));
    other = (await readAccounts(device)).find(({ mark }) => mark === 'A2')?.id ?? '';
  });

  it('is not attested with a wrong passphrase, which is counted', async () => {
    const refused = await attestOpening(device, dossier, other, 'bukan frasa saya');
    expect(refused).toEqual({ ok: false, error: { kind: 'wrong-passphrase', waitSeconds: 0 } });
    expect((await device.db.accounts.get(other))?.tries.failed).toBe(1);
  });

  it('is not attested by an account nobody has named', async () => {
    expect(await attestOpening(device, dossier, other, OTHER)).toEqual({ ok: false, error: { kind: 'nameless' } });
  });

  it('is not attested by someone outside the committee', async () => {
    await nameOther('Orang Luar');
    expect(await attestOpening(device, dossier, other, OTHER)).toEqual({
      ok: false,
      error: { kind: 'not-a-member', name: 'Orang Luar' },
    });
  });

  it('is signed by the key of the member present, not of who works here', async () => {
    await nameOther('anggota contoh 2');
    const attestation = unwrap(await attestOpening(device, dossier, other, OTHER));
    expect(attestation.statement).toMatchObject({ member: 'm2', name: 'Anggota Contoh 2, S.E.' });
    expect(attestation.key).not.toBe(device.key.dev);
    const bytes = decodeBase64Url(attestation.publicKey);
    const signature = decodeBase64Url(attestation.signature);
    if (bytes === null || signature === null) throw new Error('base64url');
    const key = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
    expect(await crypto.subtle.verify('Ed25519', key, signature, attestationInput(attestation.statement))).toBe(true);
  });

  async function nameOther(name: string): Promise<void> {
    const opened = unwrap(await (await openKeyring(createBrowserDesktop('0.0.0'), database)).unlock(other, OTHER));
    await opened.set('identity', { name, role: 'member', zone: 'WITA' });
  }
});
