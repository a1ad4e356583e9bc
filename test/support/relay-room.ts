import type { RelayCall, RelayReply } from '#core/contract/relay-door.ts';
import { ok } from '#core/shared/result.ts';
import type { WorkspaceOptions } from '#renderer/session/workspace.ts';

/** A room of laptops without sockets: what the main process carries, carried in memory, and cut where a test says so. */
export interface RelayRoom {
  /** The shell of a laptop found at that address once its door is open. */
  readonly lineAt: (address: string) => NonNullable<WorkspaceOptions['line']>;
  /** Everything that went through the air. */
  readonly heard: readonly Uint8Array[];
  /** In the place of the relay's answer; null lets it answer. */
  intercept: (address: string, body: Uint8Array<ArrayBuffer>) => Promise<RelayReply> | null;
  /** Answers at that address become those of another laptop's door. */
  readonly swap: (address: string, other: string) => void;
}

interface Door {
  readonly calls: (RelayCall & { readonly outcome: 'call' })[];
  readonly answers: Map<string, (body: Uint8Array<ArrayBuffer>) => void>;
  wake: () => void;
}

export function openRoom(): RelayRoom {
  const doors = new Map<string, Door>();
  const heard: Uint8Array[] = [];
  let calls = 0;
  const room: RelayRoom = {
    heard,
    intercept: () => null,
    swap: (address, other) => {
      const door = doors.get(other);
      if (door === undefined) throw new Error('the other door is open');
      doors.set(address, door);
    },
    lineAt: (own) => ({
      aboutApp: async () => ok({ name: 'Meja Pokja', version: 'uji', shell: 'electron', platform: 'uji' }),
      askServer: async () => ok({ outcome: 'offline' }),
      listenToServer: async () => ok({}),
      endListening: async () => ok({}),
      onLive: () => () => {},
      allowRelay: async () => ok({ isAllowed: true }),
      openRelay: async () => {
        doors.set(own, { calls: [], answers: new Map(), wake: () => {} });
        return ok({ outcome: 'open', port: 17_846, hosts: [own.split(':')[0] ?? ''] });
      },
      closeRelay: async () => {
        const door = doors.get(own);
        doors.delete(own);
        door?.wake();
        return ok({});
      },
      takeRelayCall: async () => {
        const door = doors.get(own);
        if (door === undefined) return ok({ outcome: 'closed' });
        if (door.calls.length === 0) {
          await new Promise<void>((resolve) => {
            door.wake = resolve;
          });
        }
        return ok(door.calls.shift() ?? { outcome: doors.get(own) === door ? 'quiet' : 'closed' });
      },
      answerRelayCall: async ({ id, body }) => {
        heard.push(body);
        for (const door of doors.values()) door.answers.get(id)?.(new Uint8Array(body));
        return ok({});
      },
      askRelay: async ({ address, body }) => {
        heard.push(body);
        const door = doors.get(address);
        const instead = room.intercept(address, new Uint8Array(body));
        if (instead !== null) return ok(await instead);
        if (door === undefined) return ok({ outcome: 'offline' });
        calls += 1;
        const id = String(calls);
        const answered = new Promise<Uint8Array<ArrayBuffer>>((resolve) => door.answers.set(id, resolve));
        door.calls.push({ outcome: 'call', id, from: own, body: new Uint8Array(body) });
        door.wake();
        return ok({ outcome: 'answered', body: await answered });
      },
    }),
  };
  return room;
}
