import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { safeStorage } from 'electron';
import { codeOf } from '#electron/files/error-code.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';
import type { Log } from '#electron/log/log.ts';

const SECRET_BYTES = 32;

/**
 * What binds accounts to this machine, under the system's keyring. Null where there is no keyring worth the name, where
 * the keyring gives it no longer, and where there is none and `create` is false.
 */
export async function machineSecret(file: string, create: boolean, log: Log): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    if (!(await hasKeyring())) return null;
    const sealed = await readSealed(file);
    if (sealed !== null) return await openSecret(file, sealed);
    if (!create) return null;
    const secret = new Uint8Array(randomBytes(SECRET_BYTES));
    // On the disk before anything is bound to it.
    await keepSecret(file, secret);
    return secret;
  } catch (cause) {
    // The keyring is locked, was emptied, or belongs to another machine: whoever is bound to it hears so at the lock screen.
    log.warning('machine-secret', codeOf(cause));
    return null;
  }
}

async function openSecret(file: string, sealed: Buffer): Promise<Uint8Array<ArrayBuffer> | null> {
  const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
  const secret = new Uint8Array(Buffer.from(result, 'base64'));
  if (secret.byteLength !== SECRET_BYTES) return null;
  if (shouldReEncrypt) await keepSecret(file, secret);
  return secret;
}

async function keepSecret(file: string, secret: Uint8Array): Promise<void> {
  const sealed = await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'));
  const written = await writeWholeFile(file, sealed, { replace: true });
  if (!written.ok) throw Object.assign(new Error('the secret was not written'), { code: written.error.code });
  await syncFolder(dirname(file));
}

/** On Linux without a keyring Electron seals with a key that is in its source. */
async function hasKeyring(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

async function readSealed(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}
