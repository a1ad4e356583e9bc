import { useCallback } from 'react';
import { OPEN_MAX_FILES } from '#core/contract/desktop.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { chosenOfDrop, chosenOfPick } from './chosen-files.ts';
import { readMore, tell } from './import-store.ts';
import type { ChosenFile } from './read-files.ts';

/** The ways files come in: dropped, or picked through the shell's dialogs. */
export interface ChooseFiles {
  readonly drop: (files: readonly File[]) => void;
  readonly pick: (what: 'files' | 'folder') => void;
}

export function useChooseFiles(): ChooseFiles {
  const workspace = useWorkspace();
  const desktop = useDesktop();
  const take = useCallback(
    (files: readonly ChosenFile[]) => {
      if (files.length === 0) tell({ kind: 'nothing-dropped' });
      else if (files.length > OPEN_MAX_FILES) {
        tell({ kind: 'too-many', count: files.length, limit: OPEN_MAX_FILES });
      } else void readMore(workspace, files);
    },
    [workspace],
  );
  const drop = useCallback((files: readonly File[]) => take(chosenOfDrop(files)), [take]);
  const ask = useCallback(
    async (what: 'files' | 'folder') => {
      const answer = await desktop.openFiles({ purpose: 'isb', pick: what });
      if (!answer.ok) {
        const { error } = answer;
        if (error.kind === 'too-many-files') tell({ kind: 'too-many', count: error.count, limit: error.limit });
        else tell({ kind: 'not-opened', code: error.kind });
      } else if (answer.value.outcome === 'opened') take(chosenOfPick(answer.value.files));
    },
    [desktop, take],
  );
  const pick = useCallback((what: 'files' | 'folder') => void ask(what), [ask]);
  return { drop, pick };
}
