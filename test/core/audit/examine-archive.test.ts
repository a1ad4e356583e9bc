import { beforeAll, describe, expect, it } from 'vitest';
import { auditChecks } from '#core/audit/checks.ts';
import type { ExaminedArchive } from '#core/audit/examined.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { linesOf, packArchive, sealLines, sealTender } from '#test/support/archives.ts';
import {
  anAuditedArchive,
  AUDITED_STREAM,
  type AuditedFixture,
  examineBytes,
  tenderOf,
} from '#test/support/audited.ts';

let fixture: AuditedFixture;
let lines: readonly string[];

beforeAll(async () => {
  fixture = await anAuditedArchive();
  lines = linesOf(fixture.archive);
});

async function examineLines(changed: readonly string[]): Promise<ExaminedArchive> {
  return examineBytes(await sealLines(changed));
}

function statesOf(archive: ExaminedArchive): Readonly<Record<string, string>> {
  const dossiers = archive.streams.length === 0 ? [] : [tenderOf(archive).dossier];
  const checks = auditChecks({ archive, dossiers, nameOf: () => null, receipts: [] });
  return Object.fromEntries(checks.map(({ kind, state }) => [kind, state]));
}

describe('a whole archive', () => {
  it('holds in every check, and says which of them had nothing to look at', async () => {
    const archive = await examineBytes(fixture.archive);
    expect(archive.faults).toEqual([]);
    expect(statesOf(archive)).toEqual({
      packing: 'holds',
      chain: 'holds',
      signatures: 'holds',
      authority: 'holds',
      'own-words': 'holds',
      ends: 'holds',
      result: 'holds',
      attachments: 'holds',
      issued: 'holds',
      papers: 'nothing',
      receipts: 'nothing',
    });
    expect(archive.attachments[0]?.content).toContain('BERITA ACARA');
  });
});

describe('an archive with something broken', () => {
  it('names a damaged attachment, and everything else goes on', async () => {
    const damaged = lines.map((line) => line.replace(/"data":"..../, '"data":"AAAA'));
    expect(damaged).not.toEqual(lines);
    const archive = await examineLines(damaged);
    expect(archive.attachments).toMatchObject([{ state: 'differs', content: null }]);
    expect(statesOf(archive)).toMatchObject({
      chain: 'holds',
      signatures: 'holds',
      result: 'holds',
      attachments: 'broken',
      issued: 'broken',
    });
  });

  it('names an attachment that is not there', async () => {
    const archive = await examineLines(lines.slice(0, -1));
    expect(archive.attachments).toMatchObject([{ state: 'missing' }]);
  });

  it('names every event that was altered, and still reads those behind it', async () => {
    const altered = lines.map((line, at) => {
      if (at !== 2) return line;
      const event = JSON.parse(line) as { body: string };
      return JSON.stringify({ ...event, body: event.body.replace('800000000', '700000000') });
    });
    expect(altered).not.toEqual(lines);
    const archive = await examineLines(altered);
    const [stream] = archive.streams;
    expect(stream?.faults.map(({ kind, n, line }) => [kind, n, line])).toContainEqual(['body-changed', 2, 3]);
    expect(stream?.events).toHaveLength(3);
    expect([...(stream?.doubtful ?? [])]).toEqual([`${fixture.device.dev} 2`]);
    expect(statesOf(archive)).toMatchObject({ chain: 'broken', attachments: 'holds', issued: 'holds' });
  });

  it('names each of two signatures that are forged', async () => {
    const forged = lines.map((line, at) => {
      if (at !== 1 && at !== 3) return line;
      const event = JSON.parse(line) as { sig: string };
      return JSON.stringify({ ...event, sig: `${event.sig.startsWith('A') ? 'B' : 'A'}${event.sig.slice(1)}` });
    });
    const { streams } = await examineLines(forged);
    const kinds = streams[0]?.faults.map(({ kind, n, line }) => [kind, n, line]);
    expect(kinds).toEqual([
      ['wrong-signature', 1, 2],
      ['wrong-signature', 3, 4],
    ]);
  });

  it('leaves a second tender as it is when the first one is broken', async () => {
    const second = 'tender/90000002000-lpse-contoh' as StreamId;
    const both = await packArchive(
      fixture.device,
      new Map([
        [AUDITED_STREAM, fixture.sealed],
        [second, await sealTender(fixture.device, second, fixture.events)],
      ]),
    );
    const broken = linesOf(both).map((line, at) => (at === 3 ? '{"nonsense":true}' : line));
    const archive = await examineLines(broken);
    expect(archive.faults).toMatchObject([{ kind: 'faulty-line', line: 4, stream: AUDITED_STREAM }]);
    expect(archive.streams.map(({ listed, faults }) => [listed.stream, faults.length > 0])).toEqual([
      [AUDITED_STREAM, true],
      [second, false],
    ]);
  });

  it('tells a cut file as far as it goes', async () => {
    const archive = await examineBytes(fixture.archive.subarray(0, fixture.archive.length - 40));
    expect(archive.manifest).not.toBeNull();
    expect(archive.faults.map(({ kind }) => kind)).toContain('cut-short');
    expect(statesOf(archive)).toMatchObject({ packing: 'broken', chain: 'holds' });
  });

  it('tells a file that is none', async () => {
    const archive = await examineBytes(new TextEncoder().encode('bukan arsip'));
    expect(archive).toMatchObject({ manifest: null, streams: [], attachments: [] });
    expect(archive.faults).toMatchObject([{ kind: 'not-an-archive' }]);
    expect(statesOf(archive)).toMatchObject({ packing: 'broken', chain: 'not-reached', attachments: 'not-reached' });
  });
});
