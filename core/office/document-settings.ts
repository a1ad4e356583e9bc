/** What an office says of its documents: settings as events carry them, with fractions as text, since what is signed holds none. */
import { z } from 'zod';
import type { Emblem } from '#core/documents/emblem.ts';
import { byKind, emblemShape, officePartsShape } from '#core/documents/office-shape.ts';
import { PARAGRAPH_MOST } from '#core/documents/paragraph-template.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';

type Four<T> = readonly [T, T, T, T];

export interface DocumentSettings extends Omit<OfficeSettings, 'letterhead' | 'paper' | 'text'> {
  /** Apart from the emblem, so that another telephone number does not carry the picture to every laptop once more. */
  readonly letterhead: Omit<OfficeSettings['letterhead'], 'emblem'>;
  readonly emblem: Emblem | null;
  readonly paper: Omit<OfficeSettings['paper'], 'margins'> & { readonly margins: Four<string> };
  readonly text: Omit<OfficeSettings['text'], 'size' | 'spacing'> & { readonly size: string; readonly spacing: string };
}

/** Hundredths of a millimetre or a point are finer than any printer. */
const DECIMALS = 100;

/** The settings as an event says them.   Units  millimetres, points, as decimal text. */
export function documentSettingsOf(settings: OfficeSettings): DocumentSettings {
  const { paper, text } = settings;
  const { emblem, ...letterhead } = settings.letterhead;
  const [top, right, bottom, left] = paper.margins;
  return {
    ...settings,
    letterhead,
    emblem: emblem ?? null,
    paper: { ...paper, margins: [textOf(top), textOf(right), textOf(bottom), textOf(left)] },
    text: { ...text, size: textOf(text.size), spacing: textOf(text.spacing) },
  };
}

/** The settings as documents are made with. */
export function officeSettingsOf({ emblem, ...said }: DocumentSettings): OfficeSettings {
  const { letterhead, paper, text } = said;
  const [top, right, bottom, left] = paper.margins;
  return {
    ...said,
    letterhead: emblem === null ? letterhead : { ...letterhead, emblem },
    paper: { ...paper, margins: [Number(top), Number(right), Number(bottom), Number(left)] },
    text: { ...text, size: Number(text.size), spacing: Number(text.spacing) },
  };
}

/** An office nobody has set up yet. */
export const EMPTY_DOCUMENT_SETTINGS: DocumentSettings = documentSettingsOf(EMPTY_OFFICE);

const { letterhead, paper, text } = officePartsShape.shape;

/** Some of the settings; the limits are those of an office file. */
export const documentPartsShape: z.ZodType<Partial<DocumentSettings>> = officePartsShape.extend({
  letterhead: letterhead.unwrap().omit({ emblem: true }).exactOptional(),
  emblem: emblemShape.nullable().exactOptional(),
  // As released: what an older app accepted without a look at its places is read for ever.
  closing: byKind(z.string().trim().min(1).max(PARAGRAPH_MOST.closing)).exactOptional(),
  paper: paper
    .unwrap()
    .extend({ margins: z.tuple([decimal(0, 100), decimal(0, 100), decimal(0, 100), decimal(0, 100)]) })
    .exactOptional(),
  text: text
    .unwrap()
    .extend({ size: decimal(6, 24), spacing: decimal(1, 3) })
    .exactOptional(),
});

function decimal(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/)
    .refine((digits) => Number(digits) >= least && Number(digits) <= most);
}

function textOf(value: number): string {
  return String(Math.round(value * DECIMALS) / DECIMALS);
}
