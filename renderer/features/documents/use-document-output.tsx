import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { assert } from '#core/shared/assert.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { carriedFontCss } from '#renderer/session/document-fonts.ts';

export interface DocumentOutput {
  readonly busy: boolean;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly saveHtml: () => void;
  readonly saveDocx: () => void;
  /** The working paper as a workbook whose formulas go on working. */
  readonly saveXlsx: (input: DocumentInput) => void;
}

type Outcome = DesktopResponse<'printDocument' | 'savePdf' | 'saveFile'>;

type Failure = Extract<Outcome, { readonly ok: false }>['error'];

/** Sends a document to the printer or a file through the shell, and says what became of it. */
export function useDocumentOutput(model: DocumentModel | null, tenderCode: string, lang: MarkLanguage): DocumentOutput {
  const { clock } = useWorkspace();
  const { t } = useTranslation();
  const desktop = useDesktop();
  const [busy, setBusy] = useState(false);

  const run = async (act: (shown: DocumentModel) => Promise<Outcome>) => {
    if (model === null || busy) return;
    setBusy(true);
    try {
      const outcome = await act(model);
      if (!outcome.ok) showFailure(textOf(outcome.error));
      else if (outcome.value.outcome === 'saved') {
        notifications.show({
          message: t('documents.saved', { path: outcome.value.path }),
          color: 'teal',
          closeButtonProps: { 'aria-label': t('shell.close') },
        });
      }
    } finally {
      setBusy(false);
    }
  };

  const showFailure = (text: MessageText) =>
    notifications.show({
      message: <MessageParts text={text} />,
      color: 'red',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });

  const textOf = (failure: Failure): MessageText => {
    if (failure.kind === 'write-failed') {
      return {
        what: t('documents.writeFailed.what', { path: failure.path }),
        means: t(`documents.writeFailed.${failure.reason}`),
        next: t('documents.writeFailed.next'),
        code: failure.code,
      };
    }
    return {
      what: t('documents.failedWhat'),
      means: t('documents.failedMeans'),
      next: failure.kind === 'unavailable' ? t('documents.unavailableNext') : t('documents.failedNext'),
      code: failure.kind === 'print-failed' ? `${failure.kind} ${failure.reason}` : failure.kind,
    };
  };

  const htmlOf = async (shown: DocumentModel) => renderHtml(shown, { fontCss: await carriedFontCss(shown.text), lang });
  const fileName = (shown: DocumentModel, ending: string) =>
    `${tenderCode === '' ? shown.kind : `${shown.kind}-${tenderCode}`}.${ending}`;
  const paperOf = ({ paper }: DocumentModel) => ({ size: paper.size, orientation: paper.orientation });

  return {
    busy,
    print: () => void run(async (shown) => desktop.printDocument({ html: await htmlOf(shown), paper: paperOf(shown) })),
    savePdf: () =>
      void run(async (shown) =>
        desktop.savePdf({ html: await htmlOf(shown), paper: paperOf(shown), suggestedName: fileName(shown, 'pdf') }),
      ),
    saveHtml: () =>
      void run(async (shown) =>
        desktop.saveFile({ suggestedName: fileName(shown, 'html'), type: 'html', content: await htmlOf(shown) }),
      ),
    saveXlsx: (input) =>
      void run(async (shown) => {
        const [{ renderXlsx }, { workingBook }] = await Promise.all([
          import('#core/documents/xlsx/xlsx.ts'),
          import('#core/documents/xlsx/working-book.ts'),
        ]);
        const book = workingBook(input);
        assert(book.ok, 'a working paper is shown of what was evaluated');
        const content = await renderXlsx(book.value, { madeAt: clock.now() });
        return desktop.saveFile({ suggestedName: fileName(shown, 'xlsx'), type: 'xlsx', content });
      }),
    saveDocx: () =>
      void run(async (shown) => {
        const { renderDocx } = await import('#core/documents/docx/docx.ts');
        const content = await renderDocx(shown, { lang, madeAt: clock.now() });
        return desktop.saveFile({ suggestedName: fileName(shown, 'docx'), type: 'docx', content });
      }),
  };
}
