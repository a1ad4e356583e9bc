/** Files on their way to and from the server, as screens see them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hash } from '#core/log/envelope.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { HttpDevice } from '#renderer/sync/device-token.ts';
import {
  type CarriedStore,
  type FetchRefusal,
  type FileCarrier,
  startFileCarrier,
} from '#renderer/sync/attachments/file-carrier.ts';
import type { FileStates } from '#renderer/sync/attachments/file-state.ts';
import { createHttpFileTransport } from '#renderer/sync/attachments/http-file-transport.ts';
import { createNamedFiles } from '#renderer/sync/attachments/named-files.ts';
import { rest } from './rest.ts';

export interface FileSession {
  /** Empty where this window does not meet the server. */
  readonly states: StoreApi<{ readonly states: FileStates }>;
  readonly fetch: (sha256: Hash) => Promise<FetchRefusal | null>;
}

export interface FileWork extends FileSession {
  readonly wake: () => void;
  readonly tryAgain: () => void;
  /** Begins to carry files; answers with what ends it. */
  readonly carry: (device: HttpDevice) => () => Promise<void>;
}

/** `isMetered`: then only what a person asks for comes, and nothing goes by itself. */
export function createFileSession(store: SpaceStore, files: CarriedStore, isMetered: () => boolean): FileWork {
  const states = createStore<{ readonly states: FileStates }>()(() => ({ states: new Map() }));
  const named = createNamedFiles(store);
  let carrier: FileCarrier | null = null;
  return {
    states,
    fetch: async (sha256) => (carrier === null ? { kind: 'stopped' } : carrier.fetch(sha256)),
    wake: () => carrier?.wake(),
    tryAgain: () => carrier?.tryAgain(),
    carry: (device) => {
      const begun = startFileCarrier({
        transport: createHttpFileTransport(device),
        files,
        named,
        isMetered,
        moment: () => ({ now: performance.now(), chance: Math.random() }),
        rest,
        onStates: (told) => states.setState({ states: told }),
      });
      carrier = begun;
      return async () => {
        carrier = null;
        await begun.stop();
        states.setState({ states: new Map() });
      };
    },
  };
}
