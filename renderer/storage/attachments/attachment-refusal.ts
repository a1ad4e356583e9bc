/** Why an attachment was not kept or cannot be read. */
import type { StorageFault } from '../storage-fault.ts';

export type PutRefusal =
  | { readonly kind: 'cancelled' }
  /** The file that was chosen could not be read to its end: taken away, changed meanwhile, or not allowed. */
  | { readonly kind: 'source-unreadable'; readonly detail: string }
  /** It is whole, and not the content that was wanted. */
  | { readonly kind: 'other-content' }
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault };

export type ReadRefusal =
  /** Not on this device. */
  | { readonly kind: 'absent' }
  /** Sealed with another key than that of this space. */
  | { readonly kind: 'other-key' }
  /** Changed, cut or moved since it was written; the chunk counted from 0, null where the file has no whole end. */
  | { readonly kind: 'damaged'; readonly chunk: number | null }
  | { readonly kind: 'cannot-read'; readonly fault: StorageFault };

/** Carries a refusal out of a stream that has already begun. */
export class AttachmentRefused extends Error {
  readonly refusal: ReadRefusal;

  constructor(refusal: ReadRefusal) {
    super(`attachment ${refusal.kind}`);
    this.name = 'AttachmentRefused';
    this.refusal = refusal;
  }
}
