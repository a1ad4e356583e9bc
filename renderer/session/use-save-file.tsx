import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop, DesktopRequest, DesktopResponse } from '#core/contract/desktop.ts';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { SavedNote } from '#renderer/ui/SavedNote.tsx';
import { useDesktop } from './desktop-context.ts';
import { savePieces } from './save-pieces.ts';

type Refusal = Extract<DesktopResponse<'saveFile'>, { readonly ok: false }>['error'];

/** Why the system did not write; `other` where it gave no reason of its own. */
export type SaveFailure = Extract<Refusal, { readonly kind: 'write-failed' }>['reason'] | 'other';

/** A file in memory, or one that is made while it is written. */
export type FileToSave =
  | DesktopRequest<'saveFile'>
  | (DesktopRequest<'beginSave'> & { readonly pieces: AsyncIterable<Uint8Array> });

export interface SaveWords {
  readonly saved: (fileName: string) => string;
  /** The code for support is added to it. */
  readonly notSaved: (reason: SaveFailure) => MessageText;
}

function save(desktop: Desktop, file: FileToSave): Promise<DesktopResponse<'saveFile' | 'finishSave'>> {
  if (!('pieces' in file)) return desktop.saveFile(file);
  const { pieces, ...named } = file;
  return savePieces(desktop, named, { pieces });
}

/**
 * Saves a file where the person says, and tells what became of it; a dialog that was cancelled tells nothing. Answers with the
 * name it got, null where there is no file.
 */
export function useSaveFile(): (file: FileToSave, words: SaveWords) => Promise<string | null> {
  const { t } = useTranslation();
  const desktop = useDesktop();
  return useCallback(
    async (file, words) => {
      const closeButtonProps = { 'aria-label': t('shell.close') };
      const answer = await save(desktop, file);
      if (!answer.ok) {
        const { error } = answer;
        const text =
          error.kind === 'write-failed'
            ? { ...words.notSaved(error.reason), code: error.code }
            : { ...words.notSaved('other'), code: error.kind };
        notifications.show({
          message: <MessageParts text={text} />,
          color: 'red',
          autoClose: 12_000,
          closeButtonProps,
        });
        return null;
      }
      if (answer.value.outcome === 'cancelled') return null;
      const { path } = answer.value;
      const fileName = path.split(/[/\\]/).at(-1) ?? path;
      const about = await desktop.aboutApp({});
      const hasFolder = about.ok && about.value.shell === 'electron';
      notifications.show({
        message: (
          <SavedNote
            text={words.saved(fileName)}
            onShowInFolder={hasFolder ? () => void desktop.showInFolder({ path }) : null}
          />
        ),
        closeButtonProps,
      });
      return fileName;
    },
    [desktop, t],
  );
}
