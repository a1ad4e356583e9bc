/** What came of the newest question, for people: the loop itself only needs to know when to try again. */
import type { Reply, SyncTransport, TransportFailure } from './transport.ts';

/** The same transport; `hear` is told of each answer, null for a good one. */
export function hearReplies(transport: SyncTransport, hear: (failure: TransportFailure | null) => void): SyncTransport {
  const heard =
    <Asked extends readonly unknown[], T>(question: (...asked: Asked) => Reply<T>) =>
    async (...asked: Asked): Reply<T> => {
      const reply = await question(...asked);
      hear(reply.ok ? null : reply.error);
      return reply;
    };
  return {
    ...transport,
    greet: heard(transport.greet),
    push: heard(transport.push),
    heads: heard(transport.heads),
    pull: heard(transport.pull),
    manifest: heard(transport.manifest),
    segments: heard(transport.segments),
  };
}
