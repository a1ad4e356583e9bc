import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/log/canonical.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { readSegment, segmentText } from '#core/sync/segment-text.ts';
import { anEvent, BUDI, causeOf, follow, TENDER } from '#test/support/sync-events.ts';
import { unwrap } from '#test/support/unwrap.ts';

const first = anEvent();
const second = follow(first);
const answer = anEvent({ key: BUDI, after: [causeOf(second)] });
const events = [first, second, answer];
const text = segmentText(
  TENDER,
  1,
  events.map(({ sealed }) => sealed),
);

describe('a segment', () => {
  it('[SYNC-59] is read to the very events that were written', () => {
    expect(unwrap(readSegment(text))).toEqual({ stream: TENDER, from: 1, events });
  });

  it('[SYNC-59] stands by itself: what it names of before is written whole', () => {
    const behind = segmentText(TENDER, 2, [second.sealed, answer.sealed]);
    expect(behind).toContain(first.hash);
    expect(unwrap(readSegment(behind)).events).toEqual([second, answer]);
  });

  it('leaves out what follows: stream, hash of the body, links and causes within it', () => {
    for (const { header, hash } of events.slice(0, 2)) {
      expect(text).not.toContain(header.bh);
      expect(text).not.toContain(hash);
    }
    expect(text.split(TENDER)).toHaveLength(2);
  });

  it.each(['{"note":"dua\nbaris"}', '"bukan objek"', '', '{"note":"\r\u2028 😀"}'])('keeps the body %j', (body) => {
    const header = canonicalJson({ ...first.header, bh: sha256Hex(body) });
    const sealed = { header, body, sig: first.sealed.sig };
    expect(unwrap(readSegment(segmentText(TENDER, 1, [sealed]))).events[0]?.sealed).toEqual(sealed);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['another kind', text.replace('"segment":1', '"segment":2')],
    ['fewer lines', text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['more lines', `${text}\n`],
    ['a number that is none', text.replace('"from":1', '"from":0')],
    ['a header cut short', text.replace('"dev"', '"dev')],
    ['a header field of a fraction', text.replace('"mono":', '"mono":0.5,"x":')],
    ['a link to what is not there', text.replace('"prev":null,', '')],
    ['a signature that is none', text.slice(0, -3) + '\n'],
  ])('of %s is damaged', (_, changed) => {
    expect(readSegment(changed)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('with anything else changed has events of other hashes', () => {
    const changed = unwrap(readSegment(text.replace(`"actor":"${first.header.actor}"`, '"actor":"Orang lain"')));
    expect(changed.events[0]?.hash).not.toBe(first.hash);
  });
});
