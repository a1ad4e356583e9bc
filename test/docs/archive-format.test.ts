import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sealLines, verifyBytes } from '#test/support/archives.ts';

const page = readFileSync(new URL('../../docs/archive-format.md', import.meta.url), 'utf8');

function block(language: string): readonly string[] {
  return (new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(page)?.[1] ?? '').split('\n');
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const lines = block('jsonl');
const [manifest, event] = lines.map((line) => JSON.parse(line));

describe('the example of the archive format', () => {
  it('can be checked with nothing of ours, as the page says', () => {
    const [hash, input] = block('text');
    const [device] = manifest.devices;
    const key = Buffer.from(device.key, 'base64url');
    const header = JSON.parse(event.header);
    expect(sha256(key)).toBe(device.dev);
    expect(header.dev).toBe(device.dev);
    expect(header.bh).toBe(sha256(event.body));
    expect(sha256(event.header)).toBe(hash);
    expect(manifest.streams[0].head[device.dev]).toEqual({ n: 1, hash });
    const signed = Buffer.concat([Buffer.from('evt/1', 'ascii'), Buffer.from(hash ?? '', 'hex')]);
    expect(signed.toString('hex')).toBe(input);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, signed, publicKey, Buffer.from(event.sig, 'base64url'))).toBe(true);
  });

  it('holds for our verifier, with its remark', async () => {
    const { fault, remarks } = await verifyBytes(await sealLines(lines));
    expect(fault).toBeNull();
    expect(remarks.map(({ kind }) => kind)).toEqual(['unknown-event']);
  });

  it('shows a seal that ordinary gzip unpacks', async () => {
    const seal = Buffer.from(block('hex').join(''), 'hex');
    expect(gunzipSync(seal).toString()).toBe(`{"seal":"${'00'.repeat(32)}"}\n`);
    const archive = await sealLines(lines);
    expect(seal.length).toBe(99);
    expect(gunzipSync(archive).toString().trimEnd().split('\n').slice(0, -1)).toEqual(lines);
    expect(archive.subarray(-99, -99 + 15).join()).toBe(seal.subarray(0, 15).join());
  });
});
