/** The shape of a document, for those that were kept: what another device froze has to prove it. */
import { z } from 'zod';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { DOCUMENT_FONTS } from './font.ts';
import { MARK_COLOURS } from './mark-colour.ts';
import { emblemShape } from './office-shape.ts';
import type { Block, DocumentModel, Inline, Paper, Signature, TableRow, TextStyle } from './model.ts';

const inline: z.ZodType<Inline> = z.array(
  z.union([
    z.strictObject({
      text: z.string(),
      bold: z.literal(true).exactOptional(),
      italic: z.literal(true).exactOptional(),
    }),
    z.strictObject({ missing: z.string() }),
  ]),
);

const lines = z.array(z.string());
const labelled = z.array(z.strictObject({ label: z.string(), value: inline }));

const row: z.ZodType<TableRow> = z.strictObject({
  cells: z.array(inline),
  emphasis: z.enum(['group', 'total']).exactOptional(),
});

const signature: z.ZodType<Signature> = z.strictObject({
  name: inline,
  position: z.string(),
  employeeNumber: inline.nullable(),
});

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('letterhead'),
    lines,
    contact: z.string().nullable(),
    emblem: emblemShape.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('letter'), placeAndDate: inline, rows: labelled, to: z.array(inline) }),
  z.strictObject({ kind: z.literal('title'), lines, number: inline.nullable() }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    number: z.string().nullable(),
    text: z.string(),
    newPage: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: inline,
    indent: z.union([z.literal(0), z.literal(1), z.literal(2)]).exactOptional(),
    align: z.enum(['justify', 'left', 'center']).exactOptional(),
    keepWithNext: z.literal(true).exactOptional(),
    cites: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('fields'), rows: labelled }),
  z.strictObject({
    kind: z.literal('list'),
    marker: z.enum(['decimal', 'alpha', 'dash']),
    items: z.array(inline),
    columns: z.union([z.literal(2), z.literal(3)]).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().nullable(),
    columns: z.array(
      z.strictObject({
        header: z.string(),
        width: z.number().positive(),
        align: z.enum(['left', 'center', 'right']),
        rowHeader: z.literal(true).exactOptional(),
      }),
    ),
    rows: z.array(row),
    foot: z.array(row),
    note: z.string().exactOptional(),
    dense: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('signatures'),
    placeAndDate: inline.nullable(),
    heading: lines,
    positionHead: z.string().exactOptional(),
    rows: z.array(signature),
  }),
  z.strictObject({ kind: z.literal('copies'), heading: z.string(), items: lines }),
  z.strictObject({ kind: z.literal('page-break') }),
]);

const margin = z.number().min(0).max(100);

const paper: z.ZodType<Paper> = z.strictObject({
  size: z.enum(PAPER_NAMES),
  orientation: z.enum(['portrait', 'landscape']),
  margins: z.tuple([margin, margin, margin, margin]),
});

const text: z.ZodType<TextStyle> = z.strictObject({
  size: z.number().min(6).max(24),
  spacing: z.number().min(1).max(3),
  font: z.enum(DOCUMENT_FONTS).exactOptional(),
});

/** What a document holds does not compile before it stands here: what is frozen without it could not be read again. */
const parts = {
  title: z.string(),
  kind: z.string(),
  paper,
  text,
  marks: z.array(z.enum(['practice', 'draft'])),
  markColour: z.enum(MARK_COLOURS).exactOptional(),
  blocks: z.array(block),
  footer: z.string(),
  form: z.strictObject({ left: lines, right: lines }).exactOptional(),
  initials: z.int().min(1).max(99).exactOptional(),
} satisfies Record<Exclude<keyof DocumentModel, 'seal'>, z.ZodType>;

/** Everything but the seal, which is made anew from the log each time. */
export const documentModelShape: z.ZodType<DocumentModel> = z.strictObject(parts);
