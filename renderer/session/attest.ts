/** A member at this device says under their own key that they are there; whoever works here records it. */
import { memberOf } from '#core/committee/member-of.ts';
import { attestationInput, openingStatementOf, statementHashOf } from '#core/committee/opening-statement.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { OpeningAttestation } from '#core/tender/safeguards-model.ts';
import { unlockAccount, type UnlockRefusal } from '#renderer/storage/keyring/account.ts';
import { importPersonKeys } from '#renderer/storage/keyring/person-keys.ts';
import { readSetting } from '#renderer/storage/settings.ts';
import type { Device } from './device.ts';
import type { LockedAccount } from './keyring.ts';
import { settingKeysOf } from './setting-keys.ts';

export type AttestRefusal =
  | UnlockRefusal
  /** Nobody has said yet whose account it is. */
  | { readonly kind: 'nameless' }
  /** The account is of someone who does not sit in this committee. */
  | { readonly kind: 'not-a-member'; readonly name: string };

/** The people of this device by the marks they chose. */
export async function readAccounts({ db }: Device): Promise<readonly LockedAccount[]> {
  return (await db.accounts.toArray()).map(({ id, mark }) => ({ id, mark }));
}

/** Opens an account for this one signature: the keys are forgotten again, and who works here stays who they are. */
export async function attestOpening(
  device: Device,
  dossier: Dossier,
  account: string,
  passphrase: string,
): Promise<Result<OpeningAttestation, AttestRefusal>> {
  const { db, machineSecret, clock } = device;
  const opened = await unlockAccount(db, account, { passphrase, machineSecret, now: clock.now() });
  if (!opened.ok) return opened;
  const keys = await importPersonKeys(opened.value);
  const identity = await readSetting(db, await settingKeysOf(keys), 'identity');
  if (identity === null) return err({ kind: 'nameless' });
  const member = memberOf(dossier.committee, identity);
  if (member === null) return err({ kind: 'not-a-member', name: identity.name });
  const statement = openingStatementOf(dossier, member, clock.now());
  return ok({
    key: keys.dev,
    publicKey: encodeBase64Url(keys.publicKey),
    statement,
    statementHash: statementHashOf(statement),
    signature: encodeBase64Url(await keys.sign(attestationInput(statement))),
  });
}
