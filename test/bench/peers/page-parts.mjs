// What the pages of all peers share with that of the floor.

import { laterEvents } from '../sync/season.ts';

const TENDERS = 50;

/** What a person wrote on this device, as documents. */
export function takeWritten(count) {
  return Array.from({ length: TENDERS }, (_, tender) =>
    laterEvents(tender, count / TENDERS, 2).map(({ type, body }) => ({
      id: crypto.randomUUID(),
      seq: 0,
      stream: `tender-${tender}`,
      at: '2026-11-27T02:42:00.000Z',
      actor: 'Rahmawati',
      role: 'chair',
      type,
      body,
    })),
  ).flat();
}

export async function timed(step) {
  const startedAt = performance.now();
  await step();
  return performance.now() - startedAt;
}
