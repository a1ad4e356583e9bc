import { expect, test } from 'vitest';
import type { EventId, StreamId } from '#core/log/envelope.ts';
import { buildHeader, sealEvent, signatureInput } from '#core/log/seal.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import { NOW } from '#test/support/server/office.ts';
import { createTestDevice } from '#test/support/test-device.ts';

test('[SYNC-10] a body no database can keep as it is is refused, signed or not, so that it cannot stop its stream', async () => {
  const device = await createTestDevice();
  const stream = 'tender-1' as StreamId;
  const draft = {
    id: '01932f6e-0000-7000-8000-000000000001' as EventId,
    stream,
    dev: device.dev,
    n: 1,
    prev: null,
    after: [],
    type: 'noteWritten',
    tv: 1,
    seen: null,
    at: NOW,
    tz: 'WITA',
    boot: 'boot-1',
    mono: 1,
    actor: 'Siti',
    role: 'member',
    cert: null,
    blobs: [],
  } as const;
  const body = '{"note":"a\0b"}';
  const header = buildHeader(draft, body);
  const sig = encodeBase64Url(await device.sign(signatureInput(header)));
  expect(readIncoming(stream, { header, body, sig })).toEqual({ ok: false, error: 'unreadable' });
  // As JSON writes it, it is text like any other.
  expect(readIncoming(stream, await sealEvent(draft, { note: 'a\0b' }, device.sign)).ok).toBe(true);
});
