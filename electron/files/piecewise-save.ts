import { randomUUID } from 'node:crypto';
import type { WebContents } from 'electron';
import type { SaveFileType } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type FileDraft, openFileDraft, type WriteFault } from './file-draft.ts';
import type { FileDialogs, SavePlace } from './file-dialogs.ts';

type Unknown = { readonly kind: 'unknown-save' };

/** Files that come in pieces, as they are too large for one: each is in its place whole, or not at all. */
export interface PiecewiseSave {
  begin(
    page: WebContents,
    file: { readonly type: SaveFileType; readonly suggestedName: string },
  ): Promise<
    Result<{ readonly outcome: 'begun'; readonly id: string } | { readonly outcome: 'cancelled' }, WriteFault>
  >;
  /** One that fails takes the file away. */
  write(id: string, bytes: Uint8Array): Promise<Result<{}, WriteFault | Unknown>>;
  finish(id: string): Promise<Result<{ readonly outcome: 'saved'; readonly path: string }, WriteFault | Unknown>>;
  drop(id: string): Promise<void>;
}

interface Begun {
  readonly draft: FileDraft;
  readonly place: SavePlace;
  /** Stops watching for the page to go. */
  readonly unwatch: () => void;
}

export function createPiecewiseSave(
  dialogs: Pick<FileDialogs, 'askWhereToSave'>,
  savedPaths: Set<string>,
): PiecewiseSave {
  const begun = new Map<string, Begun>();
  return {
    begin: async (page, file) => {
      const place = await dialogs.askWhereToSave(page, file);
      if (place === null) return ok({ outcome: 'cancelled' });
      const draft = await openFileDraft(place.path);
      if (!draft.ok) return draft;
      const id = randomUUID();
      // A page that was locked or closed meanwhile finishes nothing any more.
      const leave = (): void => void drop(id);
      page.once('did-navigate', leave);
      page.once('destroyed', leave);
      const unwatch = (): void => {
        page.off('did-navigate', leave);
        page.off('destroyed', leave);
      };
      begun.set(id, { draft: draft.value, place, unwatch });
      return ok({ outcome: 'begun', id });
    },
    write: async (id, bytes) => {
      const save = begun.get(id);
      if (save === undefined) return err({ kind: 'unknown-save' });
      const written = await save.draft.write(bytes);
      if (written.ok) return ok({});
      await drop(id);
      return written;
    },
    finish: async (id) => {
      const save = begun.get(id);
      if (save === undefined) return err({ kind: 'unknown-save' });
      const { draft, place } = save;
      const finished = await draft.finish(place);
      await drop(id);
      if (!finished.ok) return finished;
      savedPaths.add(place.path);
      return ok({ outcome: 'saved', path: place.path });
    },
    drop,
  };

  async function drop(id: string): Promise<void> {
    const save = begun.get(id);
    begun.delete(id);
    save?.unwatch();
    await save?.draft.drop();
  }
}
