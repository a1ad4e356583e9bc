import { expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { conflictRowsOf } from '#renderer/features/conflicts/conflict-rows.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { startSmallServer } from '#test/support/small-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

it('what two people found differently is in the inbox of both after they met the server, until one settles it', async () => {
  const server = await startSmallServer('Rahmawati', 'chair');
  const [one, other] = await Promise.all([openTestSpace(), openTestSpace()]);
  const [stream = '' as StreamId] = await putDossiers(one.workspace, anOpenedTender(1));
  await meet(one);
  await meet(other);
  for (const [space, finding] of [
    [one, met()],
    [other, notMet()],
  ] as const) {
    unwrap(await (await sessionOf(space)).execute(assess('a', finding)));
  }
  for (const space of [one, other, one]) await meet(space);

  const inboxes = await Promise.all([one, other].map(inboxOf));
  expect(inboxes[0]).toMatchObject([{ type: 'requirementAssessed', canTakeOver: true }]);
  expect(inboxes[1]).toEqual(inboxes[0]);
  const [conflict] = inboxes[0] ?? [];
  const body = { conflicts: [conflict?.id ?? ''], keep: 'held', reason: 'Surat dibaca bersama' } as const;
  unwrap(await (await sessionOf(one)).execute({ name: 'settleConflict', body }));
  for (const space of [one, other]) await meet(space);
  expect(await Promise.all([one, other].map(inboxOf))).toEqual([[], []]);
  expect((await other.workspace.readDossier(stream))?.findings).toEqual({ adm: { a: notMet() } });

  function meet(space: TestSpace): ReturnType<typeof meetServer> {
    return meetServer(space, { server, signers: [one.device.key, other.device.key] });
  }

  async function sessionOf({ workspace }: TestSpace) {
    const session = workspace.openTender(stream);
    await session.refresh();
    await ready(session);
    return session;
  }

  async function inboxOf({ workspace }: TestSpace) {
    const dossier = await workspace.readDossier(stream);
    return dossier === null ? [] : conflictRowsOf(dossier);
  }
});
