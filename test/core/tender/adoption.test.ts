import { describe, expect, it } from 'vitest';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { invert } from '#core/tender/invert.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { aDossier } from '#test/support/builders/dossier.ts';
import { anEvent } from '#test/support/sync-events.ts';

const dossier = aDossier();
const event = { dev: 'd'.repeat(64) as DeviceId, n: 3, hash: 'a'.repeat(64) as Hash };
const other = { ...event, n: 4, hash: 'b'.repeat(64) as Hash };

function adopt(events: readonly (typeof event)[], reason = 'Laptop cadangan', role: 'chair' | 'member' = 'chair') {
  const command: TenderCommand = { name: 'adoptEvents', body: { events, reason } };
  return (state = dossier) => decide(state, command, { actor: { name: 'Ketua', role }, evaluate: evaluateDossier });
}

const adopted: TenderEvent = { type: 'eventsAdopted', tv: 1, body: { events: [event], reason: 'Laptop cadangan' } };

describe('taking over what was written without the right', () => {
  it("[SYNC-40] is the chair's, with a reason", () => {
    expect(adopt([event])()).toEqual({ ok: true, value: [adopted] });
    expect(adopt([event], 'x', 'member')()).toMatchObject({ ok: false, error: { kind: 'not-your-role' } });
    expect(adopt([event], ' ')()).toMatchObject({ ok: false, error: { kind: 'reason-required' } });
    expect(adopt([])()).toMatchObject({ ok: false, error: { kind: 'invalid-value' } });
  });

  it('[SYNC-40] adopts each event once', () => {
    const after = apply(dossier, adopted);
    expect(adopt([event])(after)).toEqual({ ok: true, value: [] });
    expect(adopt([event, other])(after)).toMatchObject({ ok: true, value: [{ body: { events: [other] } }] });
  });

  it('is remembered by hash beside conflicts, changes nothing else, and is not undone', () => {
    const after = apply(dossier, adopted);
    const entry = { dev: event.dev, n: 3, reason: 'Laptop cadangan' };
    expect(after).toEqual({ ...dossier, apart: { adopted: { [event.hash]: entry }, conflicts: {}, settlements: {} } });
    expect(apply(after, adopted)).toBe(after);
    expect(invert(dossier, adopted)).toBeNull();
  });

  it('is told in the history: which device, which number, why', () => {
    expect(describeEvent(dossier, adopted).map(({ label, to }) => [label, to?.value])).toEqual([
      ['adoption.dev', event.dev],
      ['adoption.n', 3],
      ['adoption.reason', 'Laptop cadangan'],
    ]);
  });

  it('[SYNC-40] tells the server the hashes it adopts, and none for what it cannot read', () => {
    const body = { events: [event, other], reason: 'Laptop cadangan' };
    expect(adoptedBy(anEvent({ type: 'eventsAdopted', payload: body }))).toEqual([event.hash, other.hash]);
    expect(adoptedBy(anEvent({ type: 'eventsAdopted', tv: 2, payload: body }))).toEqual([]);
    expect(adoptedBy(anEvent({ type: 'eventsAdopted', payload: { events: 'all' } }))).toEqual([]);
    expect(adoptedBy(anEvent({ type: 'noteWritten', payload: body }))).toEqual([]);
  });
});
