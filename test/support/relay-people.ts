// People whose laptops meet in a room without a server, as the screens of the app do it.

import { expect, vi } from 'vitest';
import type { Role } from '#core/committee/role.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import type { RelaySession } from '#renderer/session/relay-session.ts';
import { openTestSpace, type TestSpace } from './open-workspace.ts';
import type { RelayRoom } from './relay-room.ts';

/** Long enough for a round on a busy machine. */
export const WAIT = { timeout: 8_000 };

export async function openPerson(room: RelayRoom, name: string, role: Role, address: string): Promise<TestSpace> {
  const space = await openTestSpace(null, { line: room.lineAt(address) });
  await space.device.set('identity', { name, role, zone: 'WITA' });
  return space;
}

export function relayOf({ workspace }: TestSpace): RelaySession {
  if (workspace.relay === null) throw new Error('a workspace with a line has a relay');
  return workspace.relay;
}

/** Enters the address and compares the code. */
export async function linkAt(address: string, space: TestSpace): Promise<void> {
  await relayOf(space).meet(address);
  if (relayOf(space).view.getState().link.kind === 'met') await relayOf(space).confirm();
}

/** Two whole rounds from now on: what the first brought may be answered by the second. */
export async function rounds(space: TestSpace): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const before = lastOf(space)?.at ?? null;
    relayOf(space).noteWritten();
    await vi.waitFor(() => {
      expect(troubleOf(space)).toBeNull();
      expect(lastOf(space)?.at ?? null).not.toBe(before);
    }, WAIT);
  }
}

export function lastOf(space: TestSpace) {
  const { link } = relayOf(space).view.getState();
  return link.kind === 'linked' ? link.last : null;
}

export function troubleOf(space: TestSpace) {
  const { link } = relayOf(space).view.getState();
  return link.kind === 'linked' ? link.trouble : link.kind;
}

export async function introduce(one: TestSpace, other: TestSpace): Promise<void> {
  await addCards(one.device, [await makeOwnCard(other.device)]);
  await addCards(other.device, [await makeOwnCard(one.device)]);
}
