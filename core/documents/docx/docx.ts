/** A document as a Word file, so that an office can take it further. Written for Word 2013 and later, and LibreOffice. */
import type { Instant } from '#core/calendar/instant.ts';
import type { MarkLanguage } from '../html-mark.ts';
import type { DocumentModel } from '../model.ts';
import { packParts } from '../zip.ts';
import { bodyXml } from './body.ts';
import { emblemPart } from './emblem.ts';
import { createNumbering } from './numbering.ts';
import {
  APP_PROPERTIES,
  CONTENT_TYPES,
  coreProperties,
  documentRelations,
  PACKAGE_RELATIONS,
  SETTINGS,
} from './package-parts.ts';
import { footerXml, headerXml } from './page-parts.ts';
import { stylesXml } from './styles.ts';
import { XML_HEAD } from './xml.ts';

export interface DocxOptions {
  /** Language of marks; the document itself stays Indonesian. */
  readonly lang: MarkLanguage;
  /** Stands in the properties of the file. */
  readonly madeAt: Instant;
}

/**
 * Renders a document as a Word file (Office Open XML, transitional).
 *
 * Shapes  the same model and options give the same bytes. All text is escaped; characters XML cannot hold are replaced.
 */
export async function renderDocx(
  model: DocumentModel,
  { lang, madeAt }: DocxOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const numbering = createNumbering();
  const body = bodyXml(model, numbering);
  const emblem = emblemPart(model);
  return packParts({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml': coreProperties(model.title, madeAt),
    'docProps/app.xml': APP_PROPERTIES,
    'word/document.xml': `${XML_HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRelations(emblem?.relation ?? ''),
    'word/styles.xml': stylesXml(model.text),
    'word/numbering.xml': numbering.xml(),
    'word/settings.xml': SETTINGS,
    'word/header1.xml': headerXml(model, lang),
    'word/footer1.xml': footerXml(model),
    ...(emblem === null ? {} : { [emblem.path]: emblem.bytes }),
  });
}
