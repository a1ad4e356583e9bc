import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import styles from './DocumentsStage.module.css';
import { previewFontCss } from './document-fonts.ts';

/** The document as a sheet of its own width. The frame runs no script and holds nothing but our own HTML. */
export function DocumentPreview({ model }: { readonly model: DocumentModel }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'id';
  const html = useMemo(() => renderHtml(model, { fontCss: previewFontCss(), lang }), [model, lang]);
  return (
    <iframe
      className={styles.preview}
      title={t('documents.preview', { title: model.title })}
      sandbox="allow-same-origin"
      srcDoc={html}
    />
  );
}
