/** What a device can show of itself as evidence: how it locks, its storage, backups, and the keys it pinned. */
import type { Desktop } from '#core/contract/desktop.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceFacts } from '#core/standards/evidence-register.ts';
import type { Device } from './device.ts';
import type { SavingStore } from './saving.ts';

export async function readDeviceFacts(
  device: Device,
  desktop: Pick<Desktop, 'backupState'>,
  saving: SavingStore,
): Promise<DeviceFacts> {
  const { idleMinutes, server, relays } = device.settings.getState();
  const [usage, backup] = await Promise.all([device.readUsage(), desktop.backupState({})]);
  return {
    dev: device.key.dev,
    idleMinutes,
    storage: { ...usage, free: saving.getState().freeBytes },
    // A shell that makes no backups has none to show.
    backupAt: backup.ok ? ((backup.value.last?.at as Instant | undefined) ?? null) : null,
    server: server === null ? null : { name: server.name, id: server.id },
    relays: relays.length,
  };
}
