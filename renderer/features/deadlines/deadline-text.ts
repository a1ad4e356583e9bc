/** How near a deadline is, in words; colour is never the only sign of it. */
import type { TFunction } from 'i18next';
import type { TenderDeadline } from '#core/course/tender-deadline.ts';

export function deadlineLeftText(t: TFunction<'app'>, { daysLeft, state }: TenderDeadline): string {
  if (state === 'past')
    return daysLeft === 0 ? t('deadlines.pastToday') : t('deadlines.daysPast', { count: -daysLeft });
  return daysLeft === 0 ? t('deadlines.today') : t('deadlines.daysLeft', { count: daysLeft });
}

/** Deadlines a person has to do something about: past, today, within a week, or outlasted by the process. */
export function urgentCount(deadlines: readonly TenderDeadline[]): number {
  return deadlines.filter(({ state, outlasted }) => state !== 'fine' || outlasted).length;
}
