/** The emblem of a letterhead as a picture of Word: kept once in the file, shown by its relation. */
import { type Emblem, EMBLEM_NAME, emblemBytes, emblemPicture, emblemSize, type Picture } from '../emblem.ts';
import type { DocumentModel } from '../model.ts';

const EMU_PER_MM = 36_000;
const EMBLEM_RELATION = 'rIdEmblem';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** What the file needs beside its text; a document has one letterhead. */
export interface EmblemPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly relation: string;
}

/** Null where the document has no emblem, or none that can be shown. */
export function emblemPart({ blocks }: DocumentModel): EmblemPart | null {
  const emblem = blocks.flatMap((block) => (block.kind === 'letterhead' ? (block.emblem ?? []) : []))[0];
  const picture = emblem === undefined ? null : emblemPicture(emblem);
  const bytes = emblem === undefined ? null : emblemBytes(emblem);
  if (picture === null || bytes === null) return null;
  const path = `media/lambang.${picture.format}`;
  const relation = `<Relationship Id="${EMBLEM_RELATION}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${path}"/>`;
  return { path: `word/${path}`, bytes, relation };
}

/** The run that shows it, as wide as its picture is. */
export function emblemRun(emblem: Emblem, picture: Picture): string {
  const { width, height } = emblemSize(emblem, picture);
  const size = `cx="${Math.round(width * EMU_PER_MM)}" cy="${Math.round(height * EMU_PER_MM)}"`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const image = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="${EMBLEM_NAME}" descr="${EMBLEM_NAME}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${EMBLEM_RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="1" name="${EMBLEM_NAME}" descr="${EMBLEM_NAME}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${image}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
