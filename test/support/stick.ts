/** Tenders that go from one device to another by exchange file. */
import type { StreamId } from '#core/log/envelope.ts';
import { makeOwnCard } from '#renderer/session/people.ts';
import { joined } from './joined.ts';
import type { TestSpace } from './open-workspace.ts';
import { unwrap } from './unwrap.ts';

type Exchange = TestSpace['workspace']['exchange'];

export async function packFor(from: TestSpace, to: TestSpace, stream: StreamId): Promise<Blob> {
  const recipients = [await makeOwnCard(to.device)];
  return joined(from.workspace.exchange.send({ streams: [stream], recipients, withFiles: false, app: 'uji' }).pieces);
}

export async function plansOf({ workspace: { exchange } }: TestSpace, file: Blob): ReturnType<Exchange['plan']> {
  return exchange.plan(unwrap(await exchange.open(file)));
}

export async function takeFile({ workspace: { exchange } }: TestSpace, file: Blob): ReturnType<Exchange['receive']> {
  const content = unwrap(await exchange.open(file));
  return exchange.receive({ file, content, plans: await exchange.plan(content) });
}
