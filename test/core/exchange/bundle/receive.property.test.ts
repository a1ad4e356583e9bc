import fc from 'fast-check';
import { eventHash } from '#core/log/seal.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KeptOut, NOTHING_HERE, planReceipt, type StreamPlan } from '#core/exchange/bundle/receive.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { verifyChain } from '#core/log/chain.ts';
import { createTestPerson, knowing, opened, packBundle, type TestPerson } from '#test/support/bundles.ts';
import { signatureCheckOf, writeNotes, writeStream } from '#test/support/test-device.ts';

const STREAM = 'tender-contoh' as StreamId;

let siti: TestPerson;
let budi: TestPerson;
let tuti: TestPerson;
let ofSiti: readonly SealedEvent[];
let ofBudi: readonly SealedEvent[];

beforeAll(async () => {
  [siti, budi, tuti] = await Promise.all([
    createTestPerson('Siti Aminah'),
    createTestPerson('Budi Santoso'),
    createTestPerson('Tuti Lestari'),
  ]);
  ofSiti = await writeNotes(siti, STREAM, 4);
  ofBudi = await notesAs(budi, 3);
});

function notesAs(person: TestPerson, count: number, before: readonly SealedEvent[] = []) {
  const written = Array.from({ length: count }, (_, index) => ({
    payload: { note: `catatan ${before.length + index + 1}` },
    header: { actor: person.name },
  }));
  return writeStream(person, STREAM, written, before);
}

const carried = (events: readonly SealedEvent[], kind = 'tender') => ({
  manifest: null,
  streams: [{ stream: STREAM, kind, practice: false, events, asides: [] }],
});

async function plan(
  events: readonly SealedEvent[],
  knowledge: Parameters<typeof planReceipt>[1],
  kind?: string,
): Promise<StreamPlan> {
  const [only] = await planReceipt(carried(events, kind), knowledge);
  if (only === undefined) throw new Error('no plan of the stream');
  return only;
}

function keptOut({ keptOut: groups }: StreamPlan): readonly (readonly [KeptOut['reason'], number | null, number])[] {
  return groups.map(({ reason, from, count }) => [reason, from, count]);
}

describe('what a file would bring', () => {
  it('says what is new, by whom and since when', async () => {
    const whole = await plan([...ofSiti, ...ofBudi], knowing([siti, budi], new Map([[STREAM, ofSiti.slice(0, 2)]])));
    expect(whole).toMatchObject({ isNew: false, present: 2, newer: 0, keptOut: [] });
    expect(whole.events).toEqual([...ofSiti.slice(2), ...ofBudi]);
    expect(whole.contributions).toMatchObject([
      { dev: siti.dev, actor: 'Siti Aminah', events: 2 },
      { dev: budi.dev, actor: 'Budi Santoso', events: 3, since: '2026-11-23T02:42:01.000Z' },
    ]);
  });

  it('brings nothing the second time', async () => {
    const again = await plan(ofSiti, knowing([siti], new Map([[STREAM, ofSiti]])));
    expect(again).toMatchObject({ events: [], present: 4, keptOut: [] });
  });

  it('keeps events of a newer app and counts them', async () => {
    const newer = await plan(ofSiti, knowing([siti], new Map(), { judge: ({ n }) => (n === 2 ? 'newer' : 'known') }));
    expect(newer.events).toEqual(ofSiti);
    expect(newer.newer).toBe(1);
  });

  it('takes what stands before a gap and keeps out what stands behind it', async () => {
    const holed = await plan(ofSiti.toSpliced(1, 1), knowing([siti]));
    expect(holed.events).toEqual([ofSiti[0]]);
    expect(keptOut(holed)).toEqual([['missing-before', 3, 2]]);
  });

  it('keeps out what was made with events in sight that are nowhere, and what stands behind that', async () => {
    const last = ofBudi.at(-1);
    const seen = last === undefined ? [] : [{ dev: budi.dev, n: 3, hash: eventHash(last) }];
    const payload = { note: 'sesudah Budi' };
    const behind = await writeStream(siti, STREAM, [{ payload, header: { after: seen } }, { payload }], ofSiti);
    const both = [...ofSiti, ...behind];
    expect((await plan([...both, ...ofBudi], knowing([siti, budi]))).events).toEqual([...both, ...ofBudi]);
    const without = await plan([...both, ...ofBudi.slice(0, 2)], knowing([siti, budi]));
    expect(without.events).toEqual([...ofSiti, ...ofBudi.slice(0, 2)]);
    expect(keptOut(without)).toEqual([['missing-before', 5, 2]]);
    const unknown = await plan([...both, ...ofBudi], knowing([siti]));
    expect(unknown.events).toEqual(ofSiti);
    const rest = await plan([...both, ...ofBudi], knowing([siti, budi], new Map([[STREAM, ofSiti]])));
    expect(rest.events).toEqual([...behind, ...ofBudi]);
  });

  it('keeps out another event of a number that is here: two histories of one device', async () => {
    const other = await writeStream(siti, STREAM, [{ payload: { note: 'lain' }, header: { mono: 7 } }], []);
    const longer = await writeNotes(siti, STREAM, 2, other);
    const forked = await plan([...other, ...longer], knowing([siti], new Map([[STREAM, ofSiti.slice(0, 1)]])));
    expect(forked.events).toEqual([]);
    expect(keptOut(forked)).toEqual([['forked', 1, 3]]);
  });

  it('keeps out what an unknown key signed, and brings the others', async () => {
    const partly = await plan([...ofSiti, ...ofBudi], knowing([siti]));
    expect(partly.events).toEqual(ofSiti);
    expect(keptOut(partly)).toEqual([['unknown-key', 1, 3]]);
    expect(partly.keptOut[0]).toMatchObject({ dev: budi.dev, actor: 'Budi Santoso' });
  });

  it('keeps out what a revoked key signed later; what is here stays', async () => {
    const revoked = { publicKey: siti.publicKey, names: [siti.name], revoked: true, role: null };
    const late = await plan(ofSiti, knowing([], new Map([[STREAM, ofSiti.slice(0, 2)]]), { keyOf: () => revoked }));
    expect(late).toMatchObject({ events: [], present: 2 });
    expect(keptOut(late)).toEqual([['revoked-key', 3, 2]]);
  });

  it('names a wrong signature, a changed body and what waits behind them', async () => {
    const forged = ofSiti.map((event, index) => (index === 1 ? { ...event, sig: ofSiti[0]?.sig ?? '' } : event));
    expect(keptOut(await plan(forged, knowing([siti])))).toEqual([
      ['wrong-signature', 2, 1],
      ['waits', 3, 2],
    ]);
    const rewritten = ofSiti.map((event, index) => (index === 2 ? { ...event, body: '{}' } : event));
    expect(keptOut(await plan(rewritten, knowing([siti])))).toEqual([
      ['body-changed', 3, 1],
      ['missing-before', 4, 1],
    ]);
  });

  it('takes the good one of two with one number, wherever it stands', async () => {
    const spoilt = { header: ofSiti[1]?.header ?? '', body: ofSiti[1]?.body ?? '', sig: ofSiti[0]?.sig ?? '' };
    for (const events of [
      [spoilt, ...ofSiti],
      [...ofSiti, spoilt],
    ]) {
      const made = await plan(events, knowing([siti]));
      expect(made.events).toEqual(ofSiti);
      expect(made.keptOut).toHaveLength(1);
    }
  });

  it('keeps out what is signed in another name, beyond a role, for another stream, or no event at all', async () => {
    const asTuti = await writeStream(siti, STREAM, [{ payload: {}, header: { actor: tuti.name } }]);
    expect(keptOut(await plan(asTuti, knowing([siti])))).toEqual([['other-name', 1, 1]]);
    expect(keptOut(await plan(ofSiti.slice(0, 1), knowing([siti], new Map(), { judge: () => 'not-allowed' })))).toEqual(
      [['not-allowed', 1, 1]],
    );
    const elsewhere = await writeNotes(siti, 'tender-lain' as StreamId, 1);
    expect(keptOut(await plan(elsewhere, knowing([siti])))).toEqual([['wrong-stream', 1, 1]]);
    const nothing = { header: '{}', body: '', sig: '' };
    expect(keptOut(await plan([nothing], knowing([siti])))).toEqual([['unreadable', null, 1]]);
  });

  it('adds nothing to a stream that is damaged here, and to none of a kind it does not know', async () => {
    const here = { ...NOTHING_HERE, damaged: true };
    expect(keptOut(await plan(ofSiti, knowing([siti], new Map(), { here: () => here })))).toEqual([
      ['damaged-here', 1, 4],
    ]);
    expect(keptOut(await plan(ofSiti, knowing([siti]), 'office'))).toEqual([['unknown-stream-kind', 1, 4]]);
  });

  it('takes no id twice: the stream could not be read any more', async () => {
    const id = JSON.parse(ofSiti[0]?.header ?? '{}').id;
    const again = await writeStream(budi, STREAM, [{ payload: {}, header: { id, actor: budi.name } }]);
    expect(keptOut(await plan([...ofSiti, ...again], knowing([siti, budi])))).toEqual([['repeated-id', 1, 1]]);
  });
});

describe('several devices', () => {
  it('come to the same events whatever is carried where, in any order, in part or twice', async () => {
    const people = [siti, budi, tuti];
    const all = [ofSiti, ofBudi, await notesAs(tuti, 5)];
    const check = signatureCheckOf(...people);
    const step = fc.record({
      from: fc.nat({ max: 2 }),
      to: fc.nat({ max: 2 }),
      /** How much of what the sender has goes into the file, and which piece of it is lost. */
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      lost: fc.nat({ max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const devices = all.map((own) => [...own]);
        const carry = async (
          from: number,
          to: number,
          pick: (events: readonly SealedEvent[]) => readonly SealedEvent[],
        ) => {
          const events = pick(devices[from] ?? []);
          const here = devices[to] ?? [];
          const made = await plan(events, knowing(people, new Map([[STREAM, here]])));
          here.push(...made.events);
          expect((await verifyChain(here, check, { stream: STREAM })).ok).toBe(true);
        };
        for (const { from, to, part, lost } of steps) {
          await carry(from, to, (events) => events.slice(0, Math.ceil(events.length * part)).toSpliced(lost, 1));
        }
        for (const [from, to] of [
          [0, 1],
          [1, 2],
          [2, 0],
          [0, 1],
        ] as const)
          await carry(from, to, (events) => events);
        const sets = devices.map((events) => events.map(({ header }) => header).sort());
        expect(sets[0]).toHaveLength(12);
        expect(sets[1]).toEqual(sets[0]);
        expect(sets[2]).toEqual(sets[0]);
      }),
      { numRuns: 30 },
    );
  });

  it('exchange by sealed files in either order with the same outcome', async () => {
    const send = (sender: TestPerson, to: TestPerson, events: readonly SealedEvent[]) =>
      packBundle(sender, [to], [{ stream: STREAM, kind: 'tender', title: 'Contoh', events }], {
        signers: [siti, budi],
      });
    const early = await send(siti, budi, ofSiti.slice(0, 2));
    const late = await send(siti, budi, ofSiti);
    for (const files of [
      [early, late],
      [late, early],
      [late, late],
    ]) {
      const here = [...ofBudi];
      for (const file of files) {
        const [made] = await planReceipt(await opened(budi, file), knowing([siti, budi], new Map([[STREAM, here]])));
        here.push(...(made?.events ?? []));
      }
      expect(here).toEqual([...ofBudi, ...ofSiti]);
    }
  });
});
