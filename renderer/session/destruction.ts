/** Carrying an approved list out on this device: files, events and snapshots go, the tombstone in the office's stream stays. */
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { OfficeCommand, OfficeRefusal } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { isAhead } from '#core/retention/due.ts';
import type { DestructionList } from '#core/retention/model.ts';
import { mayBeCarriedOut } from '#core/retention/tombstone.ts';
import type { Clock } from '#core/shared/ports.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { attachmentsOnlyIn } from '#renderer/storage/attachments/named-by-events.ts';
import { destroyStreams } from '#renderer/storage/destroy-streams.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { actorOf } from './actor-of.ts';
import type { Attachments } from './attachments.ts';
import type { Device } from './device.ts';
import type { OfficeExecuteRefusal, OfficeSession } from './office-session.ts';

export type DestructionRefusal =
  | OfficeExecuteRefusal
  /** By this device's clock the list is of a day to come. */
  | { readonly kind: 'list-ahead-of-clock' };

/** What went; `streams` were on the device before. */
export interface Destroyed {
  readonly streams: number;
  readonly files: number;
}

export interface DestructionParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly office: OfficeSession;
  readonly attachments: Pick<Attachments, 'destroy'>;
  readonly clock: Clock;
  readonly practice: boolean;
  /** They are gone from the disk: nothing may show them any more. */
  readonly onGone: (streams: readonly StreamId[]) => void;
}

/**
 * Asks the rules first, then removes, then says so: cut off in between, the list is still to be carried out here, and doing it
 * again ends it. What a hold protects by then stays, and is not told as removed.
 */
export async function carryOutList(
  parts: DestructionParts,
  number: string,
): Promise<Result<Destroyed, DestructionRefusal>> {
  const { store, device, office, clock, practice } = parts;
  await office.refresh();
  const state = office.view.getState().office;
  const list = state.retention.lists.find((each) => each.number === number);
  const streams = list === undefined ? [] : mayBeCarriedOut(state.retention, list).map(({ stream }) => stream);
  const actor = actorOf(device, OFFICE_STREAM);
  const command: OfficeCommand = {
    name: 'carryOutDestruction',
    body: { number, done: { dev: device.key.dev, by: actor.name, at: clock.now(), streams } },
  };
  const allowed = decideOffice(state, command, { actor, practice });
  if (!allowed.ok) return allowed;
  if (list === undefined || streams.length === 0) return err(heldWhole(list, number));
  const zone = device.settings.getState().identity?.zone ?? 'WIB';
  if (isAhead(list, dateIn(clock.now(), zone))) return err({ kind: 'list-ahead-of-clock' });
  try {
    const before = await presentAmong(store, streams);
    const files = await parts.attachments.destroy(() => attachmentsOnlyIn(store, streams));
    const accounts = await device.db.accounts.toCollection().primaryKeys();
    await destroyStreams(store, streams, accounts);
    parts.onGone(streams);
    const told = await office.execute(command);
    return told.ok ? ok({ streams: before, files: files.length }) : told;
  } catch (error) {
    return err({ kind: 'cannot-save', fault: storageFaultOf(error) });
  }
}

function heldWhole(list: DestructionList | undefined, number: string): OfficeRefusal {
  const [first] = list?.tenders ?? [];
  return first === undefined
    ? { kind: 'destruction-absent', details: { number } }
    : { kind: 'destruction-held', details: { number, name: `${first.code} ${first.name}` } };
}

async function presentAmong({ db, vault }: SpaceStore, streams: readonly StreamId[]): Promise<number> {
  const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
  return (await db.tips.bulkGet(keys)).filter((row) => row !== undefined).length;
}
