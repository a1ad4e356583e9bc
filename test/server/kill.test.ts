import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { openKeyFile } from '#server/folder/key-file.ts';
import { openStore } from '#server/open-server.ts';
import { migrate } from '#server/storage/migrate.ts';
import { MIGRATIONS } from '#server/storage/migrations/all.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import { openStoredLog } from '#server/storage/stored-log.ts';
import { freePort } from '#test/support/free-port.ts';
import { type Asked, openKilledOffice } from '#test/support/server/killed-office.ts';
import type { MortalStep } from '#test/support/server/mortal-process.ts';
import { startMortalServer } from '#test/support/server/mortal-server.ts';
import { foundOffice, NOW, openLog } from '#test/support/server/office.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** On machines that are busy with other tests. */
const START_MS = 60_000;
const TENDER = 'tender-1' as StreamId;
const root = mkdtempSync(join(tmpdir(), 'meja-mati-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BEFORE = 'before';
const AFTER = 'after';
type Named = readonly [at: MortalStep['at'], of: string, moment: MortalStep['moment'], behind?: string];

/** Those that are always taken come first; the others with `MEJA_EVERY_STEP=1`. */
function chosen<T>(always: readonly T[], others: readonly T[]): readonly T[] {
  return process.env['MEJA_EVERY_STEP'] === '1' ? [...always, ...others] : always;
}

function stepOf([at, of, moment, behind]: Named): MortalStep {
  return { at, of, moment, behind: behind ?? null };
}

const STEPS: readonly (readonly [Asked, Named])[] = chosen<readonly [Asked, Named]>(
  [
    ['push', ['statement', 'COMMIT', BEFORE, 'INSERT INTO event']],
    ['push', ['statement', 'COMMIT', AFTER, 'INSERT INTO event']],
    ['file', ['rename', 'lampiran', AFTER]],
    ['segments', ['statement', 'insert into "segment"', BEFORE]],
  ],
  [
    ['enrolment', ['statement', 'COMMIT', BEFORE, 'INSERT INTO event']],
    ['enrolment', ['statement', 'COMMIT', AFTER, 'INSERT INTO event']],
    ['push', ['statement', 'INSERT INTO event', BEFORE]],
    ['push', ['statement', 'INSERT INTO event', AFTER]],
    ['push', ['statement', 'update "stream_head"', BEFORE]],
    ['push', ['statement', 'update "stream_head"', AFTER]],
    ['pull', ['statement', 'from "event"', BEFORE]],
    ['pull', ['statement', 'from "event"', AFTER]],
    ['file', ['write', 'unggahan', BEFORE]],
    ['file', ['write', 'unggahan', AFTER]],
    ['file', ['write', '.json', BEFORE]],
    ['file', ['write', '.json', AFTER]],
    ['file', ['rename', 'lampiran', BEFORE]],
    ['file', ['statement', 'update "named_file"', BEFORE]],
    ['file', ['statement', 'update "named_file"', AFTER]],
    ['segments', ['write', '.baru', BEFORE]],
    ['segments', ['write', '.baru', AFTER]],
    ['segments', ['rename', '.gz', BEFORE]],
    ['segments', ['rename', '.gz', AFTER]],
    ['segments', ['statement', 'insert into "segment"', AFTER]],
    ['segments', ['statement', 'delete from "segment"', AFTER]],
  ],
);

test(
  '[INV-2, INV-3] a server that is killed at every step of what devices ask loses nothing it had said, and doubles nothing',
  async () => {
    const office = await openKilledOffice(join(root, 'kantor'), await freePort());
    for (const [asked, named] of STEPS) {
      const ask = await office.prepare(asked);
      const server = office.server();
      await server.dieAt(stepOf(named));
      expect(await ask(), `${asked}, killed ${named.join(' ')}`).toBe(false);
      await server.killed;
      await office.startAgain();
      expect(await ask(), `${asked}, again after ${named.join(' ')}`).toBe(true);
      await office.check();
    }
    await office.close();
  },
  (STEPS.length + 2) * START_MS,
);

const WHILE_FOUNDED: readonly Named[] = chosen<Named>(
  [['rename', 'basis-data', BEFORE]],
  [
    ['statement', 'CREATE TABLE named_file', BEFORE],
    ['statement', 'COMMIT', AFTER, 'INSERT INTO schema_step'],
    ['rename', 'basis-data', AFTER],
    ['statement', 'insert into "identity"', AFTER],
    ['statement', 'COMMIT', AFTER, 'insert into "identity"'],
  ],
);

test(
  'a server that is killed while it is founded is founded with its next start, once and under one key',
  async () => {
    for (const [index, named] of WHILE_FOUNDED.entries()) {
      const folder = join(root, `baru-${index}`);
      const port = await freePort();
      expect(await startMortalServer({ folder, port, dieAt: stepOf(named) }), named.join(' ')).toBeNull();
      const key = unwrap(openKeyFile(join(folder, 'kunci-server.pem')));
      const server = await startMortalServer({ folder, port });
      expect(server?.adminCode, named.join(' ')).toMatch(/^[0-9A-Z-]{20,}$/);
      await server?.kill();
      const { store, key: kept, close } = unwrap(await openStore({ folder, databaseUrl: null }));
      expect(kept.id).toBe(key.id);
      const { events } = await (await openLog(store, key)).page(OFFICE_STREAM, 0, { events: 100, text: 1_000_000 });
      expect(events.map(({ sealed }) => unwrap(openHeader(sealed)).header.type)).toEqual([
        'serverFounded',
        'personSet',
        'enrolmentOffered',
      ]);
      await close();
    }
  },
  WHILE_FOUNDED.length * 3 * START_MS,
);

const WHILE_UPDATED: readonly Named[] = chosen<Named>(
  [['statement', 'COMMIT', BEFORE, 'INSERT INTO schema_step']],
  [
    ['statement', 'CREATE TABLE named_file', AFTER],
    ['statement', 'INSERT INTO schema_step', BEFORE],
    ['statement', 'INSERT INTO schema_step', AFTER],
    ['statement', 'COMMIT', AFTER, 'INSERT INTO schema_step'],
  ],
);

test(
  'a server that is killed while its schema is brought up keeps every event, and brings it up with its next start',
  async () => {
    const first = join(root, 'skema-1');
    const written = await writeAtFirstSchema(first);
    for (const [index, named] of WHILE_UPDATED.entries()) {
      const folder = join(root, `skema-${index + 2}`);
      cpSync(first, folder, { recursive: true });
      const port = await freePort();
      expect(await startMortalServer({ folder, port, dieAt: stepOf(named) }), named.join(' ')).toBeNull();
      const server = await startMortalServer({ folder, port });
      await server?.kill();
      const { store, key, close } = unwrap(await openStore({ folder, databaseUrl: null }));
      const { rows } = await sql<{ number: number }>`SELECT number FROM schema_step ORDER BY number`.execute(store);
      expect(rows).toEqual(MIGRATIONS.map(({ number }) => ({ number })));
      const { events } = await (await openLog(store, key)).page(TENDER, 0, { events: 1_000, text: 10_000_000 });
      expect(events.map(({ hash }) => hash)).toEqual(written);
      await close();
    }
  },
  (WHILE_UPDATED.length + 1) * 3 * START_MS,
);

/** A data folder as the first release made it, with some events; answers with their hashes. */
async function writeAtFirstSchema(folder: string): Promise<readonly Hash[]> {
  mkdirSync(folder);
  const key = unwrap(openKeyFile(join(folder, 'kunci-server.pem')));
  const store = openPglite(join(folder, 'basis-data'));
  unwrap(await migrate(store, MIGRATIONS.slice(0, 1)));
  // What writes here today asks for a column the first release did not have.
  await sql`ALTER TABLE stream_head ADD COLUMN destroyed_by text`.execute(store);
  const log = unwrap(await openStoredLog({ store, key }, { name: 'LPSE Kabupaten Contoh', now: NOW }));
  const writer = await (await foundOffice(log)).addPerson('Siti', 'member', [TENDER]);
  const events = await writer.write(TENDER, {}, {}, {});
  unwrap(await log.push(TENDER, events, NOW));
  await sql`ALTER TABLE stream_head DROP COLUMN destroyed_by`.execute(store);
  await log.close();
  return events.map(({ hash }) => hash);
}
