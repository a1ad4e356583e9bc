import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listedStream } from '#core/exchange/archive/manifest-of.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { buildHeader, signatureInput } from '#core/log/seal.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { linesOf, eventsOf, packArchive, sealLines, sealTender, verifyBytes } from '#test/support/archives.ts';
import { aBidder, aDossier, aRequirement, withFindings } from '#test/support/builders/dossier.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { createTestDevice, type TestDevice, writeStream } from '#test/support/test-device.ts';

const FIRST = 'tender-contoh-satu' as StreamId;
const SECOND = 'tender-contoh-dua' as StreamId;

const dossier = withFindings(
  aDossier({
    bidders: [aBidder('cv-contoh-a', { total: 800_000_000 }), aBidder('cv-contoh-b', { total: 820_000_000 })],
    requirements: [aRequirement('adm'), aRequirement('tek', 'technical'), aRequirement('kual', 'qualification')],
  }),
);
const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
const number = (text: string): TenderCommand => ({
  name: 'setDocumentDetails',
  body: { kind: 'bapp', details: { number: text, date: null, place: null, remarks: null } },
});
const events = eventsOf([begin, number('001/UJI'), number('002/UJI'), number('003/UJI')]);

let device: TestDevice;
let archive: Uint8Array<ArrayBuffer>;
let lines: readonly string[];

beforeAll(async () => {
  device = await createTestDevice();
  const tenders = new Map([
    [FIRST, await sealTender(device, FIRST, events)],
    [SECOND, await sealTender(device, SECOND, events)],
  ]);
  archive = await packArchive(device, tenders);
  lines = linesOf(archive);
});

/** An archive of one tender sealed by someone who says they are someone else. */
async function signedAs(role: string): Promise<Uint8Array<ArrayBuffer>> {
  return packArchive(device, new Map([[FIRST, await sealTender(device, FIRST, events, { role })]]));
}

async function faultOf(changed: readonly string[]) {
  return (await verifyBytes(await sealLines(changed))).fault;
}

function put(index: number, change: (line: Record<string, unknown>) => unknown): readonly string[] {
  return lines.map((line, at) => (at === index ? JSON.stringify(change(JSON.parse(line))) : line));
}

describe('an archive as it was written', () => {
  it('holds, in pieces of any size', async () => {
    for (const size of [7, 100, 100_000]) {
      const { fault, checked, remarks } = await verifyBytes(archive, size);
      expect({ fault, checked, remarks }).toEqual({
        fault: null,
        checked: { streams: 2, events: 8, attachments: 0 },
        remarks: [],
      });
    }
  });

  it('keeps events of a newer app, says so, and holds', async () => {
    const newer = [...events, { type: 'somethingOfTomorrow', tv: 1, body: { value: 1 } }];
    const bytes = await packArchive(device, new Map([[FIRST, await sealTender(device, FIRST, newer)]]));
    const { fault, remarks } = await verifyBytes(bytes);
    expect(fault).toBeNull();
    expect(remarks).toMatchObject([{ kind: 'unknown-event', n: 5, type: 'somethingOfTomorrow' }]);
  });

  it('tells of a clock set back a year, and holds', async () => {
    const sealed = await sealTender(device, FIRST, events.slice(0, 1));
    const [next] = events.slice(1);
    const header = {
      type: 'documentDetailsSet',
      actor: 'Anggota Contoh 1',
      role: 'chair',
      at: '2025-11-23T02:42:02.000Z',
    };
    const later = await writeStream(device, FIRST, [{ payload: next?.body, header: header as never }], sealed);
    const { fault, remarks } = await verifyBytes(await packArchive(device, new Map([[FIRST, [...sealed, ...later]]])));
    expect(fault).toBeNull();
    expect(remarks.map(({ kind, n }) => [kind, n])).toEqual([
      ['clock-back', 2],
      ['clock-set', 2],
    ]);
  });
});

describe('an archive that was tampered with', () => {
  it('is named at every changed byte, and never crashes the check', async () => {
    const positions = fc.integer({ min: 0, max: archive.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = archive.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect((await verifyBytes(changed)).fault).not.toBeNull();
      }),
      { numRuns: 400 },
    );
    for (let at = archive.length - 120; at < archive.length; at++) {
      const changed = archive.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verifyBytes(changed)).fault).not.toBeNull();
    }
  });

  it('is named wherever it was cut short', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1 }), async (length) => {
        expect((await verifyBytes(archive.slice(0, length))).fault).not.toBeNull();
      }),
      { numRuns: 200 },
    );
    expect((await verifyBytes(archive.slice(0, archive.length - 200))).fault?.kind).toBe('cut-short');
  });

  it('is named for bytes behind its end', async () => {
    expect((await verifyBytes(Uint8Array.from([...archive, 0]))).fault).not.toBeNull();
    expect((await verifyBytes(Uint8Array.from([...archive, ...archive]))).fault).not.toBeNull();
  });

  it('is named with stream, device and number for each field of each header, sealed anew', async () => {
    for (const [index, line] of lines.entries()) {
      const parsed: unknown = JSON.parse(line);
      if (typeof parsed !== 'object' || parsed === null || !('header' in parsed)) continue;
      const header: Record<string, unknown> = JSON.parse(String(parsed.header));
      for (const field of Object.keys(header)) {
        const value = header[field];
        const other =
          typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}x` : { changed: true };
        const changed = put(index, (event) => ({ ...event, header: JSON.stringify({ ...header, [field]: other }) }));
        const fault = await faultOf(changed);
        expect([field, fault?.stream, fault?.line]).toEqual([field, index < 6 ? FIRST : SECOND, index + 1]);
      }
    }
  });

  it('is named for a changed body and a changed signature', async () => {
    const body = await faultOf(put(2, (event) => ({ ...event, body: String(event['body']).replace('001', '009') })));
    expect(body).toMatchObject({
      kind: 'body-changed',
      stream: FIRST,
      device: device.dev,
      n: 2,
      field: 'body',
      line: 3,
    });
    const sig = encodeBase64Url(new Uint8Array(64).fill(7));
    const signature = await faultOf(put(3, (event) => ({ ...event, sig })));
    expect(signature).toMatchObject({ kind: 'wrong-signature', stream: FIRST, n: 3, field: 'sig', line: 4 });
  });

  it('is named for events dropped, doubled and swapped', async () => {
    const without = (index: number) => lines.filter((_, at) => at !== index);
    expect(await faultOf(without(2))).toMatchObject({ kind: 'gap', n: 3, expected: '2', found: '3' });
    expect(await faultOf(without(4))).toMatchObject({ kind: 'head-differs', stream: FIRST, n: 4 });
    const twice = lines.flatMap((line, at) => (at === 2 ? [line, line] : [line]));
    expect(await faultOf(twice)).toMatchObject({ kind: 'repeated-id', n: 2, line: 4 });
    const swapped = lines.map((line, at) => (at === 2 ? lines[3] : at === 3 ? lines[2] : line) ?? '');
    expect(await faultOf(swapped)).toMatchObject({ kind: 'gap', n: 3, line: 3 });
    expect(await faultOf(lines.slice(0, 5))).toMatchObject({ kind: 'cut-short', stream: FIRST });
    expect(await faultOf(lines.slice(0, 6))).toMatchObject({ kind: 'cut-short', stream: SECOND });
  });

  it('is named for another key, listed or missing', async () => {
    const other = await createTestDevice();
    const key = encodeBase64Url(other.publicKey);
    const replaced = put(0, (manifest) => ({ ...manifest, devices: [{ dev: device.dev, key, people: [] }] }));
    expect(await faultOf(replaced)).toMatchObject({ kind: 'wrong-key', device: device.dev, found: other.dev });
    const absent = put(0, (manifest) => ({ ...manifest, devices: [] }));
    expect(await faultOf(absent)).toMatchObject({ kind: 'unknown-device', stream: FIRST, n: 1 });
  });

  it('is named by its path for every altered value of the result', async () => {
    const state = put(5, ({ result }) => ({ result: { ...(result as object), state: '0'.repeat(64) } }));
    expect(await faultOf(state)).toMatchObject({ kind: 'state-differs', stream: FIRST, field: 'state', line: 6 });
    const ranked = lines.map((line, at) => (at === 5 ? line.replace(/"rank":[^,]+/, '"rank":9') : line));
    const fault = await faultOf(ranked);
    expect(fault).toMatchObject({ kind: 'result-differs', stream: FIRST, field: 'evaluation/bids/0/rank' });
  });

  it('is named for a role that may not, whatever the signature says', async () => {
    for (const role of ['auditor', 'observer', 'trainee', 'member']) {
      const { fault } = await verifyBytes(await signedAs(role));
      expect(fault).toMatchObject({ kind: 'not-your-role', stream: FIRST, n: 1, type: 'dossierImported', found: role });
    }
    expect((await verifyBytes(await signedAs('raja'))).fault).toMatchObject({ kind: 'unknown-role', found: 'raja' });
  });

  it('is named where signed events lead to nothing that can be worked out', async () => {
    // Nested deeper than any fold can follow, in a place where a change may hold anything.
    const changes = [{ path: ['notice', 'name'], from: null, to: '@' }];
    const shallow = { type: 'differencesAccepted', tv: 1, body: { source: { kind: 'manual', files: [] }, changes } };
    const [first, second] = await sealTender(device, FIRST, [...events.slice(0, 1), shallow]);
    if (!first || !second) throw new Error('two events were sealed');
    const body = second.body.replace('"@"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    const header = buildHeader(JSON.parse(second.header), body);
    const deep = { header, body, sig: encodeBase64Url(await device.sign(signatureInput(header))) };
    const listed = [first, deep];
    const bytes = await sealLines([
      JSON.stringify({
        ...JSON.parse(lines[0] ?? ''),
        streams: [listedStream(FIRST, 'tender', listed)],
      }),
      ...listed.map((event) => JSON.stringify(event)),
      JSON.stringify({ result: { stream: FIRST, state: '0'.repeat(64), evaluation: null } }),
    ]);
    expect((await verifyBytes(bytes)).fault).toMatchObject({ kind: 'impossible-state', stream: FIRST });
  });

  it('is named for a key that is not the author’s', async () => {
    const people = put(0, (manifest) => ({
      ...manifest,
      devices: [
        { dev: device.dev, key: encodeBase64Url(device.publicKey), people: [{ name: 'Orang Lain', role: 'chair' }] },
      ],
    }));
    expect(await faultOf(people)).toMatchObject({ kind: 'not-their-key', n: 1, found: 'Anggota Contoh 1 (chair)' });
  });
});

describe('a file that is no archive', () => {
  it('is told from one, and so is one of a newer app', async () => {
    expect((await verifyBytes(new Uint8Array(0))).fault).not.toBeNull();
    const text = new TextEncoder().encode('bukan arsip, melainkan catatan rapat yang panjang sekali. '.repeat(5));
    expect((await verifyBytes(text)).fault).toMatchObject({ kind: 'not-an-archive' });
    expect((await verifyBytes(text.slice(0, 9))).fault).toMatchObject({ kind: 'not-an-archive' });
    expect(await faultOf(['{"format":"lain"}'])).toMatchObject({ kind: 'not-an-archive' });
    expect(await faultOf(put(0, (manifest) => ({ ...manifest, version: 2 })))).toMatchObject({ kind: 'newer-archive' });
  });

  it('answers for any lines at all', async () => {
    const anyLines = fc.array(
      fc.oneof(
        fc.json(),
        fc.constantFrom(...lines),
        fc.string().map((text) => text.replaceAll('\n', '')),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyLines, async (rest) => {
        const fault = await faultOf([lines[0] ?? '', ...rest]);
        if (rest.join('\n') !== lines.slice(1).join('\n')) expect(fault).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
