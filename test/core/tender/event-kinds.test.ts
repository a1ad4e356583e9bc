import { describe, expect, it } from 'vitest';
import { upcast } from '#core/log/upcast.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

describe('kinds of tender events', () => {
  it('reads an import back as the event it was', () => {
    const event: TenderEvent = {
      type: 'dossierImported',
      tv: 1,
      body: { source: { kind: 'manual', files: [] }, dossier: aDossier() },
    };
    const body = JSON.parse(JSON.stringify(event.body)) as Record<string, unknown>;
    expect(upcast(TENDER_EVENT_KINDS, { type: event.type, tv: 1, body })).toEqual({ ok: true, value: event });
  });

  it('reads a single finding, though the command carries many', () => {
    const body = { requirement: 'r1', bidder: 'b1', finding: null };
    expect(upcast(TENDER_EVENT_KINDS, { type: 'requirementAssessed', tv: 1, body })).toEqual({
      ok: true,
      value: { type: 'requirementAssessed', tv: 1, body },
    });
  });

  it('keeps an event of a newer app for the update', () => {
    expect(upcast(TENDER_EVENT_KINDS, { type: 'sheetSubmitted', tv: 1, body: {} })).toEqual({
      ok: false,
      error: 'unknown-type',
    });
    expect(upcast(TENDER_EVENT_KINDS, { type: 'bidderRemoved', tv: 2, body: {} })).toEqual({
      ok: false,
      error: 'newer-version',
    });
  });

  it('does not apply a body of the wrong shape', () => {
    expect(upcast(TENDER_EVENT_KINDS, { type: 'bidderRemoved', tv: 1, body: { bidder: 7 } })).toEqual({
      ok: false,
      error: 'unreadable-body',
    });
  });
});
