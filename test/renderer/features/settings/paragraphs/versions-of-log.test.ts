import { describe, expect, it } from 'vitest';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { DocumentSettings } from '#core/office/document-settings.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';
import { versionsOfLog } from '#renderer/features/settings/paragraphs/versions-of-log.ts';
import { instant } from '#test/support/builders/dossier.ts';

const AT = instant('2026-11-23T02:42:00.000Z');

function set(parts: Partial<DocumentSettings> | null, reason: string): OfficeEvent {
  return { type: 'documentSettingsSet', tv: 1, body: { parts, reason } };
}

function logOf(events: readonly OfficeEvent[], held: ReadonlySet<number> = new Set()): readonly OfficeLogEntry[] {
  let before: OfficeState = INITIAL_OFFICE;
  const entries = events.map((event, index) => {
    const entry = {
      id: String(index),
      at: AT,
      actor: `Admin ${index}`,
      event,
      dayBefore: null,
      before,
      held: held.has(index),
    };
    if (!held.has(index)) before = applyToOffice(before, event);
    return entry;
  });
  return entries.toReversed();
}

describe('the versions of a paragraph in the log of an office', () => {
  it('are who worded it, when and why, the oldest first, back to standard included', () => {
    const log = logOf([
      set({ closing: { bahp: 'A' }, city: 'Samarinda' }, 'Seragam'),
      set({ city: 'Tenggarong' }, 'Pindah'),
      set({ closing: { bahp: 'B', baep: 'C' } }, 'Saran inspektorat'),
      set({ closing: { baep: 'C' } }, 'Kembali ke baku'),
    ]);
    expect(versionsOfLog(log).map(({ kind, text, by, reason }) => [kind, text, by, reason])).toEqual([
      ['bahp', 'A', 'Admin 0', 'Seragam'],
      ['baep', 'C', 'Admin 2', 'Saran inspektorat'],
      ['bahp', 'B', 'Admin 2', 'Saran inspektorat'],
      ['bahp', null, 'Admin 3', 'Kembali ke baku'],
    ]);
  });

  it('leave out what was held back, and end where the office let its settings go', () => {
    const log = logOf(
      [set({ basis: { bahp: 'A' } }, 'x'), set({ basis: { bahp: 'B' } }, 'y'), set(null, 'Lepas')],
      new Set([1]),
    );
    expect(versionsOfLog(log).map(({ text, reason }) => [text, reason])).toEqual([
      ['A', 'x'],
      [null, 'Lepas'],
    ]);
  });
});
