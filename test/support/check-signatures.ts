import type { StreamId } from '#core/log/envelope.ts';
import type { StreamStop } from '#renderer/sync/sync-parts.ts';
import { startSignatureChecks } from '#renderer/sync/check-signatures.ts';
import type { TestSpace } from './open-workspace.ts';

/** Checks all that was taken; answers with the streams that stopped. */
export async function checkAll(space: TestSpace): Promise<ReadonlyMap<StreamId, StreamStop>> {
  const stops = new Map<StreamId, StreamStop>();
  const checks = startSignatureChecks({
    store: await space.store(),
    isStopped: (which) => stops.has(which),
    publicKeyOf: space.device.check.publicKeyOf,
    onFault: async (which, why) => void stops.set(which, why),
    onChecked: async () => {},
  });
  await checks.poke();
  return stops;
}
