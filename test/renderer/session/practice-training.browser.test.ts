import { expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { TrainingRecord } from '#core/training/record.ts';
import { readPracticeTraining } from '#renderer/session/practice-training.ts';
import { openTestDevice, openTestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const RECORD: TrainingRecord = {
  person: 'Rahmawati',
  exercise: 'tie',
  version: 1,
  score: { right: 2, of: 3 },
  at: '2026-11-28T01:00:00.000Z' as Instant,
};

it('tells what was handed in in the practice space, and leaves that space as it is', async () => {
  const { name, device, workspace } = await openTestSpace();
  expect(await readPracticeTraining(device, name)).toEqual([]);
  unwrap(await workspace.office.execute({ name: 'recordTraining', body: RECORD }));
  expect(await readPracticeTraining(device, name)).toEqual([RECORD]);
  expect(await workspace.readOfficeHistory()).toHaveLength(1);
  workspace.close();
  expect(await readPracticeTraining(device, name)).toEqual([RECORD]);
});

it('tells nothing where nobody ever practised', async () => {
  expect(await readPracticeTraining(await openTestDevice(), `test-space-${crypto.randomUUID()}`)).toEqual([]);
});
