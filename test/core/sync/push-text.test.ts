import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/log/canonical.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { pushText, readPushHead, readPushLines } from '#core/sync/push-text.ts';
import { anEvent, BUDI, causeOf, follow, TENDER } from '#test/support/sync-events.ts';

const OTHER = 'tender-lain' as StreamId;
const first = anEvent();
const second = follow(first);
const answer = anEvent({ key: BUDI, after: [causeOf(second)] });
const third = follow(second);
const events = [first, second, answer, third];

function linesOf(text: string): readonly string[] {
  return text.slice(0, -1).split('\n').slice(1);
}

function there(...sealed: readonly SealedEvent[]): readonly (SealedEvent | null)[] {
  return readPushLines(linesOf(pushText([{ stream: TENDER, events: sealed }])));
}

describe('a push', () => {
  it('[SYNC-65] is read to the very texts that were signed', () => {
    const sealed = events.map((event) => event.sealed);
    expect(there(...sealed)).toEqual(sealed);
  });

  it('[SYNC-65] stands part by part, each by itself', () => {
    const apart = anEvent({ stream: OTHER });
    const text = pushText([
      { stream: TENDER, events: [first.sealed, second.sealed] },
      { stream: OTHER, events: [apart.sealed] },
    ]);
    expect(readPushHead(text.split('\n')[0] ?? '')).toEqual([
      { stream: TENDER, events: 2 },
      { stream: OTHER, events: 1 },
    ]);
    expect(readPushLines(linesOf(text).slice(6))).toEqual([apart.sealed]);
  });

  it('leaves out what follows: hash of the body, and the link to the event before', () => {
    const text = pushText([{ stream: TENDER, events: [first.sealed, second.sealed] }]);
    expect(text).not.toContain(first.header.bh);
    expect(text).not.toContain(first.hash);
    // What is not the event before in the part is written whole.
    expect(pushText([{ stream: TENDER, events: [second.sealed] }])).toContain(first.hash);
  });

  it.each(['{"note":"dua\nbaris"}', '"bukan objek"', '', '{"note":"\r\u2028 😀"}', '{"note":"\ud800"}'])(
    'keeps the body %j',
    (body) => {
      const bh = body.isWellFormed() ? sha256Hex(body) : first.header.bh;
      const sealed = { header: canonicalJson({ ...first.header, bh }), body, sig: first.sealed.sig };
      expect(there(sealed, second.sealed)).toEqual([sealed, second.sealed]);
    },
  );

  it.each([
    ['whose body was changed', { ...first.sealed, body: '{"note":"lain"}' }],
    ['that is no JSON', { ...first.sealed, header: 'bukan JSON' }],
    ['of two lines', { ...first.sealed, header: `${first.sealed.header}\n` }],
    ['that looks shortened', { ...first.sealed, header: '{"a":1,"bh":"","prev":""}' }],
    ['that looks quoted', { ...first.sealed, header: '"{}"', sig: '"' }],
    ['with half a letter', { ...first.sealed, header: '{"a":"\ud800"}' }],
    ['of an author who writes like a header', anEvent({ actor: ',"bh":"",' }).sealed],
  ])('keeps an event %s, for the server to judge', (_, sealed) => {
    expect(there(sealed, second.sealed)).toEqual([sealed, second.sealed]);
  });

  it('has no event where a line is no text, and the others all the same', () => {
    const lines = linesOf(pushText([{ stream: TENDER, events: [first.sealed, answer.sealed] }]));
    expect(readPushLines([null, ...lines.slice(1)])).toEqual([null, answer.sealed]);
    expect(readPushLines([...lines.slice(0, 1), '"zz', ...lines.slice(2)])).toEqual([first.sealed, null]);
    expect(readPushLines([...lines.slice(0, 3), null, ...lines.slice(4)])).toEqual([first.sealed, null]);
  });

  it.each([
    ['no JSON', '{'],
    ['another kind', '{"push":2,"parts":[{"stream":"a","events":1}]}'],
    ['nothing', '{"push":1,"parts":[]}'],
    ['a stream without events', '{"push":1,"parts":[{"stream":"a","events":0}]}'],
    ['a stream twice', '{"push":1,"parts":[{"stream":"a","events":1},{"stream":"a","events":1}]}'],
  ])('that begins with %s is none', (_, line) => {
    expect(readPushHead(line)).toBeNull();
  });
});
