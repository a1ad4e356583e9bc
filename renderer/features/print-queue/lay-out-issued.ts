import type { MarkLanguage } from '#core/documents/html-mark.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import type { Attachments } from '#renderer/session/attachments.ts';
import { carriedFontCss } from '#renderer/session/document-fonts.ts';
import { readIssued, readWhole } from '#renderer/session/read-issued.ts';
import { type QueuedDocument, queueIssued, type QueuePaper } from './queue-model.ts';

interface IssuedLayout {
  readonly version: IssuedDocument;
  readonly paper: QueuePaper;
  /** Of its tender. */
  readonly code: string;
  readonly lang: MarkLanguage;
}

/** What went out, with its very pages where they were kept; null where its files are not on this device. */
export async function layOutIssued(
  attachments: Attachments,
  { version, paper, code, lang }: IssuedLayout,
): Promise<QueuedDocument | null> {
  const issued = await readIssued(attachments, version, code);
  if (!issued.ok) return null;
  const laidOut = queueIssued(issued.value, {
    paper,
    tenderCode: code,
    fontCss: await carriedFontCss(issued.value.text),
    lang,
  });
  if (version.pdf === null || paper === 'a4-fitted') return laidOut;
  const pages = await readWhole(attachments, version.pdf.sha256);
  return { ...laidOut, pages: pages.ok ? pages.value : null };
}
