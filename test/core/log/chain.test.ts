import { beforeAll, describe, expect, it } from 'vitest';
import { type ChainFault, checkLinks, type SignatureCheck, verifyChain } from '#core/log/chain.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { parseSealed } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';
import {
  createTestDevice,
  signatureCheckOf,
  type TestDevice,
  writeNotes,
  writeStream,
} from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const stream = 'tender-1' as StreamId;

let laptop: TestDevice;
let tablet: TestDevice;
let check: SignatureCheck;
/** Four of the laptop, two of the tablet, mixed: L1 T1 L2 L3 T2 L4. */
let events: readonly SealedEvent[];
let ours: readonly SealedEvent[];
let theirs: readonly SealedEvent[];

beforeAll(async () => {
  laptop = await createTestDevice();
  tablet = await createTestDevice();
  check = signatureCheckOf(laptop, tablet);
  ours = await writeNotes(laptop, stream, 4);
  theirs = await writeNotes(tablet, stream, 2);
  events = mixed(ours, theirs);
});

describe('a whole chain', () => {
  it('leads to the newest event of each device', async () => {
    const head = {
      [laptop.dev]: { n: 4, hash: eventHash(at(ours, 3)) },
      [tablet.dev]: { n: 2, hash: eventHash(at(theirs, 1)) },
    };
    expect(await verifyChain(events, check, { stream })).toEqual({ ok: true, value: head });
    expect(checkLinks(events, { stream })).toEqual({ ok: true, value: head });
    expect(await verifyChain([...ours, ...theirs], check, { stream })).toEqual({ ok: true, value: head });
  });

  it('may be empty', async () => {
    expect(await verifyChain([], check, { stream })).toEqual({ ok: true, value: EMPTY_HEAD });
  });

  it('can be checked from a head on', async () => {
    const after = unwrap(checkLinks(events.slice(0, 3), { stream }));
    const rest = await verifyChain(events.slice(3), check, { stream, after });
    expect(rest).toEqual(checkLinks(events, { stream }));
    expect(faultIn(await verifyChain(events.slice(4), check, { stream, after }))).toBe('1: gap');
  });

  it('holds many events', async () => {
    const many = await writeNotes(laptop, stream, 300);
    expect(await verifyChain(many, check, { stream })).toMatchObject({ ok: true, value: { [laptop.dev]: { n: 300 } } });
    const spoilt = many.map((event, index) => (index === 200 ? { ...event, sig: at(many, 201).sig } : event));
    expect(faultIn(await verifyChain(spoilt, check, { stream }))).toBe('200: wrong-signature');
  });
});

describe('the first thing wrong is named with its event', () => {
  it('an event taken out', async () => {
    const outcome = await verifyChain(events.toSpliced(2, 1), check, { stream });
    expect(outcome).toEqual({
      ok: false,
      error: { index: 2, ...placeOf(at(ours, 2)), fault: { kind: 'gap', expected: 2, found: 3 } },
    });
  });

  it('an event given twice', async () => {
    expect(faultIn(await verifyChain(events.toSpliced(3, 0, at(events, 2)), check, { stream }))).toBe('3: repeated-id');
  });

  it('two events in the wrong order', async () => {
    const swapped = events.with(2, at(events, 3)).with(3, at(events, 2));
    expect(faultIn(await verifyChain(swapped, check, { stream }))).toBe('2: gap');
  });

  it('an event of another stream', async () => {
    const elsewhere = await writeNotes(laptop, 'tender-2' as StreamId, 1);
    expect(faultIn(await verifyChain(elsewhere, check, { stream }))).toBe('0: wrong-stream');
    expect(faultIn(await verifyChain(events, check, { stream: 'tender-2' as StreamId }))).toBe('0: wrong-stream');
  });

  it('a body exchanged for another of the same device', async () => {
    const spoilt = events.with(2, { ...at(events, 2), body: at(events, 3).body });
    expect(faultIn(await verifyChain(spoilt, check, { stream }))).toBe('2: body-changed');
  });

  it('an event written again by its own device: the one after it no longer follows', async () => {
    const [rewritten] = await writeStream(laptop, stream, [{ payload: { note: 'lain' } }], ours.slice(0, 1));
    const forked = events.with(2, rewritten ?? at(events, 2));
    expect(faultIn(await verifyChain(forked, check, { stream }))).toBe('3: wrong-previous');
    const [other] = await writeStream(
      laptop,
      stream,
      [
        {
          payload: { note: 'lain' },
          header: { id: unwrap(parseSealed(at(theirs, 0))).header.id.replace(/.$/, '0') as never },
        },
      ],
      ours.slice(0, 1),
    );
    expect(faultIn(await verifyChain([...ours, ...(other ? [other] : [])], check, { stream }))).toBe('4: number-taken');
  });

  it('a forged event signed by another device in its name', async () => {
    const forger: TestDevice = { ...tablet, dev: laptop.dev };
    const [forged] = await writeStream(forger, stream, [{ payload: { note: 'palsu' } }], ours.slice(0, 1));
    const spoilt = events.with(2, forged ?? at(events, 2)).slice(0, 3);
    expect(faultIn(await verifyChain(spoilt, check, { stream }))).toBe('2: wrong-signature');
    // Without signatures the forgery is whole; that is why they are there.
    expect(checkLinks(spoilt, { stream }).ok).toBe(true);
  });

  it('a changed event, though the break shows only at the one after it', async () => {
    const header = at(events, 2).header.replace('Siti Aminah', 'Siti Aminal');
    const spoilt = events.with(2, { ...at(events, 2), header });
    expect(faultIn(await verifyChain(spoilt, check, { stream }))).toBe('2: wrong-signature');
    expect(faultIn(checkLinks(spoilt, { stream }))).toBe('3: wrong-previous');
  });

  it('a device nobody knows, and a key that is not the device', async () => {
    expect(faultIn(await verifyChain(events, signatureCheckOf(laptop), { stream }))).toBe('1: unknown-device');
    const wrong: SignatureCheck = { ...check, publicKeyOf: () => laptop.publicKey };
    expect(faultIn(await verifyChain(events, wrong, { stream }))).toBe('1: wrong-key');
  });

  it('an event whose author had what is not here, or is another here', async () => {
    const seen = { dev: tablet.dev, n: 2, hash: eventHash(at(theirs, 1)) };
    const behind = (after: readonly (typeof seen)[]) =>
      writeStream(laptop, stream, [{ payload: { note: 'sesudahnya' }, header: { after } }], ours);
    const [whole] = await behind([seen]);
    const all = [...ours, ...(whole ? [whole] : []), ...theirs];
    expect(await verifyChain(all, check, { stream })).toMatchObject({ ok: true });
    expect(faultIn(await verifyChain(all.slice(0, -1), check, { stream }))).toBe('4: cause-missing');
    const [older] = await behind([{ ...seen, n: 1 }]);
    expect(faultIn(await verifyChain([...ours, ...(older ? [older] : []), ...theirs], check, { stream }))).toBe(
      '4: wrong-cause',
    );
  });

  it('an event that cannot be opened', async () => {
    const spoilt = events.with(4, { ...at(events, 4), header: '' });
    expect(await verifyChain(spoilt, check, { stream })).toEqual({
      ok: false,
      error: { index: 4, id: null, dev: null, n: null, fault: { kind: 'unreadable-part', part: 'header' } },
    });
  });
});

function mixed(a: readonly SealedEvent[], b: readonly SealedEvent[]): readonly SealedEvent[] {
  return [at(a, 0), at(b, 0), at(a, 1), at(a, 2), at(b, 1), at(a, 3)];
}

function placeOf(event: SealedEvent): Pick<ChainFault, 'id' | 'dev' | 'n'> {
  const { id, dev, n } = unwrap(parseSealed(event)).header;
  return { id, dev, n };
}

function faultIn(outcome: Awaited<ReturnType<typeof verifyChain>>): string {
  return outcome.ok ? 'none' : `${outcome.error.index}: ${outcome.error.fault.kind}`;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}
