import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { err, ok } from '#core/shared/result.ts';
import type { TransportFailure } from '#renderer/sync/transport.ts';
import type { FileTransport } from '#renderer/sync/attachments/file-transport.ts';

/** A server of files in the page: what is handed in lies in memory. Its line breaks where the test says. */
export interface SmallFileServer {
  readonly transport: FileTransport;
  readonly whole: Map<Hash, Uint8Array<ArrayBuffer>>;
  /** Every question, in order: what, and the offset or range. */
  readonly asked: string[];
  /** The next appends keep so many bytes of their piece, and then the line breaks. */
  readonly cuts: number[];
  /** What is answered in place of taking a file of that hash. */
  readonly refusals: Map<Hash, TransportFailure>;
}

export function startSmallFileServer(): SmallFileServer {
  const whole = new Map<Hash, Uint8Array<ArrayBuffer>>();
  const sizes = new Map<Hash, number>();
  const parts = new Map<Hash, Uint8Array<ArrayBuffer>>();
  const asked: string[] = [];
  const cuts: number[] = [];
  const refusals = new Map<Hash, TransportFailure>();
  const keep = (sha256: Hash, bytes: Uint8Array): number => {
    const before = parts.get(sha256) ?? new Uint8Array();
    const now = new Uint8Array(before.length + bytes.length);
    now.set(before);
    now.set(bytes, before.length);
    parts.set(sha256, now);
    return now.length;
  };
  const transport: FileTransport = {
    here: async (hashes) => {
      asked.push(`here ${hashes.length}`);
      return ok(new Set(hashes.filter((hash) => whole.has(hash))));
    },
    offset: async (sha256) => {
      const offset = whole.get(sha256)?.length ?? parts.get(sha256)?.length ?? null;
      asked.push(`offset ${offset}`);
      return ok(offset);
    },
    create: async ({ sha256, size }) => {
      asked.push(`create ${size}`);
      const refused = refusals.get(sha256);
      if (refused !== undefined) return err(refused);
      sizes.set(sha256, size);
      parts.set(sha256, new Uint8Array());
      return ok(null);
    },
    append: async (sha256, from, bytes) => {
      asked.push(`append ${from}`);
      const cut = cuts.shift();
      if (cut !== undefined) {
        keep(sha256, bytes.subarray(0, cut));
        return err({ kind: 'offline' });
      }
      const offset = keep(sha256, bytes);
      if (offset < (sizes.get(sha256) ?? 0)) return ok(offset);
      const content = parts.get(sha256) ?? new Uint8Array();
      parts.delete(sha256);
      if (sha256Hex(content) !== sha256) return err({ kind: 'problem', problem: 'other-content' });
      whole.set(sha256, content);
      return ok(offset);
    },
    read: async (sha256, from, to) => {
      asked.push(`read ${from}`);
      const content = whole.get(sha256);
      return content === undefined ? err({ kind: 'problem', problem: 'not-found' }) : ok(content.slice(from, to));
    },
  };
  return { transport, whole, asked, cuts, refusals };
}
