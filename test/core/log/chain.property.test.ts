import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignatureCheck, verifyChain } from '#core/log/chain.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { createTestDevice, signatureCheckOf, writeStream } from '#test/support/test-device.ts';

const stream = 'tender-1' as StreamId;
const parts = ['header', 'body', 'sig'] as const;

let check: SignatureCheck;
let events: readonly SealedEvent[];

beforeAll(async () => {
  const laptop = await createTestDevice();
  const tablet = await createTestDevice();
  check = signatureCheckOf(laptop, tablet);
  const notes = ['tidak ada jaminan — hlm. 3', '\u{1f4dc} é'].map((note) => ({
    payload: { note },
  }));
  events = [...(await writeStream(laptop, stream, notes)), ...(await writeStream(tablet, stream, notes.slice(0, 1)))];
});

describe('a flipped byte', () => {
  it('in any place of any event is found, and the event named', async () => {
    for (const [index, event] of events.entries()) {
      for (const part of parts) {
        for (let place = 0; place < bytesOf(event[part]).length; place++) {
          const fault = await faultAfterFlip(index, part, place, 1);
          expect([index, part, place, fault]).toEqual([index, part, place, index]);
        }
      }
    }
  });

  it('is found for any change of bits', async () => {
    const flip = fc.record({
      index: fc.nat({ max: 2 }),
      part: fc.constantFrom(...parts),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(flip, async ({ index, part, place, mask }) => {
        const length = bytesOf(events[index]?.[part] ?? '').length;
        expect(await faultAfterFlip(index, part, Math.floor(place * length), mask)).toBe(index);
      }),
      { numRuns: 500 },
    );
  });
});

/** Index of the event named when the bits of that byte are changed, null when nothing is found. */
async function faultAfterFlip(
  index: number,
  part: keyof SealedEvent,
  place: number,
  mask: number,
): Promise<number | null> {
  const event = events[index];
  if (!event) throw new Error(`no event ${index}`);
  const bytes = bytesOf(event[part]);
  bytes[place] = (bytes[place] ?? 0) ^ mask;
  const spoilt = events.with(index, { ...event, [part]: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
  const outcome = await verifyChain(spoilt, check, { stream });
  return outcome.ok ? null : outcome.error.index;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
