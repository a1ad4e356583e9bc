import type { Dossier } from './model.ts';

/** Whether the tender came to nothing, by the committee's word or, before there is one, by the source's. */
export function hasFailed({ decision, notice }: Pick<Dossier, 'decision' | 'notice'>): boolean {
  return decision === null ? notice.status === 'failed' : decision.kind === 'failure';
}
