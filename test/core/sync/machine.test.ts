import { describe, expect, it } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import {
  learn,
  MACHINE_START,
  nextStep,
  type Outcome,
  type StreamFacts,
  type SyncMachine,
} from '#core/sync/machine.ts';
import type { SegmentOffer } from '#core/sync/manifest.ts';

const A = 'a' as StreamId;
const B = 'b' as StreamId;
const NEW = 'new' as StreamId;

function facts(stream: StreamId, parts: Partial<StreamFacts> = {}): StreamFacts {
  return { stream, seq: 3, toSend: 0, maySend: true, mayPull: true, ...parts };
}

/** The machine after outcomes, at monotonic moment 0. */
function after(...outcomes: readonly Outcome[]): SyncMachine {
  return outcomes.reduce((machine, outcome) => learn(machine, outcome, { now: 0, chance: 0.5 }), MACHINE_START);
}

const greeted: Outcome = { kind: 'greeted' };
const heads = (...told: readonly (readonly [StreamId, number])[]): Outcome => ({ kind: 'heads', heads: new Map(told) });
const failed: Outcome = { kind: 'failed', timedOut: false, afterMs: null };

function offer(stream: StreamId, to: number): SegmentOffer {
  return {
    stream,
    hash: '1'.repeat(64) as Hash,
    bytes: 9,
    from: 1,
    to,
    receipt: { text: '', sig: '' },
    authors: { devices: [], runs: [] },
  };
}

function offered(...streams: readonly (readonly [StreamId, number])[]): Outcome {
  const asked = streams.map(([stream]) => stream);
  const offers = new Map(streams.map(([stream, to]) => [stream, to === 0 ? [] : [offer(stream, to)]]));
  return { kind: 'manifest', asked, offers };
}

describe('a first sync', () => {
  const told = [greeted, heads([OFFICE_STREAM, 40], [NEW, 80])];
  const taken = facts(OFFICE_STREAM, { seq: 40 });

  it('[SYNC-57] asks what the server offers, takes it, and leaves the rest to pages', () => {
    expect(nextStep(after(...told), [], 0)).toEqual({
      kind: 'ask-manifest',
      streams: [
        { stream: OFFICE_STREAM, seq: 0 },
        { stream: NEW, seq: 0 },
      ],
    });
    const machine = after(...told, offered([OFFICE_STREAM, 40], [NEW, 60]));
    expect(nextStep(machine, [], 0)).toMatchObject({
      kind: 'take-segments',
      segments: [{ stream: OFFICE_STREAM }, { stream: NEW }],
    });
    expect(nextStep(machine, [taken, facts(NEW, { seq: 60 })], 0)).toEqual({ kind: 'pull', streams: [NEW] });
  });

  it('[SYNC-59] a stream whose segments cannot be used comes in pages, and the server is greeted again', () => {
    const machine = after(...told, offered([OFFICE_STREAM, 40], [NEW, 80]), { kind: 'segments', unusable: [NEW] });
    expect(nextStep(machine, [taken], 0)).toEqual({ kind: 'greet' });
    expect(nextStep(learn(machine, greeted, { now: 0, chance: 0 }), [taken], 0)).toEqual({
      kind: 'pull',
      streams: [NEW],
    });
  });

  it('[SYNC-59] falls back to pages where something between goes on answering in the place of segments', () => {
    const other: Outcome = { ...failed, segmentsOf: [OFFICE_STREAM, NEW] };
    const later = 10_000_000;
    expect(nextStep(after(...told, other, other), [], later)).toMatchObject({ kind: 'ask-manifest' });
    expect(nextStep(after(...told, failed, failed, failed), [], later)).toMatchObject({ kind: 'ask-manifest' });
    expect(nextStep(after(...told, other, other, other), [], later)).toEqual({
      kind: 'pull',
      streams: [OFFICE_STREAM],
    });
  });

  it('the office is taken before all others, in pages where it has no segments: it brings their keys', () => {
    const machine = after(...told, offered([OFFICE_STREAM, 0], [NEW, 80]));
    expect(nextStep(machine, [facts(A)], 0)).toEqual({ kind: 'pull', streams: [OFFICE_STREAM] });
    expect(nextStep(machine, [taken], 0)).toMatchObject({ kind: 'take-segments', segments: [{ stream: NEW }] });
  });

  it('sends first what was written, and does not ask what moved before all that was offered is here', () => {
    const machine = after(...told, offered([OFFICE_STREAM, 40], [NEW, 80]), { kind: 'poked' });
    expect(nextStep(machine, [facts(A, { toSend: 1 })], 0)).toMatchObject({ kind: 'push' });
    expect(nextStep(machine, [facts(A)], 0)).toMatchObject({ kind: 'take-segments' });
    expect(nextStep(machine, [taken, facts(NEW, { seq: 80 })], 0)).toEqual({ kind: 'ask-heads' });
  });

  it('keeps what was offered of streams still behind, and forgets the rest', () => {
    const machine = after(...told, offered([OFFICE_STREAM, 40], [NEW, 80]), heads([NEW, 81]));
    expect([...machine.offers.keys()]).toEqual([NEW]);
  });
});

describe('the next step', () => {
  it('greets, sends, asks what moved, takes it, and rests', () => {
    expect(nextStep(MACHINE_START, [facts(A, { toSend: 2 })], 0)).toEqual({ kind: 'greet' });
    expect(nextStep(after(greeted), [facts(A, { toSend: 2 })], 0)).toEqual({ kind: 'push', batches: [[A]], size: 500 });
    expect(nextStep(after(greeted), [facts(A)], 0)).toEqual({ kind: 'ask-heads' });
    expect(nextStep(after(greeted, heads([A, 5])), [facts(A)], 0)).toEqual({ kind: 'pull', streams: [A] });
    expect(nextStep(after(greeted, heads([A, 3])), [facts(A)], 0)).toEqual({ kind: 'rest', until: 60_000 });
  });

  it('[SYNC-65] sends several streams at once, as many as a batch holds, and two batches where the line carries whole ones', () => {
    const due = [facts(A, { toSend: 499 }), facts(B, { toSend: 1 }), facts(NEW, { toSend: 1 })];
    expect(nextStep(after(greeted), due, 0)).toEqual({ kind: 'push', batches: [[A, B], [NEW]], size: 500 });
    const slow = { ...after(greeted), batchSize: 250 };
    expect(nextStep(slow, due, 0)).toEqual({ kind: 'push', batches: [[A]], size: 250 });
    const long = [facts(A, { toSend: 900 }), facts(B, { toSend: 1 })];
    expect(nextStep(after(greeted), long, 0)).toMatchObject({ batches: [[A], [B]] });
    const office = [...due, facts(OFFICE_STREAM, { toSend: 1 })];
    expect(nextStep(after(greeted), office, 0)).toMatchObject({ batches: [[OFFICE_STREAM]] });
  });

  it('[SYNC-64] asks for several streams at once, as many as an answer holds', () => {
    const told = after(greeted, heads([A, 5], [B, 5], [NEW, 1]));
    expect(nextStep(told, [facts(A), facts(B)], 0)).toEqual({ kind: 'pull', streams: [A, B, NEW] });
    const many = after(greeted, heads([A, 3_000], [B, 5]));
    expect(nextStep(many, [facts(A, { seq: 2_000 }), facts(B)], 0)).toEqual({ kind: 'pull', streams: [A] });
    const all = Array.from({ length: 200 }, (_, at) => `t-${at}` as StreamId);
    expect(
      nextStep(
        after(greeted, heads(...all.map((each) => [each, 4] as const))),
        all.map((each) => facts(each)),
        0,
      ),
    ).toEqual({
      kind: 'pull',
      streams: all.slice(0, 100),
    });
  });

  it('[SYNC-54] takes a stream it never had from its beginning', () => {
    expect(nextStep(after(greeted, heads([NEW, 1])), [facts(A)], 0)).toEqual({ kind: 'pull', streams: [NEW] });
  });

  it('[SYNC-18] a stopped stream blocks no other', () => {
    const stopped = facts(A, { toSend: 4, maySend: false, mayPull: false });
    expect(nextStep(after(greeted), [stopped, facts(B, { toSend: 1 })], 0)).toMatchObject({
      kind: 'push',
      batches: [[B]],
    });
    const told = after(greeted, heads([A, 9], [B, 9]));
    expect(nextStep(told, [stopped, facts(B)], 0)).toEqual({ kind: 'pull', streams: [B] });
    expect(nextStep(told, [stopped], 0)).toMatchObject({ kind: 'pull', streams: [B] });
  });

  it('[SYNC-53] a forked stream goes on sending and takes nothing', () => {
    const forked = facts(A, { toSend: 1, mayPull: false });
    expect(nextStep(after(greeted, heads([A, 9])), [forked], 0)).toMatchObject({ kind: 'push', batches: [[A]] });
    expect(nextStep(after(greeted, heads([A, 9])), [{ ...forked, toSend: 0 }], 0)).toMatchObject({ kind: 'rest' });
  });

  it('[SYNC-60] [SYNC-74] exchanges nothing in doubt of the server, or with an app too old', () => {
    for (const why of ['other-server', 'restored', 'update-needed', 'not-admitted'] as const) {
      expect(nextStep(after(greeted, { kind: 'halted', why }), [facts(A, { toSend: 1 })], 0)).toEqual({
        kind: 'halt',
        why,
      });
    }
  });

  it('asks anew what moved after it sent, and when it is told that something did', () => {
    expect(nextStep(after(greeted, heads(), { kind: 'pushed' }), [facts(A)], 0)).toEqual({ kind: 'ask-heads' });
    expect(nextStep(after(greeted, heads(), { kind: 'poked' }), [facts(A)], 0)).toEqual({ kind: 'ask-heads' });
  });

  it('[SYNC-70] a server that tells of more and gives nothing is not asked at once again', () => {
    const told = [greeted, heads([A, 9])];
    expect(nextStep(after(...told, { kind: 'pulled', nothingOf: [] }), [facts(A)], 0)).toMatchObject({ kind: 'pull' });
    expect(nextStep(after(...told, { kind: 'pulled', nothingOf: [A] }), [facts(A)], 0)).toMatchObject({ kind: 'rest' });
  });
});

describe('failures', () => {
  it('[SYNC-70] change nothing but the wait, which doubles and ends with the first success', () => {
    expect(nextStep(after(failed), [], 0)).toEqual({ kind: 'rest', until: 1_000 });
    expect(nextStep(after(failed, failed), [], 0)).toEqual({ kind: 'rest', until: 2_000 });
    expect(nextStep(after(failed, failed), [], 2_000)).toEqual({ kind: 'greet' });
    expect(after(failed, failed, greeted)).toMatchObject({ failures: 0, notBefore: 0, greeted: true });
  });

  it('[SYNC-70] the wait a server asks for is kept', () => {
    const asked = after({ kind: 'failed', timedOut: false, afterMs: 90_000 });
    expect(nextStep(asked, [], 89_999)).toEqual({ kind: 'rest', until: 90_000 });
    expect(nextStep(learn(asked, { kind: 'poked' }, { now: 1, chance: 0 }), [], 1)).toMatchObject({ kind: 'rest' });
  });

  it('[SYNC-71] a time-out halves the batch, success doubles it', () => {
    const halved = after(greeted, { kind: 'failed', timedOut: true, afterMs: null });
    expect(halved.batchSize).toBe(250);
    expect(learn(halved, { kind: 'pushed' }, { now: 0, chance: 0 }).batchSize).toBe(500);
    expect(after(failed).batchSize).toBe(500);
  });
});
