import { expect, it } from 'vitest';
import { exploreEveryOrder } from './explore.ts';

it('[INV-1..5] hold in every order of two devices, three events, deliveries, repetitions and kills', {
  timeout: 900_000,
}, async () => {
  const { states, settled, accepted } = await exploreEveryOrder();
  console.log(`${states} states, ${settled} ends`);
  // Fewer would mean that something of it never happened.
  expect(states).toBeGreaterThan(60_000);
  expect(settled).toBeGreaterThan(500);
  expect(accepted).toEqual(new Set([0, 1, 2, 3]));
});
