import { beforeAll, describe, expect, it } from 'vitest';
import { addVersion, type AuditFinding, type FindingVersion } from '#core/audit/finding.ts';
import {
  findingsFingerprint,
  type FindingsDraft,
  readFindingsFile,
  writeFindingsFile,
} from '#core/audit/findings-file.ts';
import { takeFindings } from '#core/audit/take-findings.ts';
import { auditReport } from '#core/documents/audit-findings.ts';
import { modelLines } from '#core/documents/model-lines.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const VERSION: FindingVersion = {
  at: instant('2026-11-28T02:00:00.000Z'),
  by: 'Ni Luh “Ayu” Pemeriksa, S.E., Ak.',
  place: {
    archive: { fileName: 'paket-90000001000.meja.gz', seal: 'ab'.repeat(32) },
    tender: { stream: 'tender/90000001000', code: '90000001000', name: 'Pembangunan Gedung Arsip', year: 2014 },
    within: { kind: 'event', dev: 'cd'.repeat(32), n: 12 },
    words: 'Catatan 12: harga penawaran CV. Contoh A, Rp800.000.000,00 → Rp700.000.000,00',
  },
  text: 'Harga diubah sesudah pembukaan. Alasannya tidak tertulis.',
  severity: 'Penting, perlu dijelaskan',
  date: dateOnly('2026-11-28'),
  recommendation: 'Mintakan penjelasan tertulis.',
  reason: null,
  isWithdrawn: false,
};

const FINDING: AuditFinding = { id: 'temuan-1', versions: [VERSION] };

const DRAFT: FindingsDraft = {
  madeAt: instant('2026-11-28T03:00:00.000Z'),
  app: '0.0.0-uji',
  auditor: { name: VERSION.by, role: 'auditor' },
  findings: [FINDING],
};

let device: TestDevice;
let text: string;

beforeAll(async () => {
  device = await createTestDevice();
  text = await writeFindingsFile(DRAFT, device);
});

async function faultOf(changed: string) {
  const read = await readFindingsFile(changed, createVerify());
  return read.ok ? null : read.error[0];
}

describe('a findings file', () => {
  it('is canonical, and reads back whole with the key that signed it', async () => {
    expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`);
    expect(unwrap(await readFindingsFile(text, createVerify()))).toEqual({
      ...DRAFT,
      key: sha256Hex(device.publicKey),
      fingerprint: findingsFingerprint(DRAFT.findings),
    });
  });

  it('still holds when a mail program put spaces into it, for the words are the same', async () => {
    const spaced = `\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`;
    expect(await faultOf(spaced)).toBeNull();
  });

  it('is refused when one word of a finding was changed', async () => {
    const changed = text.replace('Penting', 'Ringan');
    expect(changed).not.toBe(text);
    expect(await faultOf(changed)).toMatchObject({ code: 'wrong-signature', place: 'signature.value' });
  });

  it('is refused when another key is put in', async () => {
    const other = await createTestDevice();
    const theirs = JSON.parse(await writeFindingsFile({ ...DRAFT, app: 'lain' }, other)) as {
      signature: { key: string };
    };
    const mine = JSON.parse(text) as { signature: { key: string } };
    const swapped = JSON.stringify({ ...mine, signature: { ...mine.signature, key: theirs.signature.key } });
    expect(await faultOf(swapped)).toMatchObject({ code: 'wrong-signature' });
    const noKey = JSON.stringify({ ...mine, signature: { ...mine.signature, key: 'AAAA' } });
    expect(await faultOf(noKey)).toMatchObject({ code: 'no-key' });
  });

  it('names the place of what is missing, and what is no findings file', async () => {
    const missing = text.replace('"severity"', '"tingkat"');
    expect((await faultOf(missing))?.place).toContain('findings[0].versions[0]');
    expect(await faultOf('{"format":"lain"}')).toMatchObject({ code: 'not-findings' });
    expect(await faultOf(text.replace('"version":1}', '"version":2}'))).toMatchObject({ code: 'newer' });
    expect(await faultOf('{"format":')).toMatchObject({ code: 'broken-json' });
  });
});

describe('a finding', () => {
  it('keeps what it said when it is changed, and asks why', () => {
    const changed = { ...VERSION, severity: 'Sedang', at: instant('2026-11-28T04:00:00.000Z') };
    expect(addVersion(FINDING, changed)).toMatchObject({ ok: false, error: { kind: 'reason-required' } });
    const versions = unwrap(addVersion(FINDING, { ...changed, reason: ' Ada penjelasan. ' }));
    expect(versions.map(({ severity, reason }) => [severity, reason])).toEqual([
      ['Penting, perlu dijelaskan', null],
      ['Sedang', 'Ada penjelasan.'],
    ]);
    expect(addVersion(FINDING, { ...VERSION, reason: 'ulang' })).toMatchObject({ error: { kind: 'unchanged' } });
    expect(addVersion(null, { ...VERSION, text: ' ' })).toMatchObject({ error: { kind: 'text-missing' } });
    expect(addVersion(null, { ...VERSION, severity: '' })).toMatchObject({ error: { kind: 'severity-missing' } });
  });

  it('is taken from a file where it is new or longer, and stays where it went another way', () => {
    const longer = { ...FINDING, versions: [VERSION, { ...VERSION, severity: 'Sedang', reason: 'Ada penjelasan.' }] };
    const apart = { ...FINDING, versions: [{ ...VERSION, text: 'Lain.' }] };
    expect(takeFindings([], [FINDING])).toMatchObject({ taken: [FINDING], same: 0 });
    expect(takeFindings([FINDING], [longer])).toMatchObject({ taken: [longer], same: 0 });
    expect(takeFindings([longer], [FINDING])).toMatchObject({ taken: [], same: 1 });
    expect(takeFindings([apart], [FINDING])).toMatchObject({ taken: [], apart: [FINDING] });
  });
});

describe('the report on paper', () => {
  it('names archive, place, severity, recommendation and the fingerprint of the file', () => {
    const lines = modelLines(
      auditReport({
        findings: [FINDING],
        auditor: { name: VERSION.by, position: 'Auditor' },
        key: sha256Hex(device.publicKey),
        fingerprint: findingsFingerprint(DRAFT.findings),
        office: EMPTY_OFFICE,
        practice: false,
        printedAt: DRAFT.madeAt,
      }),
    ).join('\n');
    expect(lines).toContain('paket-90000001000.meja.gz');
    expect(lines).toContain(VERSION.place.words);
    expect(lines).toContain('Penting, perlu dijelaskan');
    expect(lines).toContain('Rekomendasi: Mintakan penjelasan tertulis.');
    expect(lines.replaceAll(' ', '')).toContain(findingsFingerprint(DRAFT.findings));
  });
});
