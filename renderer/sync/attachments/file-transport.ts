/** How questions about files reach the server. One implementation speaks HTTP; tests pass one whose line they cut. */
import type { Hash } from '#core/log/envelope.ts';
import type { Reply } from '../transport.ts';

export interface FileFacts {
  readonly sha256: Hash;
  /** Bytes. */
  readonly size: number;
}

export interface FileTransport {
  /** Which of some files, 500 at most, the server has and gives to this device. */
  readonly here: (hashes: readonly Hash[]) => Reply<ReadonlySet<Hash>>;
  /** How many bytes of a file the server has of this device, or all; null where there are none yet. */
  readonly offset: (sha256: Hash) => Reply<number | null>;
  readonly create: (file: FileFacts) => Reply<null>;
  /** Answers with how many bytes the server has now. */
  readonly append: (sha256: Hash, from: number, bytes: Uint8Array<ArrayBuffer>) => Reply<number>;
  /** The bytes from one place up to another, all of them. */
  readonly read: (sha256: Hash, from: number, to: number) => Reply<Uint8Array<ArrayBuffer>>;
}
