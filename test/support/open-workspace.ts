/** A space of its own in the browser's database, with a device that has a key and someone at work. */
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { type Device, openDevice } from '#renderer/session/device.ts';
import type { ReadyTender, TenderSession } from '#renderer/session/tender-session.ts';
import { openWorkspace, type Workspace } from '#renderer/session/workspace.ts';

async function openTestDevice(): Promise<Device> {
  const device = await openDevice(`test-device-${crypto.randomUUID()}`);
  await device.set('identity', { name: 'Rahmawati', role: 'chair', zone: 'WITA' });
  return device;
}

export interface TestSpace {
  readonly name: string;
  readonly device: Device;
  readonly workspace: Workspace;
  /** Opens the same space again, as a second window or a second start would. */
  readonly again: () => Promise<Workspace>;
}

export async function openTestSpace(): Promise<TestSpace> {
  const name = `test-space-${crypto.randomUUID()}`;
  const device = await openTestDevice();
  const again = () => openWorkspace('latihan', device, name);
  return { name, device, workspace: await again(), again };
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
