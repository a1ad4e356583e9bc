/** How the paragraphs an office words itself came to be what they are. */
import type { Instant } from '#core/calendar/instant.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import type { OfficeSettings } from './office.ts';
import { faultOfParagraph, PARAGRAPH_SLOTS, type ParagraphFault, type ParagraphSlot } from './paragraph-template.ts';

/** Of all settings, those that hold paragraphs. */
export type ParagraphSettings = Pick<OfficeSettings, ParagraphSlot>;

/** Which paragraph, and its wording from then on; null = the standard one. */
export interface ParagraphChange {
  readonly slot: ParagraphSlot;
  readonly kind: DocumentKind;
  readonly text: string | null;
}

export interface ParagraphVersion extends ParagraphChange {
  readonly at: Instant;
  readonly by: string;
  /** Null where a laptop keeps settings of its own, which ask for none. */
  readonly reason: string | null;
}

/** Every paragraph that is worded otherwise afterwards. */
export function changedParagraphs(before: ParagraphSettings, after: ParagraphSettings): readonly ParagraphChange[] {
  return PARAGRAPH_SLOTS.flatMap((slot) =>
    DOCUMENT_KINDS.filter((kind) => before[slot][kind] !== after[slot][kind]).map((kind) => ({
      slot,
      kind,
      text: after[slot][kind] ?? null,
    })),
  );
}

/** Changed paragraphs that cannot be kept, each with the first thing wrong with it. */
export function wrongParagraphs(
  before: ParagraphSettings,
  after: ParagraphSettings,
): readonly (ParagraphChange & { readonly fault: ParagraphFault })[] {
  return changedParagraphs(before, after).flatMap((change) => {
    const fault = change.text === null ? null : faultOfParagraph(change.slot, change.text);
    return fault === null ? [] : [{ ...change, fault }];
  });
}

/** The settings with what cannot be kept as it stood before. */
export function withSoundParagraphs<Settings extends ParagraphSettings>(
  before: ParagraphSettings,
  after: Settings,
): Settings {
  const back = wrongParagraphs(before, after).map(({ slot, kind }) => ({
    slot,
    kind,
    text: before[slot][kind] ?? null,
  }));
  return withParagraphs(after, back);
}

/** The settings with some paragraphs worded otherwise. */
export function withParagraphs<Settings extends ParagraphSettings>(
  settings: Settings,
  changes: readonly ParagraphChange[],
): Settings {
  const slots = PARAGRAPH_SLOTS.map((slot) => {
    const texts = new Map<string, string>(Object.entries(settings[slot]));
    for (const { kind, text } of changes.filter((change) => change.slot === slot)) {
      if (text === null) texts.delete(kind);
      else texts.set(kind, text);
    }
    return [slot, Object.fromEntries(texts)] as const;
  });
  return { ...settings, ...Object.fromEntries(slots) };
}
