/** What is wrong with steps somebody wrote: what would leave a checklist without an answer. */
import type { SopStep } from './model.ts';

export type StepFault =
  | { readonly kind: 'name-missing'; readonly step: string }
  | { readonly kind: 'id-twice'; readonly step: string }
  /** Its time runs from a step that is not there. */
  | { readonly kind: 'start-absent'; readonly step: string; readonly from: string }
  /** Its time runs from itself, straight or by way of others. */
  | { readonly kind: 'start-circular'; readonly step: string }
  | { readonly kind: 'amount-wrong'; readonly step: string };

/** A year of working days, or of hours: longer is a slip of the finger. */
export const MOST_AMOUNT = { 'working-days': 366, hours: 8_784 } as const;

/** Every fault, in the order of the steps; `step` is the id. */
export function faultsOfSteps(steps: readonly SopStep[]): readonly StepFault[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  return steps.flatMap(({ id, name, limit }): readonly StepFault[] => {
    const faults: StepFault[] = [];
    if (name.trim() === '') faults.push({ kind: 'name-missing', step: id });
    if (seen.has(id)) faults.push({ kind: 'id-twice', step: id });
    seen.add(id);
    if (limit?.kind !== 'span') return faults;
    if (!Number.isInteger(limit.amount) || limit.amount < 0 || limit.amount > MOST_AMOUNT[limit.unit]) {
      faults.push({ kind: 'amount-wrong', step: id });
    }
    if (limit.from.kind === 'step') {
      if (!byId.has(limit.from.step)) faults.push({ kind: 'start-absent', step: id, from: limit.from.step });
      else if (runsFromItself(id, byId)) faults.push({ kind: 'start-circular', step: id });
    }
    return faults;
  });
}

function runsFromItself(id: string, byId: ReadonlyMap<string, SopStep>): boolean {
  const passed = new Set<string>();
  let at: string | null = id;
  while (at !== null && !passed.has(at)) {
    passed.add(at);
    const limit: SopStep['limit'] = byId.get(at)?.limit ?? null;
    at = limit?.kind === 'span' && limit.from.kind === 'step' ? limit.from.step : null;
    if (at === id) return true;
  }
  return false;
}
