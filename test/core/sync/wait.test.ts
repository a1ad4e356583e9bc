import { expect, it } from 'vitest';
import { liveWaitMs, pollMs } from '#core/sync/wait.ts';

it('[SYNC-77, 78] asks seldom where it is told, every minute where not, and every 15 where bytes are paid for', () => {
  expect([pollMs('live', 0.5), pollMs('polling', 0.5), pollMs('metered', 0.5)]).toEqual([300_000, 60_000, 900_000]);
  expect([pollMs('polling', 0), pollMs('polling', 1)]).toEqual([45_000, 75_000]);
});

it('[SYNC-77] leaves a proxy that collects answers alone for minutes, at most about an hour', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => liveWaitMs('collected', failures, 0.5))).toEqual([
    300_000, 600_000, 1_200_000, 2_400_000, 3_600_000, 3_600_000,
  ]);
  expect(liveWaitMs('closed', 1, 0.5)).toBe(1_000);
});
