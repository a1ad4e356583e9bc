import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { buildHeader, eventHash, signatureInput } from '#core/log/seal.ts';
import { createTestDevice, type TestDevice, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const stream = 'tender-1' as StreamId;
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

let device: TestDevice;
let first: SealedEvent;
let second: SealedEvent;

beforeAll(async () => {
  device = await createTestDevice();
  const events = await writeStream(device, stream, [
    { payload: { note: 'pertama' } },
    { payload: { note: 'kedua' }, header: { blobs: [{ sha256: hash('a'), size: 5, type: 'image/png' }] } },
  ]);
  [first, second] = [elementAt(events, 0), elementAt(events, 1)];
});

describe('a sealed event', () => {
  it('can be checked by anyone with SHA-256 and Ed25519 and nothing of ours', () => {
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), device.publicKey]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const header: unknown = JSON.parse(first.header);
    expect(header).toMatchObject({ v: 2, n: 1, prev: null, bh: sha256(first.body).toString('hex') });
    expect(header).toMatchObject({ dev: sha256(Buffer.from(device.publicKey)).toString('hex') });
    const input = Buffer.concat([Buffer.from('evt/1'), sha256(first.header)]);
    expect(Buffer.from(signatureInput(first.header))).toEqual(input);
    expect(verify(null, input, key, Buffer.from(first.sig, 'base64url'))).toBe(true);
    expect(JSON.parse(second.header)).toMatchObject({ n: 2, prev: sha256(first.header).toString('hex') });
    expect(eventHash(first)).toBe(sha256(first.header).toString('hex'));
  });

  it('opens into header, body and signature, its texts kept', () => {
    const parsed = unwrap(parseSealed({ ...second, more: 'of a row' }));
    expect(parsed.sealed).toEqual(second);
    expect(parsed.header).toEqual(JSON.parse(second.header));
    expect(parsed.body).toEqual({ note: 'kedua' });
    expect(Buffer.from(parsed.signature).toString('base64url')).toBe(second.sig);
  });

  it('cannot be built with a fraction of a millisecond', () => {
    const { bh: _bh, v: _v, after = [], ...draft } = unwrap(parseSealed(first)).header;
    expect(() => buildHeader({ ...draft, after, mono: 0.5 }, first.body)).toThrow('Bug');
  });
});

describe('a header field', () => {
  test.each<[string, unknown, string]>([
    ['v', 0, 'v'],
    ['v', '1', 'v'],
    ['id', '00000000-0000-4fff-bfff-ffffffffffff', 'id'],
    ['id', '00000000-0000-7FFF-bfff-ffffffffffff', 'id'],
    ['stream', '', 'stream'],
    ['stream', 'x'.repeat(201), 'stream'],
    ['dev', hash('a').toUpperCase(), 'dev'],
    ['n', 0, 'n'],
    ['n', 1.5, 'n'],
    ['n', 2 ** 53, 'n'],
    ['n', 2, 'prev'],
    ['prev', hash('a'), 'prev'],
    ['prev', 'abc', 'prev'],
    ['type', 'Note', 'type'],
    ['type', 'note-written', 'type'],
    ['tv', 0, 'tv'],
    ['seen', {}, 'seen.seq'],
    ['seen', { seq: 0, hash: hash('a') }, 'seen.seq'],
    ['seen', { seq: 1, hash: 'x' }, 'seen.hash'],
    ['seen', { seq: 1, hash: hash('a'), more: 1 }, 'seen.more'],
    ['at', '2026-11-23T02:42:00Z', 'at'],
    ['at', '2026-11-23T10:42:00.000+08:00', 'at'],
    ['at', '2026-02-30T02:42:00.000Z', 'at'],
    ['tz', 'UTC', 'tz'],
    ['boot', null, 'boot'],
    ['mono', -1, 'mono'],
    ['actor', '', 'actor'],
    ['actor', '\ud800', 'actor'],
    ['role', 7, 'role'],
    ['cert', '', 'cert'],
    ['bh', hash('a').slice(1), 'bh'],
    ['blobs', {}, 'blobs'],
    [
      'blobs',
      [
        { sha256: hash('a'), size: 1, type: 'image/png' },
        { sha256: hash('a'), size: -1, type: 'x' },
      ],
      'blobs[1].size',
    ],
    ['blobs', [7], 'blobs[0]'],
    ['extra', 1, 'extra'],
    ['__proto__', 1, '__proto__'],
  ])('%s = %j is faulty at %s', (field, value, path) => {
    const text = first.header.slice(0, -1).concat(`,${JSON.stringify(field)}:${JSON.stringify(value)}}`);
    expect(parseSealed({ ...first, header: text })).toEqual({
      ok: false,
      error: { kind: 'faulty-field', field: path },
    });
  });

  test.each([
    'v',
    'id',
    'stream',
    'dev',
    'n',
    'prev',
    'type',
    'tv',
    'seen',
    'at',
    'tz',
    'boot',
    'mono',
    'actor',
    'role',
    'cert',
    'bh',
    'blobs',
  ])('%s must be there', (field) => {
    const header = JSON.parse(first.header) as Record<string, unknown>;
    delete header[field];
    expect(parseSealed({ ...first, header: canonicalJson(header) })).toEqual({
      ok: false,
      error: { kind: 'faulty-field', field },
    });
  });
});

describe('text that is no sealed event', () => {
  it('is named by its part', () => {
    const unreadable = (part: string) => ({ ok: false, error: { kind: 'unreadable-part', part } });
    for (const value of [
      null,
      'text',
      7,
      [],
      {},
      { ...first, header: 7 },
      { ...first, header: '[]' },
      { ...first, header: '{' },
    ]) {
      expect(parseSealed(value)).toEqual(unreadable('header'));
    }
    expect(parseSealed({ ...first, header: `${' '.repeat(200_000)}{}` })).toEqual(unreadable('header'));
    for (const body of ['', '[]', 'null', '{', '"x"', '{"a":"\ud800"}']) {
      expect(parseSealed({ ...first, body })).toEqual(unreadable('body'));
    }
    for (const sig of ['', 'AAAA', `${first.sig}=`, first.sig.slice(1), `${first.sig}A`, `+${first.sig.slice(1)}`]) {
      expect(parseSealed({ ...first, sig })).toEqual(unreadable('sig'));
    }
  });

  it('of a newer envelope is said to be newer, whatever else it holds', () => {
    const newer = parseSealed({ ...first, header: '{"v":3,"what":"ever"}' });
    expect(newer).toEqual({ ok: false, error: { kind: 'newer-envelope', version: 3 } });
  });

  it('is refused when the header was written again: other order, a space, a field twice', () => {
    const header = JSON.parse(first.header) as Record<string, unknown>;
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(header).toReversed()));
    const spaced = first.header.replace(':', ': ');
    const doubled = first.header.replace('{', `{"actor":"Orang Lain",`);
    for (const text of [reordered, spaced, doubled]) {
      expect(parseSealed({ ...first, header: text })).toEqual({ ok: false, error: { kind: 'not-canonical' } });
    }
  });
});

function hash(digit: string): Hash {
  return digit.repeat(64) as Hash;
}

function elementAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}
