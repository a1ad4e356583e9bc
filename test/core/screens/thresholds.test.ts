import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice, type OfficeContext } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { reaches } from '#core/screens/threshold.ts';
import { defaultThreshold, THRESHOLD_CODES, thresholdFor, thresholdsFor } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ADMIN: OfficeContext = { actor: { name: 'Admin Contoh', role: 'admin' }, practice: false };

function set(
  code: string,
  value: string | null,
  { kind = null, source = 'Kalibrasi 2026', reason = 'Kalibrasi' }: Partial<SetOptions> = {},
): OfficeCommand {
  const setting = { value: value as DecimalText | null, source };
  return { name: 'setScreenThreshold', body: { code, kind, setting, reason } };
}

interface SetOptions {
  readonly kind: ProcurementKind | null;
  readonly source: string;
  readonly reason: string;
}

function reset(code: string, kind: ProcurementKind | null = null): OfficeCommand {
  return { name: 'setScreenThreshold', body: { code, kind, setting: null, reason: 'Kembali ke bawaan' } };
}

function after(state: OfficeState, ...commands: readonly OfficeCommand[]): OfficeState {
  return commands.reduce<OfficeState>(
    (before, command) => unwrap(decideOffice(before, command, ADMIN)).reduce<OfficeState>(applyToOffice, before),
    state,
  );
}

describe('the thresholds of this build', () => {
  it('are decimals a program can compare, each with whose it is', () => {
    for (const code of THRESHOLD_CODES) {
      const { value, source } = defaultThreshold(code);
      expect([code, value === null || parseDecimal(value).ok]).toEqual([code, true]);
      expect([code, source.length > 10]).toEqual([code, true]);
    }
  });

  it('say apart what was recalled and what the program chose', () => {
    expect(defaultThreshold('cv-maximum')).toMatchObject({ value: '0.06', standing: 'recalled' });
    expect(defaultThreshold('estimate-ratio-minimum')).toMatchObject({ value: '0.95', standing: 'project' });
    expect(defaultThreshold('kurt-minimum').value).toBeNull();
  });

  it('are reached exactly at their value, from their side, and never where there is none', () => {
    expect(reaches(defaultThreshold('cv-maximum'), 0.06)).toBe(true);
    expect(reaches(defaultThreshold('cv-maximum'), 0.0601)).toBe(false);
    expect(reaches(defaultThreshold('rd-minimum'), 1)).toBe(true);
    expect(reaches(defaultThreshold('rd-minimum'), 0.99)).toBe(false);
    expect(reaches(defaultThreshold('kurt-minimum'), 1e9)).toBe(false);
  });
});

describe('an office that calibrates', () => {
  it('sets a value for one kind of procurement and another for the rest', () => {
    const office = after(INITIAL_OFFICE, set('cv-maximum', '0.04'), set('cv-maximum', '0.03', { kind: 'goods' }));
    const valueFor = (kind: ProcurementKind) => thresholdFor('cv-maximum', office.thresholds, kind).value;
    expect([valueFor('goods'), valueFor('works')]).toEqual(['0.03', '0.04']);
    expect(thresholdsFor(office.thresholds, 'goods')['cv-maximum']).toMatchObject({
      standing: 'office',
      source: 'Kalibrasi 2026',
    });
    expect(thresholdsFor(office.thresholds, 'goods')['rd-minimum'].standing).toBe('recalled');
  });

  it('takes its value back, and what the build brings holds again', () => {
    const office = after(INITIAL_OFFICE, set('cv-maximum', '0.04'), reset('cv-maximum'));
    expect(office).toEqual(INITIAL_OFFICE);
  });

  it('may hold a number against nothing', () => {
    const office = after(INITIAL_OFFICE, set('cv-maximum', null));
    expect(reaches(thresholdFor('cv-maximum', office.thresholds, 'goods'), 0)).toBe(false);
  });

  it.each<[string, OfficeCommand, string]>([
    ['of which no screen knows', set('kapasitas', '1'), 'threshold-unknown'],
    ['without a reason', set('cv-maximum', '0.04', { reason: ' ' }), 'threshold-reason-missing'],
    ['that is no number', set('cv-maximum', '0,04'), 'threshold-value-wrong'],
    ['that is a share below zero', set('cv-maximum', '-0.04'), 'threshold-value-wrong'],
    ['resting on nothing', set('cv-maximum', '0.04', { source: ' ' }), 'threshold-value-wrong'],
  ])('is refused one %s', (_, command, kind) => {
    expect(decideOffice(null, command, ADMIN)).toMatchObject({ ok: false, error: { kind } });
  });

  it('may set a skewness below zero', () => {
    const office = after(INITIAL_OFFICE, set('skew-maximum', '-1.5'));
    expect(reaches(thresholdFor('skew-maximum', office.thresholds, 'goods'), -1.9)).toBe(true);
  });

  it('is the LPSE: a committee does not loosen what it is asked to look at', () => {
    const chair: OfficeContext = { actor: { name: 'Ketua', role: 'chair' }, practice: false };
    expect(decideOffice(null, set('cv-maximum', '0.01'), chair)).toMatchObject({
      ok: false,
      error: { kind: 'not-your-role' },
    });
  });

  it('leaves no event where the same stands already', () => {
    const office = after(INITIAL_OFFICE, set('cv-maximum', '0.04'));
    expect(unwrap(decideOffice(office, set('cv-maximum', '0.04'), ADMIN))).toEqual([]);
  });

  it('finds the way back from whatever was set, and its events are read again', () => {
    const step = fc.record({
      code: fc.constantFrom('cv-maximum', 'rd-minimum', 'line-share-minimum'),
      value: fc.constantFrom('0.1', '0.2', null),
      kind: fc.constantFrom<ProcurementKind | null>(null, 'goods', 'works'),
      isReset: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = INITIAL_OFFICE;
        for (const { code, value, kind, isReset } of steps) {
          const command = isReset ? reset(code, kind) : set(code, value, { kind });
          const events = unwrap(decideOffice(state, command, ADMIN));
          for (const event of events) {
            const kindOfEvent = OFFICE_EVENT_KINDS[event.type];
            expect(kindOfEvent).toBeDefined();
          }
          const next = events.reduce<OfficeState>(applyToOffice, state);
          expect(after(next, ...(invertOffice(state, events) ?? []))).toEqual(state);
          state = next;
        }
      }),
    );
  });
});
