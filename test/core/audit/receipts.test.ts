import { beforeAll, expect, it } from 'vitest';
import { auditChecks } from '#core/audit/checks.ts';
import type { ExaminedArchive } from '#core/audit/examined.ts';
import { judgeReceipts } from '#core/audit/receipts.ts';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { eventHash } from '#core/log/seal.ts';
import { listedStream } from '#core/exchange/archive/manifest-of.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { RUN_START, nextRun } from '#core/sync/run.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { anAuditedArchive, AUDITED_STREAM, examineBytes } from '#test/support/audited.ts';
import { packArchive } from '#test/support/archives.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

let server: TestDevice;
let archive: ExaminedArchive;
let content: ReceiptContent;

beforeAll(async () => {
  server = await createTestDevice();
  const { device, sealed } = await anAuditedArchive();
  const order = [{ dev: device.dev, n: 1, count: 3 }];
  const streams = [listedStream(AUDITED_STREAM, 'tender', sealed, order)];
  archive = await examineBytes(await packArchive(device, new Map([[AUDITED_STREAM, sealed]]), { streams }));
  const hashes = sealed.slice(0, 2).map(eventHash);
  content = {
    server: sha256Hex(server.publicKey),
    epoch: 1,
    stream: AUDITED_STREAM,
    seq: 2,
    event: hashes[1] ?? sha256Hex(''),
    run: hashes.reduce((run, hash) => nextRun(run, hash), RUN_START),
    at: '2026-11-27T01:00:00.000Z',
  };
});

async function verdictOf(change: Partial<ReceiptContent>, key = server) {
  const receipt = await signReceipt({ ...content, ...change }, key.sign);
  const file = {
    format: 'meja-pokja/tanda-terima' as const,
    version: 1 as const,
    server: { name: 'LPSE Contoh', key: encodeBase64Url(server.publicKey) },
    tender: '900',
    receipts: [receipt],
  };
  const [judged] = await judgeReceipts(file, archive.streams, createVerify());
  return judged?.verdict;
}

it('a receipt holds where the archive has exactly what the server signed for', async () => {
  expect(archive.faults).toEqual([]);
  expect(await verdictOf({})).toBe('holds');
});

it('a receipt for other events, another order, or another server is told apart', async () => {
  expect(await verdictOf({ event: 'e'.repeat(64) as Hash })).toBe('event-differs');
  expect(await verdictOf({ run: 'e'.repeat(64) as Hash })).toBe('run-differs');
  expect(await verdictOf({ seq: 9 })).toBe('not-in-order');
  expect(await verdictOf({ stream: 'tender/lain' as StreamId })).toBe('not-here');
  expect(await verdictOf({ server: 'e'.repeat(64) as Hash })).toBe('other-server');
  expect(await verdictOf({}, await createTestDevice())).toBe('wrong-signature');
});

it('receipts are a check of their own, broken by the first that does not hold', async () => {
  const receipts = [
    { file: 'tanda-terima.json', judged: [{ server: 'LPSE', content, verdict: 'run-differs' as const }] },
  ];
  const checks = auditChecks({ archive, dossiers: [], nameOf: () => null, receipts });
  expect(checks.find(({ kind }) => kind === 'receipts')).toMatchObject({ state: 'broken', checked: 1 });
});
