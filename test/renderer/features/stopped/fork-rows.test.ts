import { expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { forkRows } from '#renderer/features/stopped/fork-rows.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { createWriter } from '#test/support/server/writer.ts';

const STREAM = 'paket/1' as StreamId;

it('both sides of a fork stand number by number, and what rests on this one’s is told beside', async () => {
  const [device, other] = await Promise.all([createTestDevice(), createTestDevice()]);
  const writer = createWriter(device, { name: 'Budi', role: 'member' });
  await writer.write(STREAM, {});
  const place = writer.placeIn(STREAM);
  const ours = await writer.write(STREAM, {}, {});
  writer.goBack(STREAM, place);
  const theirs = await writer.write(STREAM, {}, {}, {});
  const resting = await createWriter(other, { name: 'Siti', role: 'chair' }).write(STREAM, {});
  const { rows, others } = forkRows(
    { place: { dev: device.dev, n: 2 }, ours: [...ours, ...resting], theirs },
    { ours: [{ type: 'requirementAssessed', changes: [] }], theirs: [] },
  );
  expect(rows.map(({ n, ours: own, theirs: foreign }) => [n, own?.header.id, foreign?.header.id])).toEqual([
    [2, ours[0]?.header.id, theirs[0]?.header.id],
    [3, ours[1]?.header.id, theirs[1]?.header.id],
    [4, undefined, theirs[2]?.header.id],
  ]);
  expect(rows[0]?.ours?.told.type).toBe('requirementAssessed');
  expect(others.map(({ header }) => header.dev)).toEqual([other.dev]);
});
