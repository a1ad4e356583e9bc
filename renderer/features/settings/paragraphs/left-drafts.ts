/** Paragraphs that could not be kept wait as they were typed, until somebody mends them. */
import { z } from 'zod';
import type { OfficeSettings } from '#core/documents/office.ts';
import { PARAGRAPH_SLOTS } from '#core/documents/paragraph-template.ts';
import { type ParagraphChange, withParagraphs } from '#core/documents/paragraph-versions.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import type { TextStore } from '#renderer/session/kept-screens.ts';

const PLACE = 'paragraph-drafts';

const DRAFTS = z
  .array(z.object({ slot: z.enum(PARAGRAPH_SLOTS), kind: z.enum(DOCUMENT_KINDS), text: z.string() }))
  .catch([]);

/** Keeps what is wrong; with nothing wrong, nothing waits. */
export function leaveDrafts(screens: TextStore, wrong: readonly ParagraphChange[]): void {
  const left = JSON.stringify(wrong.map(({ slot, kind, text }) => ({ slot, kind, text })));
  if (left !== (screens.getItem(PLACE) ?? '[]')) screens.setItem(PLACE, left);
}

/** The settings with what waits in its place. */
export function withLeftDrafts(office: OfficeSettings, screens: TextStore): OfficeSettings {
  return withParagraphs(office, DRAFTS.parse(JSON.parse(screens.getItem(PLACE) ?? '[]')));
}
