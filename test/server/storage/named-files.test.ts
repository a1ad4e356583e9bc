import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { migrate } from '#server/storage/migrate.ts';
import { MIGRATIONS } from '#server/storage/migrations/all.ts';
import { namedFiles } from '#server/storage/migrations/0004-named-files.ts';
import { readNamed } from '#server/storage/named-files.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import { createWriter } from '#test/support/server/writer.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

test('files that events name already are known when the schema grows, each once', async () => {
  const store = openPglite(null);
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(namedFiles));
  unwrap(await migrate(store, before));
  const stream = 'tender-lama' as StreamId;
  const writer = createWriter(await createTestDevice(), { name: 'Siti', role: 'member' });
  const [letter, drawing] = [sha256Hex('surat'), sha256Hex('gambar')];
  const blob = (sha256: typeof letter, size: number) => ({ sha256, size, type: 'application/pdf' });
  const events = await writer.write(
    stream,
    {},
    { header: { blobs: [blob(letter, 5)] } },
    { header: { blobs: [blob(letter, 5), blob(drawing, 6)] } },
  );
  for (const [index, { header, hash, sealed }] of events.entries()) {
    await sql`INSERT INTO event VALUES (${stream}, ${index + 1}, ${header.dev}, ${header.n}, ${header.id}, ${hash}, '', 1,
      ${header.at}, ${sealed.header}, ${sealed.body}, ${sealed.sig})`.execute(store);
  }
  unwrap(await migrate(store));
  const named = await readNamed(store, [letter, drawing]);
  expect([...named].sort((a, b) => a.size - b.size)).toEqual([
    { sha256: letter, stream, size: 5, handedIn: false },
    { sha256: drawing, stream, size: 6, handedIn: false },
  ]);
  await store.destroy();
});
