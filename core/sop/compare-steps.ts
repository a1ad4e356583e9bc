/** What is different between two versions of the steps. */
import { canonicalJson } from '#core/log/canonical.ts';
import type { SopStep } from './model.ts';

export type StepDifference =
  | { readonly kind: 'added'; readonly step: SopStep }
  | { readonly kind: 'removed'; readonly step: SopStep }
  | {
      readonly kind: 'changed';
      readonly before: SopStep;
      readonly after: SopStep;
      readonly fields: readonly (keyof SopStep)[];
    }
  /** Only its place among the steps both have. */
  | { readonly kind: 'moved'; readonly step: SopStep };

/** Differences in the order of the later version; what was taken out stands at the end. */
export function compareSteps(before: readonly SopStep[], after: readonly SopStep[]): readonly StepDifference[] {
  const earlier = new Map(before.map((step) => [step.id, step]));
  const later = new Set(after.map(({ id }) => id));
  const keptBefore = before.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const keptAfter = after.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  const moved = new Set(keptAfter.filter((id, index) => keptBefore[index] !== id));
  return [
    ...after.flatMap((step): readonly StepDifference[] => {
      const was = earlier.get(step.id);
      if (was === undefined) return [{ kind: 'added', step }];
      const fields = (Object.keys(step) as (keyof SopStep)[]).filter(
        (field) => canonicalJson(was[field]) !== canonicalJson(step[field]),
      );
      if (fields.length > 0) return [{ kind: 'changed', before: was, after: step, fields }];
      return moved.has(step.id) ? [{ kind: 'moved', step }] : [];
    }),
    ...before.filter(({ id }) => !later.has(id)).map((step) => ({ kind: 'removed' as const, step })),
  ];
}
