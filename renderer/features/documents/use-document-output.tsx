import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { carriedFontCss } from './document-fonts.ts';

export interface DocumentOutput {
  readonly busy: boolean;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly saveHtml: () => void;
}

type Outcome =
  | { readonly ok: true; readonly value: { readonly outcome: string; readonly path?: string } }
  | { readonly ok: false; readonly error: { readonly kind: string } };

/** Sends a document to the printer or a file through the shell, and says what became of it. */
export function useDocumentOutput(model: DocumentModel | null, tenderCode: string): DocumentOutput {
  const { t, i18n } = useTranslation();
  const desktop = useDesktop();
  const [busy, setBusy] = useState(false);

  const run = async (act: (html: string, shown: DocumentModel) => Promise<Outcome>) => {
    if (model === null || busy) return;
    setBusy(true);
    try {
      const html = renderHtml(model, { fontCss: await carriedFontCss(), lang: i18n.language === 'en' ? 'en' : 'id' });
      const outcome = await act(html, model);
      if (!outcome.ok) show({ ...failed(outcome.error.kind), code: outcome.error.kind }, 'red');
      else if (outcome.value.outcome === 'saved') {
        notifications.show({ message: t('documents.saved', { path: outcome.value.path ?? '' }), color: 'teal' });
      }
    } finally {
      setBusy(false);
    }
  };

  const show = (text: MessageText, color: string) =>
    notifications.show({
      message: <MessageParts text={text} />,
      color,
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });

  const failed = (kind: string): MessageText => ({
    what: kind === 'write-failed' ? t('documents.writeFailedWhat') : t('documents.failedWhat'),
    means: t('documents.failedMeans'),
    next: kind === 'unavailable' ? t('documents.unavailableNext') : t('documents.failedNext'),
  });

  const fileName = (shown: DocumentModel, ending: string) => `${shown.kind}-${tenderCode}.${ending}`;
  const paperOf = ({ paper }: DocumentModel) => ({ size: paper.size, orientation: paper.orientation });

  return {
    busy,
    print: () => void run((html, shown) => desktop.printDocument({ html, paper: paperOf(shown) })),
    savePdf: () =>
      void run((html, shown) =>
        desktop.savePdf({ html, paper: paperOf(shown), suggestedName: fileName(shown, 'pdf') }),
      ),
    saveHtml: () =>
      void run((html, shown) =>
        desktop.saveFile({
          suggestedName: fileName(shown, 'html'),
          type: 'html',
          content: html,
        }),
      ),
  };
}
