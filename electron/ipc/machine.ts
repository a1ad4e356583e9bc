import { ok } from '#core/shared/result.ts';
import type { Log } from '#electron/log/log.ts';
import { freeSpace } from '#electron/profile/free-space.ts';
import { machineSecret } from '#electron/secrets/machine-secret.ts';
import type { Handle } from './handle.ts';

export function handleMachine(
  handle: Handle,
  { userData, secretFile, log }: { readonly userData: string; readonly secretFile: string; readonly log: Log },
): void {
  handle('machineSecret', async ({ create }) => ok({ secret: await machineSecret(secretFile, create, log) }));
  handle('freeSpace', async () => ok({ bytes: await freeSpace(userData) }));
}
