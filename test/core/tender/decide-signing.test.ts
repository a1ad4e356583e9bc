import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { invert } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { filesNamedBy } from '#core/tender/named-files.ts';
import {
  type FoundSignature,
  type SignedCopy,
  type SignerMark,
  standingCopies,
  versionSigningOf,
} from '#core/tender/signing-model.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { aDossier, dateOnly, instant } from '#test/support/builders/dossier.ts';

const A = 'a'.repeat(64) as Hash;
const B = 'b'.repeat(64) as Hash;
const intact: FoundSignature = { name: 'Suryadi', issuer: 'BSrE', at: null, integrity: 'intact' };
const wet: SignerMark = { name: 'Drs. H. Suryadi', way: 'wet', date: dateOnly('2026-11-24'), reason: null };

const scan: SignedCopy = {
  kind: 'scan',
  file: { sha256: A, size: 900, name: 'pindai.pdf' },
  pages: 4,
  relation: null,
  signatures: [],
  attachedAt: instant('2026-11-24T01:00:00.000Z'),
  note: null,
  withdrawn: null,
};
const signed: SignedCopy = { ...scan, kind: 'signed-pdf', relation: 'continued', signatures: [intact] };

/** The minutes are out, with a PDF of four pages; or without one. */
function issued(pages: number | null = 4): Dossier {
  const pdf = pages === null ? null : { sha256: 'd'.repeat(64) as Hash, size: 20, pages };
  const version = {
    version: 1,
    title: 'Berita Acara Hasil Pemilihan',
    number: 'BA/1',
    date: null,
    issuedAt: instant('2026-11-23T01:00:00.000Z'),
    content: { sha256: 'c'.repeat(64) as Hash, size: 10 },
    pdf,
    reason: null,
  };
  return after(aDossier(), { name: 'issueDocument', body: { key: 'bahp', version } });
}

function mark(signer: number, of: SignerMark | null, version = 1): TenderCommand {
  return { name: 'setSignerMark', body: { key: 'bahp', version, signer, mark: of } };
}

function attach(copy: SignedCopy): TenderCommand {
  return { name: 'attachSignedCopy', body: { key: 'bahp', version: 1, copy } };
}

function withdraw(sha256: Hash, reason: string): TenderCommand {
  return { name: 'withdrawSignedCopy', body: { key: 'bahp', version: 1, sha256, reason } };
}

describe('who signed', () => {
  it('keeps how each signer answered, and undo takes a mark back to what stood before', () => {
    const before = issued();
    const once = after(before, mark(2, wet));
    expect(versionSigningOf(once, 'bahp', 1).marks).toEqual({ '2': wet });
    const event = { type: 'signerMarkSet', tv: 1, body: { key: 'bahp', version: 1, signer: 2, mark: wet } } as const;
    const undo = invert(before, event);
    expect(undo && after(once, undo)).toEqual(before);
  });

  it('asks whoever declines for the reason, and nobody else', () => {
    expect(refusalOf(issued(), mark(1, { ...wet, way: 'declined' }))).toBe('reason-required');
    expect(refusalOf(issued(), mark(1, { ...wet, reason: 'x' }))).toBe('invalid-value');
    expect(
      versionSigningOf(after(issued(), mark(1, { ...wet, way: 'declined', reason: 'x' })), 'bahp', 1).marks['1']?.way,
    ).toBe('declined');
  });

  it('knows no signatures under what never went out', () => {
    expect(refusalOf(issued(), mark(1, wet, 2))).toBe('version-unknown');
    expect(refusalOf(aDossier(), attach(scan))).toBe('version-unknown');
  });
});

describe('signed papers that come back', () => {
  it('are kept beside each other, newest first, and named as files', () => {
    const later = { ...signed, file: { ...signed.file, sha256: B }, attachedAt: instant('2026-11-25T01:00:00.000Z') };
    const both = after(after(issued(), attach(scan)), attach(later));
    expect(standingCopies(versionSigningOf(both, 'bahp', 1)).map(({ kind }) => kind)).toEqual(['signed-pdf', 'scan']);
    const event = { type: 'signedCopyAttached', tv: 1, body: { key: 'bahp', version: 1, copy: scan } } as const;
    expect(filesNamedBy(event)).toEqual([{ sha256: A, size: 900, type: 'application/pdf' }]);
  });

  it.each([
    ['a scan with fewer pages', { ...scan, pages: 3 }, 'copy-fewer-pages'],
    ['another document', { ...signed, relation: 'different' }, 'copy-different'],
    ['ours with changed pages', { ...signed, relation: 'changed' }, 'copy-changed'],
    ['one nobody signed', { ...signed, signatures: [] }, 'copy-unsigned'],
    [
      'one changed after signing',
      { ...signed, signatures: [intact, { ...intact, integrity: 'altered' }] },
      'copy-altered',
    ],
    ['one signed by another key', { ...signed, signatures: [{ ...intact, integrity: 'forged' }] }, 'copy-forged'],
    [
      'one with a broken signature',
      { ...signed, signatures: [{ ...intact, integrity: 'malformed' }] },
      'copy-malformed',
    ],
    ['a scan with more pages and no word why', { ...scan, pages: 5 }, 'reason-required'],
    ['one printed anew and no word why', { ...signed, relation: 'redrawn' }, 'reason-required'],
  ] as const)('%s is refused, also with a word', (_, copy, kind) => {
    expect(refusalOf(issued(), attach(copy))).toBe(kind);
    if (kind !== 'reason-required')
      expect(refusalOf(issued(), attach({ ...copy, note: 'Tetap lampirkan' }))).toBe(kind);
  });

  it.each([
    ['a scan with more pages', issued(), { ...scan, pages: 5 }],
    ['a scan of a version without a PDF', issued(null), scan],
    ['a file that draws the same pages', issued(), { ...signed, relation: 'rewritten' }],
    [
      'a signature of a kind that is not checked',
      issued(),
      { ...signed, signatures: [{ ...intact, integrity: 'unsupported' }] },
    ],
  ] as const)('%s is taken with a word about what is odd', (_, dossier, copy) => {
    const note = 'Lampiran sertifikat ikut dipindai';
    expect(refusalOf(dossier, attach(copy))).toBe('reason-required');
    expect(standingCopies(versionSigningOf(after(dossier, attach({ ...copy, note })), 'bahp', 1))).toHaveLength(1);
  });

  it('are attached once, stay when they are withdrawn, and may come back', () => {
    const once = after(issued(), attach(scan));
    expect(refusalOf(once, attach(scan))).toBe('copy-attached');
    expect(refusalOf(once, withdraw(A, ' '))).toBe('reason-required');
    const gone = after(once, withdraw(A, 'Salah berkas'));
    expect(standingCopies(versionSigningOf(gone, 'bahp', 1))).toEqual([]);
    expect(versionSigningOf(gone, 'bahp', 1).copies[A]?.withdrawn).toBe('Salah berkas');
    expect(refusalOf(gone, withdraw(A, 'lagi'))).toBe('copy-unknown');
    expect(standingCopies(versionSigningOf(after(gone, attach(scan)), 'bahp', 1))).toHaveLength(1);
  });
});
