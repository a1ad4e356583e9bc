import { beforeEach, describe, expect, it } from 'vitest';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import type { AppendRefusal, EventLog } from '#core/log/port.ts';
import { eventHash } from '#core/log/seal.ts';
import type { Result } from '#core/shared/result.ts';
import { createTestDevice, type TestDevice, writeNotes, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** A fresh, empty log that outlives its process, for one test. */
export interface DurableEventLog {
  readonly log: EventLog;
  /** Closes the store and opens it again. */
  readonly reopen: () => Promise<EventLog>;
}

const tender = 'tender-1' as StreamId;
const other = 'tender-2' as StreamId;

/** What every event log must do; run against each implementation with a fresh, empty log for each test. */
export function describeEventLog(name: string, open: () => Promise<EventLog>): void {
  describe(`event log ${name}`, () => {
    let device: TestDevice;
    let log: EventLog;

    beforeEach(async () => {
      device = await createTestDevice();
      log = await open();
    });

    it('has no events and no head for a stream never written to', async () => {
      expect(await log.read(tender)).toEqual([]);
      expect((await log.heads()).size).toBe(0);
    });

    it('gives events back byte for byte, and answers with the head they lead to', async () => {
      const awkward = { note: 'Rp1.274.895.526,14 “ ” \u2028 é \u{1f4dc} \\ " \n', empty: '' };
      const events = await writeStream(device, tender, [{ payload: awkward }, { payload: {} }]);
      const appended = await log.append(tender, events, EMPTY_HEAD);
      expect(appended).toEqual({ ok: true, value: headAfter(device, events) });
      expect(await log.read(tender)).toEqual(events);
      expect(await log.heads()).toEqual(new Map([[tender, headAfter(device, events)]]));
    });

    it('keeps the counter order of a long stream', async () => {
      const events = await writeNotes(device, tender, 120);
      const halfway = unwrap(await log.append(tender, events.slice(0, 60), EMPTY_HEAD));
      unwrap(await log.append(tender, events.slice(60), halfway));
      expect(await log.read(tender)).toEqual(events);
    });

    it('changes nothing for an empty append, and still tells when the head moved', async () => {
      expect(await log.append(tender, [], EMPTY_HEAD)).toEqual({ ok: true, value: EMPTY_HEAD });
      expect((await log.heads()).size).toBe(0);
      const events = await writeNotes(device, tender, 1);
      unwrap(await log.append(tender, events, EMPTY_HEAD));
      expect(await log.append(tender, [], EMPTY_HEAD)).toMatchObject({ error: { kind: 'head-moved' } });
    });

    it('refuses an append on a head that has moved, says where it stands, and keeps what is there', async () => {
      const events = await writeNotes(device, tender, 3);
      const first = unwrap(await log.append(tender, events.slice(0, 1), EMPTY_HEAD));
      const second = unwrap(await log.append(tender, events.slice(1, 2), first));
      const late = await log.append(tender, events.slice(2), first);
      expect(late).toEqual({ ok: false, error: { kind: 'head-moved', head: second } });
      expect(await log.append(tender, events.slice(0, 1), EMPTY_HEAD)).toMatchObject({ error: { kind: 'head-moved' } });
      expect(await log.read(tender)).toEqual(events.slice(0, 2));
    });

    it('lets exactly one of two appends made at the same time win', async () => {
      const second = await createTestDevice();
      const ours = await writeNotes(device, tender, 2);
      const theirs = await writeNotes(second, tender, 2);
      const outcomes = await Promise.all([
        log.append(tender, ours, EMPTY_HEAD),
        log.append(tender, theirs, EMPTY_HEAD),
      ]);
      expect(outcomes.map((outcome) => (outcome.ok ? 'appended' : outcome.error.kind)).toSorted()).toEqual([
        'appended',
        'head-moved',
      ]);
      expect(await log.read(tender)).toEqual(outcomes[0]?.ok ? ours : theirs);
    });

    it('reads the events of several devices by device and counter, whatever order they came in', async () => {
      const second = await createTestDevice();
      const ours = await writeNotes(device, tender, 12);
      const theirs = await writeNotes(second, tender, 2);
      let head = unwrap(await log.append(tender, ours.slice(0, 2), EMPTY_HEAD));
      head = unwrap(await log.append(tender, theirs, head));
      head = unwrap(await log.append(tender, ours.slice(2), head));
      expect(head).toEqual({ ...headAfter(device, ours), ...headAfter(second, theirs) });
      expect(await log.read(tender)).toEqual(device.dev < second.dev ? [...ours, ...theirs] : [...theirs, ...ours]);
    });

    it('keeps streams apart', async () => {
      const here = await writeNotes(device, tender, 2);
      const there = await writeNotes(device, other, 1);
      unwrap(await log.append(tender, here, EMPTY_HEAD));
      unwrap(await log.append(other, there, EMPTY_HEAD));
      expect(await log.read(tender)).toEqual(here);
      expect(await log.read(other)).toEqual(there);
      expect((await log.heads()).get(other)).toEqual(headAfter(device, there));
    });

    it('appends all or none: a batch with one bad event leaves no trace', async () => {
      const events = await writeNotes(device, tender, 4);
      const withGap = [...events.slice(0, 2), ...events.slice(3)];
      expect(await log.append(tender, withGap, EMPTY_HEAD)).toEqual({
        ok: false,
        error: { kind: 'not-next', index: 2, fault: { kind: 'gap', expected: 3, found: 4 } },
      });
      expect(await log.read(tender)).toEqual([]);
      expect((await log.heads()).size).toBe(0);
      expect(await log.append(tender, events, EMPTY_HEAD)).toMatchObject({ ok: true });
    });

    it('refuses what does not follow: a number twice, another past, another stream, a broken header', async () => {
      const [first, second] = await writeNotes(device, tender, 2);
      const [fork] = await writeStream(device, tender, [{ payload: { note: 'lain' } }]);
      const [stray] = await writeNotes(device, other, 1);
      if (!first || !second || !fork || !stray) throw new Error('four events were written');
      const refusalOf = async (events: readonly SealedEvent[]) => faultOf(await log.append(tender, events, EMPTY_HEAD));
      expect(await refusalOf([first, fork])).toBe('number-taken');
      expect(await refusalOf([fork, second])).toBe('wrong-previous');
      expect(await refusalOf([stray])).toBe('wrong-stream');
      expect(await refusalOf([{ ...first, header: first.header.slice(1) }])).toBe('unreadable-part');
      expect(await log.read(tender)).toEqual([]);
    });
  });
}

/** What an event log on a disk must do besides. */
export function describeDurableEventLog(name: string, open: () => Promise<DurableEventLog>): void {
  describeEventLog(name, async () => (await open()).log);

  describe(`event log ${name}, closed and opened again`, () => {
    it('still has everything and goes on where it stood', async () => {
      const device = await createTestDevice();
      const { log, reopen } = await open();
      const events = await writeNotes(device, tender, 3);
      const head = unwrap(await log.append(tender, events.slice(0, 2), EMPTY_HEAD));
      const again = await reopen();
      expect(await again.read(tender)).toEqual(events.slice(0, 2));
      expect(await again.heads()).toEqual(new Map([[tender, head]]));
      unwrap(await again.append(tender, events.slice(2), head));
      expect(await again.read(tender)).toEqual(events);
    });
  });
}

function headAfter(device: TestDevice, events: readonly SealedEvent[]): StreamHead {
  const last = events.at(-1);
  return last ? { [device.dev]: { n: events.length, hash: eventHash(last) } } : EMPTY_HEAD;
}

function faultOf(outcome: Result<StreamHead, AppendRefusal>): string {
  if (outcome.ok) return 'appended';
  return outcome.error.kind === 'not-next' ? outcome.error.fault.kind : outcome.error.kind;
}
