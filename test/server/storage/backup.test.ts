import { expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { migrate } from '#server/storage/migrate.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import { restoreBackup } from '#server/storage/restore-backup.ts';
import { noteHandedIn, readNamed } from '#server/storage/named-files.ts';
import { writeBackup } from '#server/storage/write-backup.ts';
import { foundOffice, headsOf, newServerKey, NOW, openLog, quarantinedIn } from '#test/support/server/office.ts';
import { unwrap } from '#test/support/unwrap.ts';

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

test('[SYNC-61, 62] a restored server has everything, in a new epoch, and is silent until it is told to go on', async () => {
  const stream = 'tender-1' as StreamId;
  const key = newServerKey();
  const store = openPglite(null);
  const log = await openLog(store, key);
  const office = await foundOffice(log);
  const [siti, luar] = [
    await office.addPerson('Siti', 'member', [stream]),
    await office.addPerson('Luar', 'member', []),
  ];
  const sha256 = sha256Hex('isi');
  const blobs = [{ sha256, size: 3, type: 'application/pdf' }];
  await log.push(
    stream,
    [...(await siti.write(stream, {}, {}, { header: { blobs } })), ...(await luar.write(stream, {}))],
    NOW,
  );
  await noteHandedIn(store, { sha256, size: 3 }, [stream]);
  const lines: string[] = [];
  const written = await writeBackup(store, NOW, async (line) => void lines.push(JSON.stringify(line)));
  expect(written.files).toEqual(new Map([[sha256, 3]]));

  const empty = openPglite(null);
  unwrap(await migrate(empty));
  const damages: readonly (readonly [string, readonly string[]])[] = [
    ['cut short', lines.slice(0, -1)],
    ['an event is gone', lines.toSpliced(4, 1)],
    ['a text was changed', lines.with(3, (lines[3] ?? '').replace('Wulan', 'Bulan').replace('LPSE', 'LPSA'))],
    ['no backup', ['{}']],
  ];
  for (const [name, damaged] of damages) {
    const refused = await restoreBackup(empty, key.id, each(damaged));
    expect(refused, name).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  }
  expect(await restoreBackup(empty, newServerKey().id, each(lines))).toMatchObject({ error: { kind: 'other-key' } });

  expect(unwrap(await restoreBackup(empty, key.id, each(lines)))).toMatchObject({ epoch: 2, files: written.files });
  expect(await readNamed(empty, [sha256])).toEqual([{ sha256, stream, size: 3, handedIn: true }]);
  const restored = await openLog(empty, key);
  expect(await restored.identity()).toEqual({ id: key.id, epoch: 2 });
  expect(await headsOf(restored)).toEqual(await headsOf(log));
  expect(await restored.registry()).toEqual(await log.registry());
  expect(await quarantinedIn(restored, null)).toEqual(await quarantinedIn(log, null));
  const whole = { events: 1_000, text: 1_000_000 };
  expect(await restored.page(stream, 0, whole)).toEqual(await log.page(stream, 0, whole));

  expect(await restored.renew(siti.device.dev, NOW)).toMatchObject({ ok: false, error: { kind: 'store-failed' } });
  expect(unwrap(await restored.push(stream, await siti.write(stream, {}), NOW)).moved).toBe(true);
  await empty.updateTable('identity').set({ speaks: true }).execute();
  expect(await restored.renew(siti.device.dev, NOW)).toMatchObject({ ok: true });
  expect(await restoreBackup(empty, key.id, each(lines))).toMatchObject({ error: { kind: 'store-not-empty' } });
  await restored.close();
  await log.close();
});
