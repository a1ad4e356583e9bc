/** A member at this device says under their own key that they are there; whoever works here records it. */
import { memberOf } from '#core/committee/member-of.ts';
import {
  attestationInput,
  openingStatementOf,
  priceOpeningStatementOf,
  statementHashOf,
} from '#core/committee/opening-statement.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import type { OpeningAttestation, OpeningStatement, PriceOpeningAttestation } from '#core/tender/safeguards-model.ts';
import { unlockAccount, type UnlockRefusal } from '#renderer/storage/keyring/account.ts';
import { importPersonKeys, type PersonKeys } from '#renderer/storage/keyring/person-keys.ts';
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
  const opened = await openMember(device, dossier, account, passphrase);
  if (!opened.ok) return opened;
  const { member, keys } = opened.value;
  return ok(await signed(keys, openingStatementOf(dossier, member, device.clock.now())));
}

/** The same before price files are opened, for the technical result that opens them. */
export async function attestPriceOpening(
  device: Device,
  dossier: Dossier,
  account: string,
  passphrase: string,
): Promise<Result<PriceOpeningAttestation, AttestRefusal>> {
  const opened = await openMember(device, dossier, account, passphrase);
  if (!opened.ok) return opened;
  const { member, keys } = opened.value;
  assert(dossier.technicalResult !== null, 'prices are opened by a technical result');
  const when = { at: device.clock.now(), technicalResult: dossier.technicalResult.fixedAt };
  return ok(await signed(keys, priceOpeningStatementOf(dossier, member, when)));
}

async function openMember(
  { db, machineSecret, clock }: Device,
  { committee }: Dossier,
  account: string,
  passphrase: string,
): Promise<Result<{ readonly member: Member; readonly keys: PersonKeys }, AttestRefusal>> {
  const opened = await unlockAccount(db, account, { passphrase, machineSecret, now: clock.now() });
  if (!opened.ok) return opened;
  const keys = await importPersonKeys(opened.value);
  const identity = await readSetting(db, await settingKeysOf(keys), 'identity');
  if (identity === null) return err({ kind: 'nameless' });
  const member = memberOf(committee, identity);
  return member === null ? err({ kind: 'not-a-member', name: identity.name }) : ok({ member, keys });
}

async function signed<Statement extends OpeningStatement>(keys: PersonKeys, statement: Statement) {
  return {
    key: keys.dev,
    publicKey: encodeBase64Url(keys.publicKey),
    statement,
    statementHash: statementHashOf(statement),
    signature: encodeBase64Url(await keys.sign(attestationInput(statement))),
  };
}
