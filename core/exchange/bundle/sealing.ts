/** What an exchange file asks of cryptography; core has none besides hashing. */
import type { BundleHeader, WrappedKey } from './header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Which frame some bytes are sealed for: its kind and index, so that none can stand in the place of another. */
export interface FramePlace {
  readonly kind: number;
  readonly index: number;
  /** The head of an attachment's part, which is sealed apart from its bytes. */
  readonly isHead?: boolean;
}

/** A content key that was made for one file, and what it seals. */
export interface BundleSealing {
  readonly file: string;
  readonly recipients: readonly WrappedKey[];
  /** AES-256-GCM; `bound` is authenticated with the place. */
  seal(place: FramePlace, bound: Bytes, content: Bytes): Promise<Bytes>;
}

/** Opens what was sealed for one person. */
export interface BundleOpening {
  /** Null where the header names no key of theirs, or what it holds for it was changed. */
  unwrap(header: BundleHeader): Promise<OpenBundle | null>;
}

export interface OpenBundle {
  /** Null for bytes that were changed, moved, or sealed with another key. */
  open(place: FramePlace, bound: Bytes, sealed: Bytes): Promise<Bytes | null>;
}
