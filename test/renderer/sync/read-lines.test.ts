import { describe, expect, it } from 'vitest';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { readPulled, readPushed } from '#renderer/sync/read-lines.ts';

const A = 'a' as StreamId;
const B = 'b' as StreamId;
const RECEIPT = { receipt: { text: '{}', sig: 'x' } };
const NOT_OURS = { ok: false, error: { kind: 'not-ours' } };
const event = (seq: number) => ({ seq, header: '{}', body: '{}', sig: 'x' });
const sealed = { header: '{}', body: '{}', sig: 'x' };

describe('the answer to a push', () => {
  const sent = [
    { stream: A, events: [sealed, sealed] },
    { stream: B, events: [sealed] },
  ];
  const first = { part: 0, verdicts: [1, 2].map((seq) => ({ kind: 'accepted', seq })), receipt: null };

  it('[SYNC-65] is told by place, and null for what could not be stored', () => {
    expect(readPushed([first], sent)).toMatchObject({
      ok: true,
      value: [{ verdicts: [{ seq: 1 }, { seq: 2 }] }, null],
    });
  });

  it.each([
    ['fewer verdicts than events', [{ ...first, verdicts: [] }]],
    ['a part twice', [first, first]],
    ['a part that was not sent', [first, { ...first, part: 2 }]],
    ['another line', [first, { more: false }]],
  ])('with %s is not ours', (_, lines) => {
    expect(readPushed(lines, sent)).toEqual(NOT_OURS);
  });
});

describe('the answer to a pull', () => {
  const page = (stream: StreamId, events: number) => ({ page: stream, events, more: false });

  it('[SYNC-64] is read page by page, with the receipt of each', () => {
    const place = { seq: 2, dev: 'a'.repeat(64), n: 1, hash: 'b'.repeat(64) as Hash };
    const lines = [page(A, 2), event(1), place, RECEIPT, page(B, 0), { more: true }];
    expect(readPulled(lines)).toEqual({
      ok: true,
      value: {
        pages: [
          {
            stream: A,
            lines: [
              { seq: 1, sealed },
              { ...place, sealed: null },
            ],
            receipt: RECEIPT.receipt,
            more: false,
          },
          { stream: B, lines: [], receipt: null, more: false },
        ],
        isFull: true,
      },
    });
  });

  it.each([
    ['no last line', [page(A, 1), event(1), RECEIPT]],
    ['fewer events than it says', [page(A, 2), event(1), RECEIPT, { more: false }]],
    ['more events than it says', [page(A, 1), event(1), event(2), RECEIPT, { more: false }]],
    ['events of no page', [event(1), RECEIPT, { more: false }]],
    ['nothing, and full', [{ more: true }]],
  ])('with %s is not ours', (_, lines) => {
    expect(readPulled(lines)).toEqual(NOT_OURS);
  });
});
