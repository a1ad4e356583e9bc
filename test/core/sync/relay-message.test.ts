import { beforeAll, describe, expect, it } from 'vitest';
import type { DeviceId } from '#core/log/envelope.ts';
import {
  readClear,
  readRelayMessage,
  type RelayPlace,
  relayGreeting,
  sessionOf,
  writeClear,
  writeRelayMessage,
} from '#core/sync/relay-message.ts';
import { beginSealing, openingOf } from '#renderer/storage/keyring/exchange-seal.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { createTestPerson, type TestPerson } from '#test/support/bundles.ts';

const SESSION = 'A'.repeat(43);
const SAY = { ask: 'put', stream: 'paket' as never, piece: 0, isLast: true } as const;
const CARRIED = new Uint8Array([0, 10, 255, 10, 1]);
const verify = createVerify();

let siti: TestPerson;
let budi: TestPerson;
let at: RelayPlace;
let message: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  [siti, budi] = await Promise.all([createTestPerson('Siti Aminah'), createTestPerson('Budi Santoso')]);
  at = { from: siti.dev, to: budi.dev, session: SESSION, n: 3 };
  message = await written(siti);
});

describe('a message between two laptops', () => {
  it('says to the one it is for what was said, with what it carries', async () => {
    expect(sessionOf(message)).toBe(SESSION);
    expect(await read(message)).toEqual({ say: SAY, carried: CARRIED });
  });

  it.each([
    ['in another session', { session: 'B'.repeat(43) }],
    ['at another number', { n: 4 }],
    ['from somebody else', { from: 'c'.repeat(64) as DeviceId }],
    ['to somebody else', { to: 'c'.repeat(64) as DeviceId }],
  ])('is nothing %s', async (_where, change) => {
    expect(await read(message, { ...at, ...change })).toBeNull();
  });

  it('is nothing to a third, who cannot open it, and nothing from a third, who cannot sign it', async () => {
    const tuti = await createTestPerson('Tuti Lestari');
    const opening = openingOf(tuti.pair);
    expect(await readRelayMessage(message, at, { opening, verify: async () => true })).toBeNull();
    expect(await read(await written(tuti))).toBeNull();
  });

  it('is nothing with any byte of it changed, or cut', async () => {
    for (let at = 0; at < message.length; at += 7) {
      const changed = message.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await read(changed)).toBeNull();
      expect(await read(message.slice(0, at))).toBeNull();
    }
  });
});

describe('what is said in the clear', () => {
  it('is read as it was written, with letters of any script', () => {
    const greeting = { relay: 1, card: { ...siti.card, name: 'I Gusti Ayu Dé' }, session: SESSION };
    const bytes = writeClear(greeting);
    expect(relayGreeting.parse(readClear(bytes))).toEqual(greeting);
    expect(sessionOf(bytes)).toBeNull();
  });

  it('is nothing where it is a page of a portal, or no text', () => {
    expect(readClear(new TextEncoder().encode('<html>'))).toBeNull();
    expect(readClear(new Uint8Array([200, 10]))).toBeNull();
    expect(readClear(new Uint8Array())).toBeNull();
  });
});

async function written(by: TestPerson): Promise<Uint8Array<ArrayBuffer>> {
  const sealing = await beginSealing([budi.exchangeKey]);
  return writeRelayMessage(at, { say: SAY, carried: CARRIED }, { sealing, sign: by.sign });
}

function read(bytes: Uint8Array<ArrayBuffer>, place = at) {
  return readRelayMessage(bytes, place, {
    opening: openingOf(budi.pair),
    verify: (signature, input) => verify(siti.publicKey, signature, input),
  });
}
