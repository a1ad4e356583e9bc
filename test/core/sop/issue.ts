/** A document that went out, for tests of what proves a step. */
import type { Hash } from '#core/log/envelope.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';

/** The tender with the first version of a document out since that moment. */
export function anIssue(dossier: Dossier, key: DocumentKey, at: string): Dossier {
  const content = { sha256: 'a'.repeat(64) as Hash, size: 1 };
  const version = {
    version: 1,
    title: key,
    number: null,
    date: null,
    issuedAt: instant(at),
    content,
    pdf: null,
    reason: null,
  };
  return { ...dossier, issued: { ...issuedOf(dossier), [key]: [version] } };
}
