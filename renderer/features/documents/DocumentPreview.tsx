import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { renderHtml } from '#core/documents/html.ts';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import styles from './DocumentsStage.module.css';
import { previewFontCss } from '#renderer/session/document-fonts.ts';

const CSS_PIXELS_PER_MM = 96 / 25.4;
/** The grey on both sides of the sheet, in CSS pixels. */
const SURROUND = 56;

/** The document as a sheet, zoomed to the width there is. The frame runs no script and holds nothing but our own HTML. */
export function DocumentPreview({ model, lang }: { readonly model: DocumentModel; readonly lang: MarkLanguage }) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const html = useMemo(() => renderHtml(model, { fontCss: previewFontCss(model.text), lang }), [model, lang]);
  const sheet = pageSize(model.paper).width * CSS_PIXELS_PER_MM + SURROUND;
  const zoom = width === 0 ? 1 : Math.min(1, width / sheet);
  return (
    <div ref={ref} className={styles.preview}>
      <iframe
        className={styles.frame}
        style={{ width: `${100 / zoom}%`, height: `${100 / zoom}%`, transform: `scale(${zoom})` }}
        title={t('documents.preview', { title: model.title })}
        sandbox="allow-same-origin"
        srcDoc={html}
      />
    </div>
  );
}
