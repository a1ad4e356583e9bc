import { describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { openReceipt, proveTwoHistories, signReceipt } from '#core/sync/receipt.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { createTestDevice, signatureCheckOf } from '#test/support/test-device.ts';

const server = await createTestDevice();
const other = await createTestDevice();
const verifyBy = (device: typeof server) => (signature: Uint8Array<ArrayBuffer>, input: Uint8Array<ArrayBuffer>) =>
  signatureCheckOf(device).verify(device.publicKey, signature, input);

const content: ReceiptContent = {
  server: server.dev as string as Hash,
  epoch: 1,
  stream: 'tender' as StreamId,
  seq: 4,
  event: 'e'.repeat(64) as Hash,
  run: 'f'.repeat(64) as Hash,
  at: '2026-11-27T00:00:00.000Z',
};

describe('a receipt', () => {
  it('[SYNC-30] says what the server signed, and nothing when anything of it was changed', async () => {
    const receipt = await signReceipt(content, server.sign);
    expect(await openReceipt(receipt, verifyBy(server))).toEqual(content);
    expect(await openReceipt(receipt, verifyBy(other))).toBeNull();
    expect(
      await openReceipt({ ...receipt, text: receipt.text.replace('"seq":4', '"seq":5') }, verifyBy(server)),
    ).toBeNull();
    expect(await openReceipt({ ...receipt, sig: '?' }, verifyBy(server))).toBeNull();
  });

  it('[SYNC-30] signed text that is none says nothing', async () => {
    const wrong = await signReceipt({ ...content, epoch: 0 }, server.sign);
    expect(await openReceipt(wrong, verifyBy(server))).toBeNull();
  });

  it('[SYNC-31] two for one number with another run or event prove two histories', () => {
    expect(proveTwoHistories(content, { ...content, at: '2027-01-01T00:00:00.000Z' })).toBe(false);
    expect(proveTwoHistories(content, { ...content, run: '1'.repeat(64) as Hash })).toBe(true);
    expect(proveTwoHistories(content, { ...content, event: '1'.repeat(64) as Hash })).toBe(true);
    const changed = { ...content, run: '1'.repeat(64) as Hash };
    expect(proveTwoHistories(content, { ...changed, seq: 5 })).toBe(false);
    expect(proveTwoHistories(content, { ...changed, epoch: 2 })).toBe(false);
    expect(proveTwoHistories(content, { ...changed, stream: 'other' as StreamId })).toBe(false);
  });
});

describe('the run of a stream', () => {
  it('[SYNC-4] is the hash of the run before and the event', () => {
    const event = 'a'.repeat(64) as Hash;
    // printf '%064d %s' 0 $(printf 'a%.0s' $(seq 64)) | sha256sum
    expect(nextRun(RUN_START, event)).toBe('353fe21367b965a15b0e6a544ed5303f047017b961e9a936d6201211a05826a8');
    expect(nextRun(nextRun(RUN_START, event), event)).not.toBe(nextRun(RUN_START, event));
  });
});
