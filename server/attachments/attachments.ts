/** The files of the office: who may hand one in, who is given it, and what there is.   Source  core/sync/SPEC.md [SYNC-80–86] */
import { join } from 'node:path';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { type NamedFile, noteHandedIn, readNamed } from '#server/storage/named-files.ts';
import type { Store } from '#server/storage/tables.ts';
import type { Uploads } from './uploads.ts';
import type { WholeFiles } from './whole-files.ts';

/** Who asks, and what of the log is theirs. */
export interface FileAsker {
  readonly dev: DeviceId;
  readonly mayRead: (stream: StreamId) => boolean;
  readonly mayWrite: (stream: StreamId) => boolean;
}

export interface WholeFile {
  readonly size: number;
  /** Beneath the root of whole files. */
  readonly path: string;
}

/** `finished`: whole, proved and on disk. `other-content`: it was something else, and is gone. */
export type Finish = 'unfinished' | 'finished' | 'other-content';

export interface Attachments {
  /** Which of some files there are for who asks. */
  readonly here: (asker: FileAsker, hashes: readonly Hash[]) => Promise<readonly Hash[]>;
  /** Null where it is not there, or not for who asks. */
  readonly find: (asker: FileAsker, sha256: Hash) => Promise<WholeFile | null>;
  /** Whether an accepted event names that file where who asks may write. */
  readonly mayHandIn: (asker: FileAsker, sha256: Hash, size: number) => Promise<boolean>;
  /** Takes an upload in that has all its bytes. Once more, after a process died meanwhile, is the same. */
  readonly finish: (asker: FileAsker, sha256: Hash) => Promise<Finish>;
}

export interface AttachmentParts {
  readonly store: Store;
  readonly whole: WholeFiles;
  readonly uploads: Uploads;
}

/** The upload of one device for one hash. */
export function uploadIdOf(sha256: Hash, dev: DeviceId): string {
  return `${sha256}-${dev.slice(0, 32)}`;
}

export function createAttachments({ store, whole, uploads }: AttachmentParts): Attachments {
  const find = async (asker: FileAsker, sha256: Hash, named: readonly NamedFile[]): Promise<WholeFile | null> => {
    const given = named.find(({ handedIn, stream }) => handedIn && asker.mayRead(stream));
    if (given === undefined || !(await whole.has(sha256))) return null;
    const { size } = given;
    // Who may read it in one stream could hand it in for another: it need not travel for that.
    const others = named.filter((each) => !each.handedIn && each.size === size && asker.mayWrite(each.stream));
    await noteHandedIn(store, { sha256, size }, streamsOf(others));
    return { size, path: whole.pathOf(sha256) };
  };

  return {
    here: async (asker, hashes) => {
      const byHash = Map.groupBy(await readNamed(store, hashes), ({ sha256 }) => sha256);
      const found = await Promise.all(
        [...byHash].map(async ([sha256, named]) => ((await find(asker, sha256, named)) === null ? [] : [sha256])),
      );
      return found.flat();
    },
    find: async (asker, sha256) => find(asker, sha256, await readNamed(store, [sha256])),
    mayHandIn: async (asker, sha256, size) =>
      (await readNamed(store, [sha256])).some((named) => named.size === size && asker.mayWrite(named.stream)),
    finish: async (asker, sha256) => {
      const id = uploadIdOf(sha256, asker.dev);
      return uploads.alone(id, async () => {
        const upload = await uploads.state(id);
        if (upload === null || upload.offset !== upload.size) return 'unfinished';
        const { size, path } = upload;
        const isTaken = await whole.take(path, sha256);
        if (isTaken) {
          const named = await readNamed(store, [sha256]);
          const own = named.filter((each) => each.size === size && asker.mayWrite(each.stream));
          await noteHandedIn(store, { sha256, size }, streamsOf(own));
        }
        await uploads.drop(id);
        return isTaken ? 'finished' : 'other-content';
      });
    },
  };
}

/** Where the unfinished uploads of a folder of files lie. */
export function uploadsFolderIn(root: string): string {
  return join(root, 'unggahan');
}

function streamsOf(named: readonly NamedFile[]): readonly StreamId[] {
  return named.map(({ stream }) => stream);
}
