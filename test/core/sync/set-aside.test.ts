import { describe, expect, it } from 'vitest';
import { setAside } from '#core/sync/set-aside.ts';
import { ANI, anEvent, BUDI, causeOf, follow } from '#test/support/sync-events.ts';

const ani1 = anEvent();
const ani2 = follow(ani1);
const ani3 = follow(ani2);
const budi1 = anEvent({ key: BUDI, after: [causeOf(ani1)] });
const budi2 = follow(budi1, { after: [causeOf(ani2)] });
const budi3 = follow(budi2, { after: [causeOf(ani2)] });
const ani4 = follow(ani3, { after: [causeOf(budi1)] });

describe('ending a fork', () => {
  it('[SYNC-56] lays aside what its device wrote behind it, whatever names that, and what follows', () => {
    const gone = setAside([ani1, ani2, ani3, ani4, budi1, budi2, budi3], { dev: ANI.dev, n: 2 });
    expect(gone).toEqual(new Set([ani2, ani3, ani4, budi2, budi3].map(({ hash }) => hash)));
  });

  it('[SYNC-56] leaves what stands on its own, in any order given', () => {
    expect(setAside([budi3, budi2, budi1, ani2, ani1], { dev: BUDI.dev, n: 2 })).toEqual(
      new Set([budi2.hash, budi3.hash]),
    );
    expect(setAside([ani1], { dev: BUDI.dev, n: 1 })).toEqual(new Set());
  });
});
