/** The register of numbers for screens: those of every tender of the space, read as the office numbers its documents. */
import { useMemo } from 'react';
import { type NumberClash, numberClashes } from '#core/documents/register/number-clashes.ts';
import { type RegisteredNumber, registerReader } from '#core/documents/register/number-register.ts';
import type { SeriesSettings } from '#core/documents/register/number-series.ts';
import type { NumberStock } from '#core/documents/register/next-number.ts';
import { useOffice, useOfficeSettings, useTenderList } from './hooks.ts';

/** Every number known here; a new list whenever a tender or the settings of the office change. */
export function useNumberRegister(): readonly RegisteredNumber[] {
  const tenders = useTenderList((list) => list.tenders);
  const { numbering, numberSeries, numberSegments } = useOfficeSettings();
  return useMemo(
    () => readerFor({ numbering, numberSeries, numberSegments })(tenders),
    [tenders, numbering, numberSeries, numberSegments],
  );
}

/** The last one, so that going from screen to screen reads no tender again. */
let kept: { readonly settings: SeriesSettings; readonly read: ReturnType<typeof registerReader> } | null = null;

function readerFor(settings: SeriesSettings): ReturnType<typeof registerReader> {
  const isSame =
    kept?.settings.numbering === settings.numbering &&
    kept.settings.numberSeries === settings.numberSeries &&
    kept.settings.numberSegments === settings.numberSegments;
  if (kept === null || !isSame) kept = { settings, read: registerReader(settings) };
  return kept.read;
}

/** Numbers that stand on two documents, as after two offices' work was merged. */
export function useNumberClashes(): readonly NumberClash[] {
  const register = useNumberRegister();
  return useMemo(() => numberClashes(register), [register]);
}

/** Blocks the office gave, and notes on numbers nobody used. */
export function useNumberStock(): NumberStock {
  return useOffice((view) => view.office.numbers);
}
