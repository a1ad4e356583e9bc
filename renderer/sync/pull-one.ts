/** A page of one stream, asked for by itself. */
import type { PullAsked } from '#core/contract/sync-wire.ts';
import { err, ok } from '#core/shared/result.ts';
import type { PulledPage, Reply, SyncTransport } from './transport.ts';

export async function pullOne(transport: Pick<SyncTransport, 'pull'>, asked: PullAsked): Reply<PulledPage> {
  const reply = await transport.pull([asked]);
  if (!reply.ok) return reply;
  const page = reply.value.pages.find(({ stream }) => stream === asked.stream);
  return page === undefined ? err({ kind: 'problem', problem: 'not-granted' }) : ok(page);
}
