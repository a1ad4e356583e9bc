/** What a document says, as the text that is kept and hashed when it goes out. */
import { sha256Hex } from '#core/log/hash.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { sortedKeys } from '#core/tender/canonical-state.ts';
import type { DocumentModel } from '../model.ts';
import { documentModelShape } from '../model-shape.ts';

/** The same text for the same content: keys in order, no spaces. */
export function frozenText(content: DocumentModel): string {
  return JSON.stringify(sortedKeys(content));
}

/** The fingerprint of a document: SHA-256 of its frozen text. */
export function fingerprintOf(content: DocumentModel): Hash {
  return sha256Hex(frozenText(content));
}

/** `not-as-issued`: other bytes than were put out. `unknown-shape`: made by another version of the app. */
export type FrozenFault = 'not-as-issued' | 'unknown-shape';

/** Reads what was frozen under that fingerprint. */
export function readFrozen(text: string, fingerprint: Hash): Result<DocumentModel, FrozenFault> {
  if (sha256Hex(text) !== fingerprint) return err('not-as-issued');
  const model = documentModelShape.safeParse(JSON.parse(text));
  return model.success ? ok(model.data) : err('unknown-shape');
}
