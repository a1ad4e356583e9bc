import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { checkReceiptFile, readReceiptFile, type ReceiptFile, writeReceiptFile } from '#core/sync/receipt-file.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { createTestDevice, signatureCheckOf, type TestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('a receipt saved as a file', () => {
  let server: TestDevice;
  let other: TestDevice;
  let file: ReceiptFile;
  const { verify } = signatureCheckOf();

  beforeAll(async () => {
    [server, other] = await Promise.all([createTestDevice(), createTestDevice()]);
    file = await fileWith({});
  });

  function contentOf(change: Partial<ReceiptContent>): ReceiptContent {
    const event = 'e'.repeat(64) as Hash;
    const of = { server: sha256Hex(server.publicKey), epoch: 1, stream: 'paket/1' as StreamId, seq: 7 };
    return { ...of, event, run: 'a'.repeat(64) as Hash, at: '2026-11-27T01:00:00.000Z', ...change };
  }

  async function fileWith(...changes: readonly Partial<ReceiptContent>[]): Promise<ReceiptFile> {
    const receipts = await Promise.all(changes.map((change) => signReceipt(contentOf(change), server.sign)));
    const text = writeReceiptFile({
      server: { name: 'LPSE Contoh', key: encodeBase64Url(server.publicKey) },
      tender: '900 Jembatan',
      receipts,
    });
    return unwrap(readReceiptFile(text));
  }

  it('is read back as it was, and holds with the server’s key', async () => {
    expect(await checkReceiptFile(file, verify)).toEqual({
      server: sha256Hex(server.publicKey),
      contents: [contentOf({})],
      fault: null,
      isContradiction: false,
    });
  });

  it('does not hold where one digit was changed, or where another key stands in it', async () => {
    const [receipt] = file.receipts;
    if (receipt === undefined) throw new Error('one receipt');
    const changed = { ...file, receipts: [{ ...receipt, text: receipt.text.replace('"seq":7', '"seq":8') }] };
    expect(await checkReceiptFile(changed, verify)).toMatchObject({ fault: 'wrong-signature', contents: [null] });
    const foreign = { ...file, server: { ...file.server, key: encodeBase64Url(other.publicKey) } };
    expect(await checkReceiptFile(foreign, verify)).toMatchObject({ fault: 'wrong-signature' });
    const none = { ...file, server: { ...file.server, key: 'AAAA' } };
    expect(await checkReceiptFile(none, verify)).toMatchObject({ fault: 'no-key' });
  });

  it('does not hold where the key signed in the name of another server', async () => {
    expect(await checkReceiptFile(await fileWith({ server: sha256Hex(other.publicKey) }), verify)).toMatchObject({
      fault: 'other-server',
    });
  });

  it('[SYNC-31] proves a server that told two histories, and only that', async () => {
    const lying = await fileWith({}, { run: 'b'.repeat(64) as Hash });
    expect(await checkReceiptFile(lying, verify)).toMatchObject({ fault: null, isContradiction: true });
    const going = await fileWith({}, { seq: 8, run: 'b'.repeat(64) as Hash });
    expect(await checkReceiptFile(going, verify)).toMatchObject({ fault: null, isContradiction: false });
  });

  it.each([
    ['', 'not-a-receipt-file'],
    ['{}', 'not-a-receipt-file'],
    ['[1', 'not-a-receipt-file'],
    ['{"format":"meja-pokja/tanda-terima","version":2}', 'newer'],
  ])('is told from what is none: %s', (text, kind) => {
    expect(readReceiptFile(text)).toEqual({ ok: false, error: { kind } });
  });
});
