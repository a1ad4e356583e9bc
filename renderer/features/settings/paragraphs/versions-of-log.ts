import { changedParagraphs, type ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { applyToOffice } from '#core/office/apply.ts';
import { EMPTY_DOCUMENT_SETTINGS } from '#core/office/document-settings.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';

/** Every wording the log of an office tells of, the oldest first; what was held back changed nothing. */
export function versionsOfLog(newestFirst: readonly OfficeLogEntry[]): readonly ParagraphVersion[] {
  return newestFirst.toReversed().flatMap(({ at, actor, event, before, held }): readonly ParagraphVersion[] => {
    if (event.type !== 'documentSettingsSet' || held) return [];
    const after = applyToOffice(before, event).documents ?? EMPTY_DOCUMENT_SETTINGS;
    const changed = changedParagraphs(before.documents ?? EMPTY_DOCUMENT_SETTINGS, after);
    return changed.map((change) => ({ ...change, at, by: actor, reason: event.body.reason }));
  });
}
