import { beforeEach, describe, expect, it } from 'vitest';
import {
  FIRST_SETTING,
  forgetView,
  keepRecapView,
  leadWith,
  MOST_MEASURES,
  recapView,
  saveView,
  setAsOf,
  setColumns,
  setFilter,
  setRows,
  showView,
  toggleMeasure,
} from '#renderer/features/recap/recap-view.ts';
import type { TextStore } from '#renderer/session/kept-screens.ts';
import { MEASURE_KEYS } from '#core/recap/measures.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';

let kept: Map<string, string>;
let storage: TextStore;

beforeEach(() => {
  kept = new Map();
  storage = { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => void kept.set(name, text) };
});

/** As after a new start. */
function startAgain(): void {
  keepRecapView('kantor', storage)();
}

describe('how the recap is set', () => {
  it('is found again after a start, with the views that have a name; the day is not', () => {
    const stop = keepRecapView('kantor', storage);
    setRows('month');
    setFilter('status', ['finished']);
    saveView('Selesai per bulan');
    setRows('agency');
    setAsOf(dateOnly('2014-06-30'));
    stop();
    startAgain();
    const { rows, filter, saved, asOf } = recapView.getState();
    expect({ rows, filter, asOf }).toEqual({ rows: 'agency', filter: { status: ['finished'] }, asOf: null });
    const [view] = saved;
    if (view === undefined) throw new Error('the view was kept');
    showView(view);
    expect(recapView.getState().rows).toBe('month');
    forgetView('Selesai per bulan');
    expect(recapView.getState().saved).toEqual([]);
  });

  it('begins anew where what was kept cannot be read', () => {
    for (const text of ['{', '{"rows":"nothing"}', JSON.stringify({ ...FIRST_SETTING, measures: [], saved: [] })]) {
      kept.set('meja-pokja-rekap-kantor', text);
      startAgain();
      expect(recapView.getState()).toMatchObject(FIRST_SETTING);
    }
  });

  it('keeps a view of the same name only once', () => {
    startAgain();
    saveView('Rekap');
    setRows('kind');
    saveView('Rekap');
    expect(recapView.getState().saved).toMatchObject([{ name: 'Rekap', setting: { rows: 'kind' } }]);
  });

  it('never crosses a dimension with itself', () => {
    startAgain();
    setColumns('kind');
    setRows('kind');
    expect(recapView.getState().columns).toBeNull();
  });

  it('has at least one figure and at most as many as fit; the one asked for leads', () => {
    startAgain();
    for (const key of MEASURE_KEYS) if (!recapView.getState().measures.includes(key)) toggleMeasure(key);
    expect(recapView.getState().measures).toHaveLength(MOST_MEASURES);
    leadWith('domesticPercent');
    expect(recapView.getState().measures[0]).toBe('domesticPercent');
    expect(recapView.getState().measures).toHaveLength(MOST_MEASURES);
    for (const key of recapView.getState().measures) toggleMeasure(key);
    expect(recapView.getState().measures).toHaveLength(1);
  });
});
