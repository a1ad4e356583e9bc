// `safeStorage` and `powerMonitor`: the machine under the app. The keyring is one of the test's: which machine it belongs
// to, or that there is none, is said by MEJA_DOUBLE_KEYRING.

import { EventEmitter } from 'node:events';

/** Two machines never open each other's secrets. */
const machine = process.env['MEJA_DOUBLE_KEYRING'] ?? null;

export const safeStorage = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => machine !== null || process.platform === 'linux',
  getSelectedStorageBackend: (): string => (machine === null ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text: string): Promise<Buffer> =>
    Buffer.from(JSON.stringify({ machine, text: Buffer.from(text).toString('hex') })),
  decryptStringAsync: async (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const { machine: owner, text } = JSON.parse(sealed.toString());
    if (owner !== machine)
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    return { result: Buffer.from(text, 'hex').toString(), shouldReEncrypt: false };
  },
};

export const powerMonitor = new EventEmitter();
