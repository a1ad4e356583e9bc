/** How the recap is set: what is grouped and counted, what is left out, and the views someone gave a name. */
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { DateOnly } from '#core/calendar/instant.ts';
import { DIMENSIONS, type Dimension } from '#core/recap/dimensions.ts';
import type { RecapFilter } from '#core/recap/filter.ts';
import { MEASURE_KEYS, type MeasureKey } from '#core/recap/measures.ts';
import type { TextStore } from '#renderer/session/kept-screens.ts';

/** Dimensions a filter stands above the table for. */
export const FILTERED = ['year', 'agency', 'status', 'method', 'kind'] as const satisfies readonly Dimension[];

export type FilteredDimension = (typeof FILTERED)[number];

/** At least one. */
export type Measures = readonly [MeasureKey, ...MeasureKey[]];

/** What is grouped and counted; the first measure is the one of bars, charts and crossed tables. */
export interface RecapSetting {
  readonly filter: RecapFilter;
  readonly rows: Dimension;
  readonly columns: Dimension | null;
  readonly measures: Measures;
  readonly shape: 'table' | 'chart';
}

export interface SavedView {
  readonly name: string;
  readonly setting: RecapSetting;
}

export interface RecapView extends RecapSetting {
  readonly saved: readonly SavedView[];
  /** The end of a day that has passed; null = as things stand. Never kept: figures of a past day must be asked for. */
  readonly asOf: DateOnly | null;
}

export const FIRST_SETTING: RecapSetting = {
  filter: {},
  rows: 'agency',
  columns: null,
  measures: ['packages', 'ceiling', 'award', 'belowCeilingPercent', 'offeringAverage', 'evaluationTook'],
  shape: 'table',
};

const FIRST_VIEW: RecapView = { ...FIRST_SETTING, saved: [], asOf: null };

/** More columns than fit beside each other are no table any more. */
export const MOST_MEASURES = 8;

const dimension = z.enum(DIMENSIONS);
const SETTING = z.object({
  filter: z.partialRecord(dimension, z.array(z.string())),
  rows: dimension,
  columns: dimension.nullable(),
  measures: z
    .array(z.enum(MEASURE_KEYS))
    .min(1)
    .max(MOST_MEASURES)
    .transform((keys) => keys as unknown as Measures),
  shape: z.enum(['table', 'chart']),
});
const KEPT = SETTING.extend({ saved: z.array(z.object({ name: z.string(), setting: SETTING })) });

/** One store for the page; `space` keeps practice and office apart. */
export const recapView = createStore<RecapView>()(() => FIRST_VIEW);

/** Reads what was kept, and keeps what changes from now on. Returns the way to stop. */
export function keepRecapView(space: string, storage: TextStore): () => void {
  const name = `meja-pokja-rekap-${space}`;
  recapView.setState({ ...FIRST_VIEW, ...readKept(storage.getItem(name)) }, true);
  return recapView.subscribe(({ asOf: _, ...kept }, { asOf: __, ...before }) => {
    const text = JSON.stringify(kept);
    if (text !== JSON.stringify(before)) storage.setItem(name, text);
  });
}

function readKept(text: string | null): Partial<RecapView> {
  if (text === null) return {};
  try {
    const kept = KEPT.safeParse(JSON.parse(text));
    return kept.success ? kept.data : {};
  } catch {
    // Settings of a screen: one that cannot be read counts as none.
    return {};
  }
}

function settingOf({ filter, rows, columns, measures, shape }: RecapSetting): RecapSetting {
  return { filter, rows, columns, measures, shape };
}

export function setFilter(of: Dimension, groups: readonly string[]): void {
  recapView.setState(({ filter }) => ({ filter: { ...filter, [of]: groups } }));
}

export function clearFilter(): void {
  recapView.setState({ filter: {} });
}

/** The same dimension twice would only draw a diagonal. */
export function setRows(rows: Dimension): void {
  recapView.setState(({ columns }) => ({ rows, columns: columns === rows ? null : columns }));
}

export function setColumns(columns: Dimension | null): void {
  recapView.setState({ columns });
}

/** Puts a measure in or takes it out; the last one stays. */
export function toggleMeasure(key: MeasureKey): void {
  recapView.setState(({ measures }) => {
    const [first, ...more] = measures.includes(key) ? measures.filter((each) => each !== key) : [...measures, key];
    return first === undefined || more.length >= MOST_MEASURES ? {} : { measures: [first, ...more] };
  });
}

/** Makes a measure the one of bars, charts and crossed tables. */
export function leadWith(key: MeasureKey): void {
  recapView.setState(({ measures }) => ({
    measures: [key, ...measures.filter((each) => each !== key).slice(0, MOST_MEASURES - 1)],
  }));
}

export function setShape(shape: RecapSetting['shape']): void {
  recapView.setState({ shape });
}

export function setAsOf(asOf: DateOnly | null): void {
  recapView.setState({ asOf });
}

/** Keeps the present setting by a name; one of the same name is replaced. */
export function saveView(name: string): void {
  recapView.setState((view) => ({
    saved: [...view.saved.filter((each) => each.name !== name), { name, setting: settingOf(view) }].sort((a, b) =>
      a.name.localeCompare(b.name, 'id'),
    ),
  }));
}

export function showView({ setting }: SavedView): void {
  recapView.setState(setting);
}

export function forgetView(name: string): void {
  recapView.setState(({ saved }) => ({ saved: saved.filter((each) => each.name !== name) }));
}
