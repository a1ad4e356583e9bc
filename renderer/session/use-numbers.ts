/** The register of numbers for screens: those of every tender of the space, read as the office numbers its documents. */
import { useMemo } from 'react';
import { type NumberClash, numberClashes } from '#core/documents/register/number-clashes.ts';
import { type RegisteredNumber, registerOf } from '#core/documents/register/number-register.ts';
import type { NumberStock } from '#core/documents/register/next-number.ts';
import { useOffice, useOfficeSettings, useTenderList } from './hooks.ts';

/** Every number known here; a new list whenever a tender or the settings of the office change. */
export function useNumberRegister(): readonly RegisteredNumber[] {
  const tenders = useTenderList((list) => list.tenders);
  const { numbering, numberSeries, numberSegments } = useOfficeSettings();
  return useMemo(
    () => registerOf(tenders, { numbering, numberSeries, numberSegments }),
    [tenders, numbering, numberSeries, numberSegments],
  );
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
