import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { invert } from '#core/tender/invert.ts';
import { type IssuedDocument, versionsOf } from '#core/tender/issued-model.ts';
import { filesNamedBy } from '#core/tender/named-files.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { aDossier, instant } from '#test/support/builders/dossier.ts';

const A = 'a'.repeat(64) as Hash;
const B = 'b'.repeat(64) as Hash;

function version(parts: Partial<IssuedDocument> = {}): IssuedDocument {
  return {
    version: 1,
    title: 'Berita Acara Hasil Pemilihan',
    number: 'BA/1',
    date: null,
    issuedAt: instant('2026-11-23T01:00:00.000Z'),
    content: { sha256: A, size: 10 },
    pdf: { sha256: 'c'.repeat(64) as Hash, size: 20, pages: 4 },
    reason: null,
    ...parts,
  };
}

const second = version({ version: 2, content: { sha256: B, size: 11 }, pdf: null, reason: 'Salah ketik' });

function issue(key: DocumentKey, of: IssuedDocument): TenderCommand {
  return { name: 'issueDocument', body: { key, version: of } };
}

describe('issuing a document', () => {
  it('keeps version upon version, oldest first, and nothing takes one back', () => {
    const once = after(aDossier(), issue('bahp', version()));
    const twice = after(once, issue('bahp', second));
    expect(versionsOf(twice, 'bahp').map(({ version: each }) => each)).toEqual([1, 2]);
    expect(invert(once, { type: 'documentIssued', tv: 1, body: { key: 'bahp', version: second } })).toBeNull();
  });

  it.each([
    ['a version out of turn', version({ version: 2, reason: 'x' }), 'issued-meanwhile'],
    ['a first version that replaces something', version({ reason: 'x' }), 'invalid-value'],
  ])('refuses %s', (_, first, kind) => {
    expect(refusalOf(aDossier(), issue('bahp', first))).toBe(kind);
  });

  it.each([
    ['the same version once more', version(), 'issued-meanwhile'],
    ['a replacement without its reason', { ...second, reason: null }, 'reason-required'],
    ['a replacement that says the same', { ...second, content: version().content }, 'issued-already'],
  ])('refuses %s', (_, next, kind) => {
    const once = after(aDossier(), issue('bahp', version()));
    expect(refusalOf(once, issue('bahp', next))).toBe(kind);
  });

  it('gives no two documents one number, neither those out nor those prepared', () => {
    const once = after(aDossier(), issue('bahp', version()));
    expect(refusalOf(once, issue('baep', version({ number: 'ba / 1' })))).toBe('number-taken');
    const details = { number: 'ba / 1', date: null, place: null, remarks: null };
    expect(refusalOf(once, { name: 'setDocumentDetails', body: { kind: 'baep', details } })).toBe('number-taken');
  });

  it('names its content and its pages as files, so that they travel and are archived', () => {
    const event = { type: 'documentIssued', tv: 1, body: { key: 'surat-peserta:b-1', version: version() } } as const;
    expect(filesNamedBy(event)).toEqual([
      { sha256: A, size: 10, type: 'application/json' },
      { sha256: 'c'.repeat(64), size: 20, type: 'application/pdf' },
    ]);
  });
});
