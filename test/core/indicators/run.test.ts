import { describe, expect, it } from 'vitest';
import { indicatorsToJson } from '#core/indicators/result-json.ts';
import { createIndicatorRun, type FinishedRun, type RunFault } from '#core/indicators/run.ts';
import { DEFAULT_SETTINGS, type IndicatorSettings } from '#core/indicators/settings.ts';
import { aRelease } from '#test/support/builders/ocds.ts';

interface Told {
  readonly run: FinishedRun;
  readonly faults: readonly (readonly [line: number, kind: RunFault['kind']])[];
}

function runOver(lines: readonly string[], settings: IndicatorSettings = DEFAULT_SETTINGS): Told {
  const faults: [number, RunFault['kind']][] = [];
  const run = createIndicatorRun({ settings, tell: (line, { kind }) => void faults.push([line, kind]) });
  for (const line of lines) run.line(line);
  return { run: run.finish(), faults };
}

const single = (ocid: string): string =>
  JSON.stringify(aRelease(ocid, { tender: { numberOfTenderers: 1, procurementMethod: 'open' } }));

describe('lines that cannot be used', () => {
  it('are named by their number; the others count, and how many they are is told', () => {
    const { run, faults } = runOver([
      single('first'),
      '{"ocid": "broken", "tender": ',
      '',
      '[1, 2]',
      '{"tender": {}}',
      single('first'),
      single('last'),
    ]);
    expect(faults).toEqual([
      [2, 'not-json'],
      [4, 'not-an-object'],
      [5, 'no-ocid'],
      [6, 'repeated-ocid'],
    ]);
    expect(run.counts).toEqual({ lines: 7, counted: 2, unread: 4, cancelled: 0, excluded: 0 });
    expect(indicatorsToJson(run)).toEqual({ OCID: { first: { R018: 1 }, last: { R018: 1 } } });
  });
});

describe('parts that cannot be used', () => {
  it('are named by their line: another currency, nobody by id, a moment without offset', () => {
    const bids = [
      { of: 'A', amount: 5 },
      { of: 'B', amount: 5, currency: 'USD', date: '2026-10-20T16:00:00' },
    ];
    const anonymous = { ocid: 'q', bids: { details: [{ status: 'valid', tenderers: [{ name: 'tanpa id' }] }] } };
    const { run, faults } = runOver([JSON.stringify(aRelease('p', { bids })), JSON.stringify(anonymous)]);
    expect(faults).toEqual([
      [1, 'not-an-instant'],
      [1, 'other-currency'],
      [2, 'organisation-without-id'],
    ]);
    expect(run.currency).toBe('IDR');
    expect(run.counts).toMatchObject({ counted: 2, unread: 0 });
  });

  it('follow the currency of the settings where one is set', () => {
    const dollars = aRelease('p', {
      bids: [
        { of: 'A', amount: 5, currency: 'USD' },
        { of: 'B', amount: 5, currency: 'USD' },
      ],
    });
    const { run, faults } = runOver([JSON.stringify(dollars)], { ...DEFAULT_SETTINGS, currency: 'IDR' });
    expect(faults).toEqual([
      [1, 'other-currency'],
      [1, 'other-currency'],
    ]);
    expect(indicatorsToJson(run)).not.toHaveProperty('OCID');
  });
});

describe('what a run tells', () => {
  const won = (ocid: string, second: number): string =>
    JSON.stringify(
      aRelease(ocid, {
        bids: [
          { of: 'A', amount: 100 },
          { of: 'B', amount: second },
        ],
        awards: [{ to: 'A' }],
      }),
    );

  it('is quartiles and fences with four decimals beside the findings, as Cardinal prints them', () => {
    const { run } = runOver([won('p', 101), won('q', 110), won('r', 120), won('s', 131)]);
    expect(indicatorsToJson(run)).toMatchObject({ Meta: { R024: { q1: 0.0475, q3: 0.2642, lower_fence: -0.2775 } } });
  });

  it('is the difference of every process that has one, flagged or not', () => {
    const { run } = runOver([won('p', 101), won('q', 110)]);
    expect(run.differences.map(({ ocid, share }) => [ocid, share])).toEqual([
      ['p', 0.01],
      ['q', 0.1],
    ]);
  });

  it('runs only what the settings have', () => {
    const settings = { ...DEFAULT_SETTINGS, R018: null };
    expect(indicatorsToJson(runOver([single('p')], settings).run)).toEqual({});
  });

  it('keeps ids apart that look like parts of every object', () => {
    const { run } = runOver([single('__proto__'), single('constructor')]);
    expect(JSON.stringify(indicatorsToJson(run))).toBe('{"OCID":{"__proto__":{"R018":1},"constructor":{"R018":1}}}');
  });
});
