/** Results in the shape Cardinal prints: by group, then id, then code; `Meta` has the quartiles and fences. */
import { GROUPS, type IndicatorResults } from './results.ts';
import { INDICATORS } from './settings.ts';

/** Decimals of `Meta`, as Cardinal rounds. */
const META_SCALE = 10_000;

type ByCode = Readonly<Record<string, number>>;

/** Groups nothing was found in are left out, and so is an empty `Meta`. */
export function indicatorsToJson({ findings, notes }: IndicatorResults): Readonly<Record<string, unknown>> {
  const groups = GROUPS.flatMap((group): [string, Readonly<Record<string, ByCode>>][] => {
    const found = findings.get(group);
    if (found === undefined || found.size === 0) return [];
    return [[group, Object.fromEntries([...found].map(([id, byCode]) => [id, ordered(byCode)]))]];
  });
  const meta = INDICATORS.flatMap((code): [string, ByCode][] => {
    const noted = notes.get(code);
    if (noted === undefined) return [];
    return [[code, Object.fromEntries([...noted].map(([name, value]) => [name, rounded(value)]))]];
  });
  return Object.fromEntries(meta.length === 0 ? groups : [...groups, ['Meta', Object.fromEntries(meta)]]);
}

function ordered(byCode: ReadonlyMap<string, number>): ByCode {
  return Object.fromEntries(
    INDICATORS.flatMap((code) => {
      const value = byCode.get(code);
      return value === undefined ? [] : [[code, value]];
    }),
  );
}

function rounded(value: number): number {
  return Math.round(value * META_SCALE) / META_SCALE;
}
