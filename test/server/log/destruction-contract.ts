import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { OFFICE_COMMAND_OF, type OfficeCommand } from '#core/office/commands.ts';
import type { OfficeEventType } from '#core/office/events.ts';
import { INITIAL_OFFICE, OFFICE_STREAM, type OfficeState } from '#core/office/model.ts';
import { carryOutHere } from '#server/commands/destroy.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import { noteHandedIn, readNamed } from '#server/storage/named-files.ts';
import { migrate } from '#server/storage/migrate.ts';
import { restoreBackup } from '#server/storage/restore-backup.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import type { Store } from '#server/storage/tables.ts';
import { writeBackup } from '#server/storage/write-backup.ts';
import {
  after,
  approve,
  aTender,
  CHAIR,
  hold,
  propose,
  SECRETARY,
  startClock,
} from '#test/core/retention/retention.ts';
import {
  foundOffice,
  headsOf,
  newServerKey,
  NOW,
  openLog,
  quarantinedIn,
  type TestOffice,
} from '#test/support/server/office.ts';
import { causeOf, type Writer } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';

const WHOLE = { events: 1_000, text: 1_000_000 };
const [GONE, HELD, KEPT, NEVER] = [aTender(1), aTender(2), aTender(3), aTender(4)];
const NUMBER = '045/1';
const SECRET = 'CV. Nama Rahasia';

/** Removing what an approved list names, on one kind of database. */
export function describeDestruction(name: string, open: () => Promise<{ readonly open: () => Store }>): void {
  describe(`${name}: the suite`, () => {
    let store: Store;
    let log: StoredLog;
    let key: ServerKey;
    let office: TestOffice;
    let secretary: Writer;
    let chair: Writer;
    let reopen: () => Store;
    const folder = mkdtempSync(join(tmpdir(), 'meja-musnah-'));
    const parts = () => ({ store, log, filesFolder: join(folder, 'lampiran'), segmentsFolder: join(folder, 'segmen') });
    let state: OfficeState = INITIAL_OFFICE;
    let last: readonly ReturnType<typeof causeOf>[] = [];

    /** A person says in the office's stream what that command leads to, knowing all before. */
    const say = async (writer: Writer, command: OfficeCommand, actor: string, role: 'secretary' | 'chair') => {
      const before = state;
      state = after(before, command, actor, role);
      const type = Object.entries(OFFICE_COMMAND_OF).find(([, each]) => each === command.name)?.[0] as OfficeEventType;
      const known = last.filter(({ dev }) => dev !== writer.device.dev);
      const events = await writer.write(OFFICE_STREAM, { type, body: command.body, after: known });
      expect(unwrap(await log.push(OFFICE_STREAM, events, NOW)).verdicts.map(({ kind }) => kind)).toEqual(['accepted']);
      last = events.map(causeOf);
    };

    const file = (text: string): Hash => {
      const sha256 = sha256Hex(text);
      mkdirSync(join(folder, 'lampiran', sha256.slice(0, 2)), { recursive: true });
      writeFileSync(join(folder, 'lampiran', sha256.slice(0, 2), sha256), text);
      return sha256;
    };

    beforeAll(async () => {
      const opened = await open();
      reopen = opened.open;
      store = reopen();
      key = newServerKey();
      log = await openLog(store, key);
      office = await foundOffice(log);
      secretary = await office.addPerson(SECRETARY, 'secretary', [
        OFFICE_STREAM,
        GONE.stream,
        HELD.stream,
        KEPT.stream,
      ]);
      chair = await office.addPerson(CHAIR, 'chair', [OFFICE_STREAM]);
      const outsider = await office.addPerson('Luar', 'member', []);
      const own = { sha256: file('hanya milik yang dimusnahkan'), size: 28, type: 'application/pdf' };
      const shared = { sha256: file('dipakai dua paket'), size: 17, type: 'application/pdf' };
      const write = async (stream: StreamId, blobs: readonly (typeof own)[]) => {
        const events = await secretary.write(stream, { body: { name: SECRET }, header: { blobs } }, {}, {});
        unwrap(await log.push(stream, events, NOW));
        for (const { sha256, size } of blobs) await noteHandedIn(store, { sha256, size }, [stream]);
      };
      await write(GONE.stream, [own, shared]);
      await write(HELD.stream, []);
      await write(KEPT.stream, [shared]);
      unwrap(await log.push(GONE.stream, await outsider.write(GONE.stream, { body: { name: SECRET } }), NOW));
      mkdirSync(join(folder, 'segmen', 'aa'), { recursive: true });
      writeFileSync(join(folder, 'segmen', 'aa', 'berkas.gz'), 'lama');
    }, 60_000);
    afterAll(async () => {
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('removes nothing before a list is there, approved, and by another person', async () => {
      const kind = async () => {
        const answer = await log.destroy(NUMBER, NOW);
        return answer.ok ? 'ok' : answer.error.kind;
      };
      expect(await kind()).toBe('list-absent');
      for (const tender of [GONE, HELD, NEVER])
        await say(secretary, startClock(tender, '2022-02-28'), SECRETARY, 'secretary');
      await say(secretary, propose(state, [GONE, HELD, NEVER], { on: '2026-11-20' }), SECRETARY, 'secretary');
      expect(await kind()).toBe('list-not-approved');
      // Written by who proposed, past every check of the app.
      const own = await secretary.write(OFFICE_STREAM, {
        type: 'destructionApproved',
        body: approve({ by: SECRETARY, on: '2026-11-21' }).body,
      });
      unwrap(await log.push(OFFICE_STREAM, own, NOW));
      expect(await kind()).toBe('list-not-approved');
      last = own.map(causeOf);
      expect((await log.page(GONE.stream, 0, WHOLE)).events).toHaveLength(3);
    });

    test('[SYNC-24] removes what an approved list names and nothing else, and says so', async () => {
      await say(chair, approve({ on: '2026-11-21' }), CHAIR, 'chair');
      await say(secretary, hold(HELD), SECRETARY, 'secretary');
      const heads = await headsOf(log);
      const done = unwrap(await carryOutHere(parts(), NUMBER, NOW));
      expect(done).toEqual({ streams: [GONE.stream], events: 3, held: 1, files: 1 });

      const page = await log.page(GONE.stream, 0, WHOLE);
      expect(page).toMatchObject({ events: [], isDestroyed: true });
      expect(await quarantinedIn(log, GONE.stream)).toEqual([]);
      expect((await headsOf(log)).get(GONE.stream)).toEqual(heads.get(GONE.stream));
      expect((await log.page(HELD.stream, 0, WHOLE)).events).toHaveLength(3);
      expect((await log.page(KEPT.stream, 0, WHOLE)).events).toHaveLength(3);
      const left = readdirSync(join(folder, 'lampiran'), { recursive: true, withFileTypes: true });
      expect(left.filter((each) => each.isFile()).map((each) => each.name)).toEqual([sha256Hex('dipakai dua paket')]);
      expect((await readNamed(store, [sha256Hex('dipakai dua paket')])).map(({ stream }) => stream)).toEqual([
        KEPT.stream,
      ]);
      expect(readdirSync(folder)).toEqual(['lampiran']);

      const { events } = await log.page(OFFICE_STREAM, 0, WHOLE);
      const said = events.at(-1)?.sealed;
      expect(JSON.parse(said?.header ?? '')).toMatchObject({
        type: 'destructionCarriedOut',
        dev: key.dev,
        role: 'server',
      });
      expect(JSON.parse(said?.body ?? '')).toMatchObject({
        number: NUMBER,
        done: { dev: key.dev, streams: [GONE.stream, NEVER.stream] },
      });
    });

    test('[SYNC-24] refuses what comes late, and gives no number again', async () => {
      for (const { stream } of [GONE, NEVER]) {
        const late = unwrap(await log.push(stream, await secretary.write(stream, { body: { name: SECRET } }), NOW));
        expect(late).toMatchObject({ verdicts: [{ kind: 'refused', reason: 'destroyed' }], moved: false });
        expect((await log.page(stream, 0, WHOLE)).events).toEqual([]);
      }
      const other = unwrap(await log.push(KEPT.stream, await secretary.write(KEPT.stream, {}), NOW));
      expect(other.verdicts).toEqual([{ kind: 'accepted', seq: 4 }]);
    });

    test('does nothing more the second time', async () => {
      const office = (await headsOf(log)).get(OFFICE_STREAM);
      expect(unwrap(await carryOutHere(parts(), NUMBER, NOW))).toEqual({ streams: [], events: 0, held: 1, files: 0 });
      expect((await headsOf(log)).get(OFFICE_STREAM)).toEqual(office);
    });

    test('stays destroyed through backup and restore, and nothing of it is in the backup', async () => {
      const lines: string[] = [];
      await writeBackup(store, NOW, async (line) => void lines.push(JSON.stringify(line)));
      expect(lines.filter((line) => line.includes(GONE.stream)).every((line) => !line.includes(SECRET))).toBe(true);
      const { open: openFresh } = await open();
      const fresh = openFresh();
      unwrap(await migrate(fresh));
      unwrap(
        await restoreBackup(
          fresh,
          key.id,
          (async function* () {
            yield* lines;
          })(),
        ),
      );
      const restored = await openLog(fresh, key);
      expect(await headsOf(restored)).toEqual(await headsOf(log));
      expect(await restored.destroy(NUMBER, NOW)).toMatchObject({ ok: false, error: { kind: 'server-silent' } });
      const late = await restored.push(GONE.stream, await secretary.write(GONE.stream, {}), NOW);
      expect(unwrap(late).verdicts).toEqual([{ kind: 'refused', reason: 'destroyed' }]);
      await restored.close();
    });
  });
}
