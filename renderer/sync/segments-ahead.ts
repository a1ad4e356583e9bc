/** Segments asked for while those before them are still being stored: the line and the disk work at the same time. */
import type { Hash } from '#core/log/envelope.ts';
import type { SyncTransport } from './transport.ts';

type SegmentsReply = ReturnType<SyncTransport['segments']>;

export interface SegmentsAhead {
  /** Asks for these, unless there is nothing to ask for. What was asked for before and not taken is forgotten. */
  readonly askFor: (hashes: readonly Hash[]) => void;
  /** The answer for these: the one that is on its way where they were asked for, or one asked for now. */
  readonly take: (hashes: readonly Hash[]) => SegmentsReply;
}

export function createSegmentsAhead({ segments }: Pick<SyncTransport, 'segments'>): SegmentsAhead {
  let asked: { readonly key: string; readonly reply: SegmentsReply } | null = null;
  return {
    askFor: (hashes) => {
      asked = hashes.length === 0 ? null : { key: keyOf(hashes), reply: segments(hashes) };
      // Told to whoever takes it; until then it is nobody's.
      asked?.reply.catch(() => undefined);
    },
    take: (hashes) => {
      const found = asked?.key === keyOf(hashes) ? asked.reply : segments(hashes);
      asked = null;
      return found;
    },
  };
}

function keyOf(hashes: readonly Hash[]): string {
  return hashes.join(' ');
}
