import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { SignatureCheck } from '#core/log/chain.ts';
import type { DeviceId, EventId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { eventHash, type HeaderDraft, type Sign, sealEvent } from '#core/log/seal.ts';
import { uuidV7 } from '#core/log/uuid.ts';

/** A device with a real Ed25519 key and a clock that ticks once an event: enough to write streams in tests. */
export interface TestDevice {
  readonly dev: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly sign: Sign;
}

export async function createTestDevice(): Promise<TestDevice> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gave no key pair');
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    dev: sha256Hex(publicKey) as string as DeviceId,
    publicKey,
    sign: async (input) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, input)),
  };
}

type VerifyingKey = ReturnType<typeof crypto.subtle.importKey>;

/** Checks signatures with the keys of these devices. */
export function signatureCheckOf(...devices: readonly TestDevice[]): SignatureCheck {
  const keys = new Map<Uint8Array<ArrayBuffer>, VerifyingKey>();
  const keyOf = (publicKey: Uint8Array<ArrayBuffer>): VerifyingKey => {
    const known = keys.get(publicKey) ?? crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    keys.set(publicKey, known);
    return known;
  };
  return {
    publicKeyOf: (dev: DeviceId) => devices.find((device) => device.dev === dev)?.publicKey ?? null,
    verify: async (publicKey, signature, input) =>
      crypto.subtle.verify('Ed25519', await keyOf(publicKey), signature, input),
  };
}

/** What a stream written by `writeStream` says, event by event; anything of the header may be set otherwise. */
export interface Written {
  readonly payload: unknown;
  readonly header?: Partial<HeaderDraft>;
}

/** Seals payloads as one device's events in a stream, one after the other, behind `before`. */
export async function writeStream(
  device: TestDevice,
  stream: StreamId,
  written: readonly Written[],
  before: readonly SealedEvent[] = [],
): Promise<readonly SealedEvent[]> {
  const events: SealedEvent[] = [];
  for (const { payload, header } of written) {
    const n = before.length + events.length + 1;
    const last = events.at(-1) ?? before.at(-1);
    const draft: HeaderDraft = {
      id: testId(device, stream, n),
      stream,
      dev: device.dev,
      n,
      prev: last ? eventHash(last) : null,
      after: [],
      type: 'noteWritten',
      tv: 1,
      seen: null,
      at: instantFromUnixMs(Date.UTC(2026, 10, 23, 2, 42, n % 60)),
      tz: 'WITA',
      boot: 'boot-1',
      mono: n * 1000,
      actor: 'Siti Aminah',
      role: 'member',
      cert: null,
      blobs: [],
      ...header,
    };
    events.push(await sealEvent(draft, payload, device.sign));
  }
  return events;
}

/** As many events as asked, each with its number as the note. */
export function writeNotes(
  device: TestDevice,
  stream: StreamId,
  count: number,
  before: readonly SealedEvent[] = [],
): Promise<readonly SealedEvent[]> {
  const notes = Array.from({ length: count }, (_, index) => ({
    payload: { note: `catatan ${before.length + index + 1}` },
  }));
  return writeStream(device, stream, notes, before);
}

function testId(device: TestDevice, stream: StreamId, n: number): EventId {
  const random = Uint8Array.from(sha256Hex(`${device.dev} ${stream} ${n}`).slice(0, 10), (digit) =>
    digit.charCodeAt(0),
  );
  return uuidV7(Date.UTC(2026, 10, 23) + n, random) as EventId;
}
