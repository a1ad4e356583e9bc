import type { Indicator } from './indicator.ts';
import { fencesOf } from './quartiles.ts';
import type { IndicatorSettings } from './settings.ts';

interface Supplied {
  processes: number;
  readonly classes: Set<string>;
}

/**
 * R048, heterogeneous supplier: what a supplier was awarded falls into unusually many classes, told apart by their first
 * digits. Only suppliers with enough processes count; awards to several suppliers do not: who brings what is not told.
 */
export function mixedSupplier({
  threshold,
  digits,
  leastProcesses,
}: NonNullable<IndicatorSettings['R048']>): Indicator {
  const suppliers = new Map<string, Supplied>();
  return {
    see: ({ awards }) => {
      const seen: string[] = [];
      for (const { status, supplierCount, suppliers: names, classes } of awards ?? []) {
        const [supplier] = names;
        if (status !== 'active' || supplierCount !== 1 || supplier === undefined || classes.length === 0) continue;
        const supplied = suppliers.get(supplier) ?? { processes: 0, classes: new Set<string>() };
        if (!seen.includes(supplier)) supplied.processes += 1;
        seen.push(supplier);
        for (const code of classes) supplied.classes.add(code.slice(0, digits));
        suppliers.set(supplier, supplied);
      }
    },
    finish: (sheet) => {
      const counted = [...suppliers].filter(([, { processes }]) => processes >= leastProcesses);
      const fences = threshold === null ? fencesOf(counted.map(([, { classes }]) => classes.size)) : null;
      const fence = threshold ?? fences?.upper;
      if (fence === undefined) return;
      if (fences !== null) {
        sheet.note('R048', 'q1', fences.q1);
        sheet.note('R048', 'q3', fences.q3);
      }
      sheet.note('R048', 'upper_fence', fence);
      for (const [supplier, { classes }] of counted) {
        if (classes.size >= fence) sheet.flag('Tenderer', supplier, 'R048', classes.size);
      }
    },
  };
}
