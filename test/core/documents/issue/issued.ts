/** Versions that went out, for tests. */
import { frozenText } from '#core/documents/issue/frozen.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { instant } from '#test/support/builders/dossier.ts';

/** The version of that content, put out in the morning in Samarinda. */
export function anIssued(content: DocumentModel, parts: Partial<IssuedDocument> = {}): IssuedDocument {
  const text = frozenText(content);
  return {
    version: 1,
    title: content.title,
    number: '000.3.3/03/POKJA-1/XI/2026',
    date: null,
    issuedAt: instant('2026-11-23T01:00:00.000Z'),
    content: { sha256: sha256Hex(text), size: text.length },
    pdf: null,
    reason: null,
    ...parts,
  };
}
