/** Files on their way in: the tus protocol by its own library, over a folder of unfinished uploads. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { ERRORS, type Locker, MemoryLocker, Server } from '@tus/server';
import { TUS_VERSION } from '#core/contract/sync-wire.ts';

/** Of one device for one hash: nobody spoils another's. */
export interface UploadState {
  /** Bytes that are here. */
  readonly offset: number;
  readonly size: number;
  readonly path: string;
}

export interface Uploads {
  readonly create: (id: string, size: number) => Promise<Response>;
  readonly offset: (id: string) => Promise<Response>;
  readonly append: (id: string, piece: UploadPiece) => Promise<Response>;
  /** Null where there is none. */
  readonly state: (id: string) => Promise<UploadState | null>;
  /** Does work while nobody else is at that upload. */
  readonly alone: <T>(id: string, work: () => Promise<T>) => Promise<T>;
  /** Throws an upload away, or what is left of it. */
  readonly drop: (id: string) => Promise<void>;
  /** Throws away what did not end in time; answers with how many. */
  readonly sweep: () => Promise<number>;
}

export interface UploadPiece {
  readonly body: ReadableStream<Uint8Array>;
  readonly headers: Readonly<Record<string, string>>;
}

interface UploadParts {
  readonly folder: string;
  readonly maxBytes: number;
  readonly unfinishedMs: number;
  readonly locker: Locker | null;
}

/** The library reads names out of addresses; nobody asks at this one. */
const ADDRESS = 'http://tus.invalid/uploads';
const ID_HEADER = 'meja-upload';

export function createUploads({ folder, maxBytes, unfinishedMs, locker }: UploadParts): Uploads {
  const datastore = new FileStore({ directory: folder, expirationPeriodInMilliseconds: unfinishedMs });
  const locks = locker ?? new MemoryLocker();
  const server = new Server({
    path: new URL(ADDRESS).pathname,
    datastore,
    locker: locks,
    maxSize: maxBytes,
    relativeLocation: true,
    namingFunction: (request) => request.headers.get(ID_HEADER) ?? '',
  });
  const ask = (method: string, path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> =>
    server.handleWeb(
      new Request(`${ADDRESS}${path}`, {
        ...init,
        method,
        headers: { ...Object.fromEntries(new Headers(init.headers)), 'tus-resumable': TUS_VERSION },
      }),
    );
  return {
    create: (id, size) => ask('POST', '', { headers: { [ID_HEADER]: id, 'upload-length': String(size) } }),
    offset: (id) => ask('HEAD', `/${id}`, {}),
    append: (id, { body, headers }) => ask('PATCH', `/${id}`, { headers: { ...headers }, body, duplex: 'half' }),
    state: async (id) => {
      try {
        const { offset, size } = await datastore.getUpload(id);
        return size === undefined ? null : { offset, size, path: join(folder, id) };
      } catch (error) {
        if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return null;
        throw error;
      }
    },
    alone: async (id, work) => {
      const lock = locks.newLock(id);
      await lock.lock(new AbortController().signal, () => {});
      try {
        return await work();
      } finally {
        await lock.unlock();
      }
    },
    drop: async (id) => {
      await rm(join(folder, id), { force: true });
      await datastore.configstore.delete(id);
    },
    sweep: () => server.cleanUpExpiredUploads(),
  };
}
