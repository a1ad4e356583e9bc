import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeHash } from '#core/registry/code.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import { FIRST_ADMIN, welcomeOf } from '#server/commands/welcome.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import { newServerKey, NOW, openLog } from '#test/support/server/office.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const clock = { now: () => NOW };
let log: StoredLog;
let key: ServerKey;

beforeAll(async () => {
  key = newServerKey();
  log = await openLog(openPglite(null), key);
});

afterAll(() => log.close());

test('the first start tells the key, and a code that lets the first admin in; later ones only the key', async () => {
  const [known, offered] = await welcomeOf({ log, key }, FIRST_ADMIN, clock);
  expect(known).toContain(fingerprintOf(key.id));
  const code = offered?.match(/[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/)?.[0] ?? '';
  const device = await createTestDevice();
  const enrolled = await log.enrol(
    {
      codeHash: codeHash(code),
      dev: device.dev,
      key: encodeBase64Url(device.publicKey),
      exchangeKey: encodeBase64Url(new Uint8Array(32)),
    },
    NOW,
  );
  expect(unwrap(enrolled).serial).not.toBe('');
  const { people } = await log.registry();
  expect(Object.values(people).map(({ names, role }) => [names, role])).toEqual([[[FIRST_ADMIN], 'admin']]);
  expect(await welcomeOf({ log, key }, FIRST_ADMIN, clock)).toEqual([known]);
});
