/** What an import left out, each tender once, with why; what is here and the same is no loss. Pure. */
import type { Refusal } from '#core/tender/commands.ts';
import type { FoundTender } from './compare.ts';
import type { ImportReport } from './run-import.ts';

export interface LeftOutTender {
  readonly tender: FoundTender;
  readonly why:
    | { readonly kind: 'unchosen' | 'differs' | 'not-reached' }
    /** By the preview: `tender.refused` says why. */
    | { readonly kind: 'refused-file' }
    /** By the rules, when it was to be written. */
    | { readonly kind: 'refused'; readonly refusal: Refusal };
}

export function leftOutOf({ add, plan, notReached }: ImportReport): readonly LeftOutTender[] {
  const refused = plan.bring.flatMap((tender): LeftOutTender[] => {
    const found = add.refused.find(({ code }) => code === tender.dossier.notice.code);
    return found === undefined ? [] : [{ tender, why: { kind: 'refused', refusal: found.refusal } }];
  });
  const because = (tenders: readonly FoundTender[], kind: Exclude<LeftOutTender['why']['kind'], 'refused'>) =>
    tenders.map((tender): LeftOutTender => ({ tender, why: { kind } }));
  return [
    ...refused,
    ...because(plan.refused, 'refused-file'),
    ...because(notReached, 'not-reached'),
    ...because(plan.unchosen, 'unchosen'),
    ...because(plan.differing, 'differs'),
  ];
}
