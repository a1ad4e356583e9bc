/** A space of its own in the browser's database, with a device that has a key and someone at work. */
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { type Device, openDevice } from '#renderer/session/device.ts';
import { type AccountRow, DeviceDatabase } from '#renderer/storage/device-database.ts';
import { makeBundle } from '#renderer/storage/keyring/bundle.ts';
import { newCost } from '#renderer/storage/keyring/derive-key.ts';
import { NO_TRIES } from '#renderer/storage/keyring/tries.ts';
import { SpaceDatabase, type SpaceStore } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import type { ReadyTender, TenderSession } from '#renderer/session/tender-session.ts';
import type { WorkspaceShell } from '#renderer/session/workspace-shell.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '#renderer/session/workspace.ts';

/** As someone who unlocked holds it; without a passphrase, which would take half a second each time. */
export async function openTestDevice(name = `test-device-${crypto.randomUUID()}`): Promise<Device> {
  const db = new DeviceDatabase(name);
  const { bundle, keys } = await makeBundle(null);
  const account: AccountRow = {
    id: crypto.randomUUID(),
    mark: 'R',
    ...keys,
    cost: newCost(),
    bound: false,
    wrapped: new Uint8Array(),
    recovery: null,
    tries: NO_TRIES,
  };
  await db.accounts.add(account);
  await db.publicKeys.add({ dev: keys.dev, publicKey: keys.publicKey });
  const device = await openDevice(db, { account, bundle });
  await device.set('identity', { name: 'Rahmawati', role: 'chair', zone: 'WITA' });
  return device;
}

export interface TestSpace {
  readonly name: string;
  readonly device: Device;
  /** The tables of the space with what opens them, beside the workspace. */
  readonly store: () => Promise<SpaceStore>;
  readonly workspace: Workspace;
  /** Opens the same space again, as a second window or a second start would. */
  readonly again: () => Promise<Workspace>;
}

interface SpaceParts {
  /** Two spaces of one device are clones of each other. */
  readonly clonedFrom?: Device;
  readonly line?: WorkspaceOptions['line'];
}

/** With a shell that keeps files, writes go through its journal. */
export async function openTestSpace(
  shell: WorkspaceShell | null = null,
  { clonedFrom, line = null }: SpaceParts = {},
): Promise<TestSpace> {
  const name = `test-space-${crypto.randomUUID()}`;
  const device = clonedFrom ?? (await openTestDevice());
  const again = () => openWorkspace('latihan', device, { databaseName: name, shell, line });
  const store = async () => ({ db: new SpaceDatabase(name), vault: await openVault(device.key, 'latihan') });
  return { name, device, store, workspace: await again(), again };
}

/** Puts dossiers in; answers with their streams in the same order. */
export async function putDossiers(workspace: Workspace, ...dossiers: readonly Dossier[]): Promise<readonly StreamId[]> {
  const report = await workspace.addTenders(dossiers, { sourceOf: () => ({ kind: 'practice', files: [] }) });
  if (report.added.length !== dossiers.length) throw new Error(`not all came in: ${JSON.stringify(report)}`);
  return dossiers.map(({ notice }) => streamOf(notice));
}

/** The tender on screen once its stream was read. */
export function ready(session: TenderSession): Promise<ReadyTender> {
  return new Promise((resolve) => {
    const take = () => {
      const view = session.view.getState();
      if (view.phase !== 'ready') return;
      stop();
      resolve(view);
    };
    const stop = session.view.subscribe(take);
    take();
  });
}
