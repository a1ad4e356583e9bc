// What every central log does, on whatever it is stored. Each test has people and streams of its own in one office: a database
// takes seconds to make.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import type { Verdict } from '#core/contract/sync-verdict.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { bucketOf, createHeadsDigest, digestHeads } from '#core/sync/heads-digest.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import type { QuarantinedRow } from '#server/log/central-log.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import type { Store } from '#server/storage/tables.ts';
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
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const WHOLE = { events: 1_000, text: 1_000_000 };
const LATER = instantFromUnixMs(unixMsOf(NOW) + 400 * 86_400_000);

export interface StoreUnderTest {
  /** Opens the same database again: once more for another process, or after the first was closed. */
  readonly open: () => Store;
}

/** Runs the suite on the databases `prepare` makes. */
export function describeCentralLog(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`${name}: the suite`, () => {
    let store: Store;
    let log: StoredLog;
    let office: TestOffice;
    let streams = 0;

    beforeAll(async () => {
      store = (await prepare()).open();
      log = await openLog(store, newServerKey());
      office = await foundOffice(log);
    }, 120_000);
    afterAll(() => log.close());

    const newStream = (): StreamId => `tender-${(streams += 1)}` as StreamId;
    const push = async (stream: StreamId, events: readonly ReadableEvent[], now = NOW): Promise<readonly Verdict[]> =>
      unwrap(await log.push(stream, events, now)).verdicts;
    const member = (person: string, ...granted: readonly StreamId[]): Promise<Writer & { readonly person: string }> =>
      office.addPerson(person, 'member', granted);

    test('[SYNC-3, 17] accepted events are numbered without gaps and served as they were signed', async () => {
      const stream = newStream();
      const siti = await member('Siti', stream);
      const events = await siti.write(
        stream,
        {},
        { body: { note: 'nama “kutip”, \\ garis, 日本, {a,b}, NULL, \u0007' } },
        {},
      );
      expect(await push(stream, events)).toEqual([accepted(1), accepted(2), accepted(3)]);

      const page = await log.page(stream, 0, WHOLE);
      expect(page.events.map(({ sealed }) => sealed)).toEqual(events.map(({ sealed }) => sealed));
      expect(page.events.map(({ seq, dev, n, hash }) => ({ seq, dev, n, hash }))).toEqual(
        events.map(({ hash, header: { dev, n } }, index) => ({ seq: index + 1, dev, n, hash })),
      );
    });

    test('[SYNC-4] the run of every number is the one whoever has the events computes', async () => {
      const stream = newStream();
      const siti = await member('Run', stream);
      const events = await siti.write(stream, {}, {});
      await push(stream, events.slice(0, 1));
      await push(stream, events.slice(1));
      let run = RUN_START;
      const computed = events.map(({ hash }) => (run = nextRun(run, hash)));
      expect((await log.page(stream, 0, WHOLE)).events.map((event) => event.run)).toEqual(computed);
      expect(await log.runs(stream, [1, 2, 3])).toEqual(new Map(computed.map((each, index) => [index + 1, each])));
      expect((await headsOf(log)).get(stream)).toEqual({ seq: 2, run });
    });

    test('[SYNC-11] the same batch again changes nothing and names the numbers', async () => {
      const stream = newStream();
      const siti = await member('Ulang', stream);
      const events = await siti.write(stream, {}, {}, {});
      await push(stream, events);
      const again = unwrap(await log.push(stream, [...events, ...events], NOW));
      expect(again.verdicts).toEqual([have(1), have(2), have(3), have(1), have(2), have(3)]);
      expect(again.moved).toBe(false);
      expect(again.head).toMatchObject({ stream, seq: 3, event: events[2]?.hash });
    });

    test('[SYNC-13] other bytes at a place are kept as evidence and change nothing', async () => {
      const stream = newStream();
      const siti = await member('Cabang', stream);
      const before = siti.placeIn(stream);
      const events = await siti.write(stream, {}, {});
      await push(stream, events);
      siti.goBack(stream, before);
      const forks = await siti.write(stream, { body: { note: 'lain' } }, { body: { note: 'lain pula' } });
      expect(await push(stream, forks)).toEqual([quarantined('forked'), quarantined('forked')]);
      expect(await push(stream, forks)).toEqual([quarantined('forked'), quarantined('forked')]);
      expect((await log.page(stream, 0, WHOLE)).events.map(({ hash }) => hash)).toEqual(events.map(({ hash }) => hash));
      const kept = (await quarantinedIn(log, stream)).toSorted((a, b) => a.n - b.n);
      expect(kept.map(({ sealed, reason }) => ({ sealed, reason }))).toEqual(
        forks.map(({ sealed }) => ({ sealed, reason: 'forked' })),
      );
    });

    test('[SYNC-15] what misses an event before it is held, names it, and is not kept', async () => {
      const stream = newStream();
      const [siti, budi] = [await member('Lubang', stream), await member('Sebab', stream)];
      const [first, second, third] = await siti.write(stream, {}, {}, {});
      if (!first || !second || !third) throw new Error('three were written');
      const reply = await budi.write(stream, { after: [causeOf(third)] });
      expect(await push(stream, [third, ...reply])).toEqual([held(siti, 1), held(siti, 1)]);
      expect((await log.page(stream, 0, WHOLE)).events).toEqual([]);
      // In any order within the batch. [SYNC-19]
      expect(await push(stream, [...reply, third, second, first])).toEqual([4, 3, 2, 1].map(accepted));
    });

    test('[SYNC-16] a wrong cause and a repeated id are set aside', async () => {
      const stream = newStream();
      const [siti, budi] = [await member('Satu', stream), await member('Dua', stream)];
      const events = await siti.write(stream, {}, {});
      await push(stream, events);
      const [first] = events;
      if (!first) throw new Error('two were written');
      const wrong = await budi.write(stream, { after: [{ ...causeOf(first), hash: sha256Hex('lain') }] });
      budi.goBack(stream, { n: 0, prev: null });
      const repeated = await budi.write(stream, { header: { id: first.header.id } });
      expect(await push(stream, wrong)).toEqual([quarantined('wrong-cause')]);
      expect(await push(stream, repeated)).toEqual([quarantined('repeated-id')]);
    });

    test('[SYNC-14] every want of a right has its reason', async () => {
      const stream = newStream();
      const siti = await member('Hak', stream);
      const outsider = await member('Luar');
      const asked = async (writer: Writer, written: Parameters<Writer['write']>[1], now = NOW) => {
        const place = writer.placeIn(stream);
        const verdicts = await push(stream, await writer.write(stream, written), now);
        writer.goBack(stream, place);
        return verdicts[0];
      };
      expect(await asked(outsider, {})).toEqual(quarantined('not-granted'));
      expect(await asked(siti, { header: { actor: 'Orang Lain' } })).toEqual(quarantined('other-person'));
      expect(await asked(siti, { header: { cert: 'palsu' } })).toEqual(quarantined('wrong-certificate'));
      expect(await asked(siti, { header: { role: 'chair' } })).toEqual(quarantined('not-allowed'));
      expect(await asked(siti, {}, LATER)).toEqual(quarantined('expired'));
    });

    test('[SYNC-18] one bad event costs others nothing but what links to it', async () => {
      const stream = newStream();
      const [siti, luar] = [await member('Baik', stream), await member('Buruk')];
      const bad = await luar.write(stream, {}, {});
      const good = await siti.write(stream, {}, {});
      const [g1, g2] = good;
      const [b1, b2] = bad;
      if (!g1 || !g2 || !b1 || !b2) throw new Error('four were written');
      expect(await push(stream, [b1, g1, b2, g2])).toEqual([
        quarantined('not-granted'),
        accepted(1),
        quarantined('not-granted'),
        accepted(2),
      ]);
    });

    test('[SYNC-21] a grant lets in what was written before it, without anything being sent again', async () => {
      const stream = newStream();
      const siti = await member('Tunggu');
      const events = await siti.write(stream, {}, {});
      expect(await push(stream, events)).toEqual([quarantined('not-granted'), quarantined('not-granted')]);
      await office.say({ type: 'grantSet', body: { person: siti.person, stream, role: 'member' } });
      expect((await log.page(stream, 0, WHOLE)).events.map(({ sealed }) => sealed)).toEqual(
        events.map(({ sealed }) => sealed),
      );
      expect(await quarantinedIn(log, stream)).toEqual([]);
    });

    test('[SYNC-21] what has its right now but not the event before it is kept until that comes', async () => {
      const stream = newStream();
      const siti = await member('Sebagian');
      const [first, second] = await siti.write(stream, {}, {});
      if (!first || !second) throw new Error('two were written');
      await push(stream, [second]);
      await office.say({ type: 'grantSet', body: { person: siti.person, stream, role: 'member' } });
      expect((await quarantinedIn(log, stream)).map(({ hash }) => hash)).toEqual([second.hash]);
      expect(await push(stream, [first])).toEqual([accepted(1)]);
      expect((await headsOf(log)).get(stream)?.seq).toBe(2);
      expect(await quarantinedIn(log, stream)).toEqual([]);
      expect(await push(stream, [second])).toEqual([have(2)]);
    });

    test('[SYNC-21] a renewed certificate lets in what came after the old one ended', async () => {
      const stream = newStream();
      const siti = await member('Perbarui', stream);
      const events = await siti.write(stream, {});
      expect(await push(stream, events, LATER)).toEqual([quarantined('expired')]);
      const renewed = unwrap(await log.renew(siti.device.dev, LATER));
      expect(renewed).toMatchObject({ person: siti.person, dev: siti.device.dev });
      expect(await push(stream, events, LATER)).toEqual([have(1)]);
    });

    test('[SYNC-40, 41] revocation takes what was not there yet, and the chair lets in exactly what is named', async () => {
      const stream = newStream();
      const chair = await office.addPerson('Ketua', 'chair', [stream]);
      const siti = await member('Cabut', stream);
      const [first, second, third] = await siti.write(stream, {}, {}, {});
      if (!first || !second || !third) throw new Error('three were written');
      await push(stream, [first]);
      const { dev } = siti.device;
      await office.say({ type: 'deviceRevoked', body: { dev, reason: 'hilang' } });
      expect((await log.registry()).devices[dev]).toMatchObject({ isRevoked: true, revokedAfter: { [stream]: 1 } });
      expect(await push(stream, [first, second, third])).toEqual([
        have(1),
        quarantined('revoked'),
        quarantined('revoked'),
      ]);

      const adoption = await chair.write(stream, {
        type: 'eventsAdopted',
        body: { events: [{ dev, n: 2, hash: second.hash }], reason: 'Ditulis sebelum laptop hilang.' },
      });
      expect(await push(stream, adoption)).toEqual([accepted(2)]);
      expect(await push(stream, [second, third])).toEqual([have(3), quarantined('revoked')]);
      expect(await log.renew(dev, NOW)).toMatchObject({ ok: false, error: { kind: 'revoked' } });
    });

    test('[SYNC-50] a page begins behind the cursor, ends at its limit, and holds one event at least', async () => {
      const stream = newStream();
      const siti = await member('Halaman', stream);
      const note = 'x'.repeat(2_000);
      await push(stream, await siti.write(stream, ...Array.from({ length: 7 }, () => ({ body: { note } }))));
      const numbers = async (after: number, limit: typeof WHOLE) => {
        const { events, head } = await log.page(stream, after, limit);
        expect(head.seq).toBe(7);
        return events.map(({ seq }) => seq);
      };
      expect(await numbers(2, { events: 3, text: 1_000_000 })).toEqual([3, 4, 5]);
      expect(await numbers(2, { events: 100, text: 6_000 })).toEqual([3, 4]);
      expect(await numbers(2, { events: 100, text: 1 })).toEqual([3]);
      expect(await numbers(7, WHOLE)).toEqual([]);
      expect((await log.page('tender-tidak-ada' as StreamId, 0, WHOLE)).head).toEqual({
        seq: 0,
        run: RUN_START,
        event: null,
      });
    });

    test('[SYNC-64] pages of several streams share a limit, and those behind one that was cut are left out', async () => {
      const [first, second, empty] = [newStream(), newStream(), newStream()];
      const siti = await member('Banyak halaman', first);
      await office.say({ type: 'grantSet', body: { person: siti.person, stream: second, role: 'member' } });
      const note = 'x'.repeat(2_000);
      for (const stream of [first, second]) {
        await push(stream, await siti.write(stream, ...Array.from({ length: 3 }, () => ({ body: { note } }))));
      }
      const asked = [
        { stream: second, after: 1 },
        { stream: empty, after: 0 },
        { stream: first, after: 0 },
      ];
      const numbers = async (limit: typeof WHOLE) =>
        (await log.pages(asked, limit)).map(({ events }) => events.map(({ seq }) => seq));
      expect(await numbers(WHOLE)).toEqual([[2, 3], [], [1, 2, 3]]);
      expect(await numbers({ events: 4, text: 1_000_000 })).toEqual([[2, 3], [], [1, 2]]);
      expect(await numbers({ events: 2, text: 1_000_000 })).toEqual([[2, 3]]);
      expect(await numbers({ events: 1, text: 1_000_000 })).toEqual([[2]]);
      expect(await numbers({ events: 100, text: 8_000 })).toEqual([[2, 3], [], [1]]);
      expect(await numbers({ events: 100, text: 1 })).toEqual([[2]]);
      const [page] = await log.pages(asked, WHOLE);
      expect(page).toEqual(await log.page(second, 1, WHOLE));
      expect(page?.head).toMatchObject({ seq: 3, event: page?.events.at(-1)?.hash });
    });

    test('numbers are told of the very events that were accepted, and of no others at their places', async () => {
      const stream = newStream();
      const siti = await member('Nomor', stream);
      const events = await siti.write(stream, {}, {});
      await push(stream, events);
      const asked = events.map(({ hash, header: { dev, n } }) => ({ hash, dev, n }));
      const others = asked.map((each) => ({ ...each, hash: sha256Hex(each.hash) }));
      expect(await log.numbersOf(stream, [...others, ...asked])).toEqual(
        new Map(asked.map(({ hash }, index) => [hash, index + 1])),
      );
      expect(await log.numbersOf(newStream(), asked)).toEqual(new Map());
    });

    test('heads come a few at a time and all of them, in the order a digest of them needs', async () => {
      const named = (index: number): StreamId => `banyak ${String.fromCodePoint(0xff_ff + index * 7 - 14)}` as StreamId;
      const streams = Array.from({ length: 2_001 }, (_, index) => named(index)).filter((each) => each.isWellFormed());
      await sql`
        INSERT INTO stream_head SELECT stream, 1, ${RUN_START}, NULL, ${NOW} FROM unnest(${streams}::text[]) AS stream
      `.execute(store);
      const digest = createHeadsDigest();
      const found = new Map<StreamId, Cursor>();
      for await (const [stream, head] of log.heads(streams)) {
        digest.add(stream, head);
        found.set(stream, head);
      }
      expect(found.size).toBe(streams.length);
      expect(digest.end()).toEqual(digestHeads(new Map([...found].toReversed())));
      expect((await headsOf(log)).size).toBeGreaterThan(streams.length);
      await sql`DELETE FROM stream_head WHERE stream = ANY(${streams}::text[])`.execute(store);
    });

    test('all heads follow what moved, however many write at once and whichever writer ends first', async () => {
      const streams = Array.from({ length: 6 }, newStream);
      const siti = await member('Kepala', ...streams);
      const same = async (): Promise<void> => {
        const found = await headsOf(log);
        const { digests, inBucket } = await log.allHeads();
        expect(new Map([...digests].filter(([bucket]) => inBucket(bucket).size > 0))).toEqual(digestHeads(found));
        for (const [stream, head] of found) expect(inBucket(bucketOf(stream)).get(stream)).toEqual(head);
      };
      await same();
      for (let round = 0; round < 3; round++) {
        await Promise.all(
          streams.map(async (stream) => {
            await push(stream, await siti.write(stream, {}));
            const { seq } = (await log.page(stream, 0, WHOLE)).head;
            // What was committed before the question is in the answer.
            expect((await log.allHeads()).inBucket(bucketOf(stream)).get(stream)?.seq).toBeGreaterThanOrEqual(seq);
          }),
        );
        await same();
      }
    });

    test('[SYNC-65] several streams in one step are numbered each for itself, whoever pushes them in which order', async () => {
      const streams = [newStream(), newStream(), newStream()];
      const siti = await member('Bersama', ...streams);
      const budi = await member('Juga bersama', ...streams);
      for (let round = 0; round < 4; round++) {
        const outcomes = await Promise.all(
          [[siti, streams] as const, [budi, streams.toReversed()] as const].map(async ([writer, order]) => {
            const parts = [];
            for (const stream of order) parts.push({ stream, batch: await writer.write(stream, {}, {}) });
            return log.pushAll(parts, NOW);
          }),
        );
        for (const outcome of outcomes.flat())
          expect(unwrap(outcome).verdicts).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);
      }
      for (const stream of streams) {
        const { events } = await log.page(stream, 0, WHOLE);
        expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
      }
    });

    test('[SYNC-65] a stream that cannot be stored costs the others nothing', async () => {
      const [good, bad] = [newStream(), newStream()];
      const siti = await member('Sebagian', good, bad);
      await sql`
        ALTER TABLE event ADD CONSTRAINT not_that_one CHECK (stream <> ${sql.lit(bad)}) NOT VALID
      `.execute(store);
      const parts = [];
      for (const stream of [bad, good]) parts.push({ stream, batch: await siti.write(stream, {}) });
      const [refused, stored] = await log.pushAll(parts, NOW);
      await sql`ALTER TABLE event DROP CONSTRAINT not_that_one`.execute(store);
      expect(refused).toMatchObject({ ok: false, error: { kind: 'store-failed' } });
      expect(stored).toMatchObject({ ok: true, value: { verdicts: [{ kind: 'accepted', seq: 1 }] } });
      expect(await log.pushAll(parts, NOW)).toMatchObject([
        { ok: true, value: { verdicts: [{ kind: 'accepted', seq: 1 }] } },
        { ok: true, value: { verdicts: [{ kind: 'have', seq: 1 }] } },
      ]);
    });

    test('[SYNC-40] what is quarantined is told in pages, each from behind the one before it', async () => {
      const [one, other] = [newStream(), newStream()];
      const siti = await member('Tanpa hak');
      const kept = [...(await siti.write(one, {}, {}, {})), ...(await siti.write(other, {}, {}))];
      await push(one, kept.slice(0, 3));
      await push(other, kept.slice(3));
      const pages: string[][] = [];
      for (let behind: QuarantinedRow | null = null; ; ) {
        const { rows, more } = await log.quarantined([one, other], behind, { events: 2, text: 1_000_000 });
        pages.push(rows.map(({ hash }) => hash));
        behind = rows.at(-1) ?? null;
        if (!more) break;
      }
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat().toSorted()).toEqual(kept.map(({ hash }) => hash).toSorted());
      expect((await log.quarantined([one], null, { events: 9, text: 1 })).rows).toHaveLength(1);
      expect(await log.quarantined([], null, WHOLE)).toEqual({ rows: [], more: false });
    });

    test('[INV-2] a store without room says so, keeps nothing of that batch, and takes it when there is room', async () => {
      const stream = newStream();
      const siti = await member('Penuh', stream);
      const [first, ...rest] = await siti.write(stream, {}, {}, {});
      if (!first) throw new Error('three were written');
      await push(stream, [first]);
      await sql`
        CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$`.execute(store);
      await sql`CREATE TRIGGER is_full BEFORE INSERT ON device_head FOR EACH ROW EXECUTE FUNCTION is_full()`.execute(
        store,
      );
      expect(await log.push(stream, rest, NOW)).toEqual({ ok: false, error: { kind: 'no-space' } });
      expect((await log.page(stream, 0, WHOLE)).events.map(({ hash }) => hash)).toEqual([first.hash]);
      await sql`DROP TRIGGER is_full ON device_head`.execute(store);
      expect(await push(stream, rest)).toEqual([accepted(2), accepted(3)]);
    });

    test('a code enrols one device: of two at once one wins, and may ask again when the answer was lost', async () => {
      const codeHash = sha256Hex('kode berdua');
      await office.say(
        { type: 'personSet', body: { person: 'p-berdua', name: 'Berdua', nip: '', role: 'staff' } },
        { type: 'enrolmentOffered', body: { offer: 'o-berdua', person: 'p-berdua', codeHash, validUntil: LATER } },
      );
      const devices = [await createTestDevice(), await createTestDevice()];
      const ask = (device: TestDevice | undefined, now = NOW, code = codeHash) => {
        if (!device) throw new Error('two were made');
        const key = encodeBase64Url(device.publicKey);
        return log.enrol({ codeHash: code, dev: device.dev, key, exchangeKey: key }, now);
      };
      expect(await ask(devices[0], instantFromUnixMs(unixMsOf(LATER) + 1))).toEqual(refusal('code-expired'));
      expect(await ask(devices[0], NOW, sha256Hex('tebakan'))).toEqual(refusal('wrong-code'));
      const both = await Promise.all(devices.map((device) => ask(device)));
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual(refusal('code-used'));
      const winner = both.findIndex(({ ok }) => ok);
      expect(await ask(devices[winner])).toEqual(both[winner]);
      expect((await log.registry()).devices[devices[winner]?.dev ?? ('' as DeviceId)]).toMatchObject({
        person: 'p-berdua',
      });
    });

    test('a batch of 500 is one step', async () => {
      const stream = newStream();
      const siti = await member('Besar', stream);
      const events = await siti.write(stream, ...Array.from({ length: 500 }, () => ({})));
      expect(await push(stream, events)).toEqual(events.map((_, index) => accepted(index + 1)));
      expect(await push(stream, events)).toEqual(events.map((_, index) => have(index + 1)));
    });

    test('[INV-3] eight writers at once, with steps that fail: nothing lost, no gap, nothing twice', async () => {
      const [one, other] = [newStream(), newStream()];
      const writers: Writer[] = [];
      for (let index = 0; index < 8; index += 1) writers.push(await member(`Serentak ${index}`, one, other));
      // Every third statement that moves a head fails, after the events were written.
      await sql`CREATE SEQUENCE failing`.execute(store);
      await sql`
        CREATE FUNCTION fail_sometimes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('failing') % 3 = 0 THEN RAISE EXCEPTION 'failed on purpose'; END IF;
          RETURN NEW;
        END $$`.execute(store);
      await sql`CREATE TRIGGER failing BEFORE UPDATE ON stream_head FOR EACH ROW EXECUTE FUNCTION fail_sometimes()`.execute(
        store,
      );
      let failures = 0;
      const written = await Promise.all(
        writers.map(async (writer, index) => {
          const stream = index % 2 === 0 ? one : other;
          const events = await writer.write(stream, ...Array.from({ length: 12 }, () => ({})));
          for (let at = 0; at < events.length; at += 3) {
            const batch = events.slice(at, at + 3);
            for (;;) {
              const outcome = await log.push(stream, batch, NOW);
              if (outcome.ok) break;
              failures += 1;
            }
          }
          return events;
        }),
      );
      await sql`DROP TRIGGER failing ON stream_head`.execute(store);
      expect(failures).toBeGreaterThan(5);
      for (const stream of [one, other]) {
        const { events } = await log.page(stream, 0, WHOLE);
        expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
        const sent = written.flat().filter(({ header }) => header.stream === stream);
        expect(events.map(({ hash }) => hash).toSorted()).toEqual(sent.map(({ hash }) => hash).toSorted());
      }
    }, 60_000);

    test('nobody founds a second server in the same database', async () => {
      const { id, epoch } = await log.identity();
      expect((await log.registry()).server?.id).toBe(id);
      expect(epoch).toBe(1);
      const [founding] = (await log.page(OFFICE_STREAM, 0, { events: 1, text: 1 })).events;
      expect(founding?.sealed.header).toContain('"type":"serverFounded"');
    });
  });
}

function accepted(seq: number): Verdict {
  return { kind: 'accepted', seq };
}

function have(seq: number): Verdict {
  return { kind: 'have', seq };
}

function held({ device: { dev } }: Writer, n: number): Verdict {
  return { kind: 'held', dev, n };
}

function quarantined(reason: Extract<Verdict, { kind: 'quarantined' }>['reason']): Verdict {
  return { kind: 'quarantined', reason };
}

function refusal(kind: string): unknown {
  return { ok: false, error: { kind } };
}
