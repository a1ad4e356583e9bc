/**
 * Results handed in in the practice space of this device, as its own office keeps them. The office only reads them here,
 * and takes over what somebody there writes down: nothing of the practice space reaches it by itself.
 */
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { TrainingRecords } from '#core/training/record.ts';
import { databaseNameOf, SpaceDatabase } from '#renderer/storage/space-database.ts';
import { OFFICE_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readRecorded } from '#renderer/storage/stream-store.ts';
import { openVault } from '#renderer/storage/vault.ts';
import type { Device } from './device.ts';

export async function readPracticeTraining(
  device: Pick<Device, 'key'>,
  databaseName = databaseNameOf('latihan'),
): Promise<TrainingRecords> {
  const db = new SpaceDatabase(databaseName);
  try {
    await db.open();
    const vault = await openVault(device.key, 'latihan');
    const recorded = await readRecorded({ db, vault }, OFFICE_STREAMS, OFFICE_STREAM);
    return OFFICE_STREAMS.fold(recorded)?.training ?? [];
  } finally {
    db.close();
  }
}
