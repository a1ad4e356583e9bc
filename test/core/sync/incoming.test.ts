import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import { readIncoming, signatureFault } from '#core/sync/incoming.ts';
import { createTestDevice, signatureCheckOf, writeNotes } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAM = 'tender' as StreamId;
const device = await createTestDevice();
const other = await createTestDevice();
const [event] = await writeNotes(device, STREAM, 1);
if (event === undefined) throw new Error('one note was written');

describe('an event as it came', () => {
  it('[SYNC-2] keeps the bytes as they were signed', () => {
    const read = unwrap(readIncoming(STREAM, event));
    expect(read.sealed).toEqual(event);
    expect(read.hash).toBe(eventHash(event));
  });

  it('[SYNC-10] is refused when it cannot be opened, or was sealed by a newer app', () => {
    expect(readIncoming(STREAM, { ...event, header: '{' })).toEqual({ ok: false, error: 'unreadable' });
    expect(readIncoming(STREAM, { ...event, sig: 'x' })).toEqual({ ok: false, error: 'unreadable' });
    const newer = { ...event, header: event.header.replace('"v":2', '"v":3') };
    expect(readIncoming(STREAM, newer)).toEqual({ ok: false, error: 'newer-envelope' });
  });

  it('[SYNC-12] is refused with another body, or for another stream', () => {
    expect(readIncoming(STREAM, { ...event, body: '{}' })).toEqual({ ok: false, error: 'body-changed' });
    expect(readIncoming('other' as StreamId, event)).toEqual({ ok: false, error: 'wrong-stream' });
  });

  it('[SYNC-12] is refused of an unknown device, under a key of another name, or signed by another', async () => {
    const read = unwrap(readIncoming(STREAM, event));
    expect(await signatureFault(read, signatureCheckOf(device))).toBeNull();
    expect(await signatureFault(read, signatureCheckOf(other))).toBe('unknown-device');
    const swapped = { ...signatureCheckOf(device), publicKeyOf: () => other.publicKey };
    expect(await signatureFault(read, swapped)).toBe('unknown-device');
    const header = event.header.replace('Siti Aminah', 'Siti Aminoh');
    const changed = unwrap(readIncoming(STREAM, { ...event, header }));
    expect(await signatureFault(changed, signatureCheckOf(device))).toBe('wrong-signature');
  });
});
