import type { field as indonesian } from '../id/field.ts';
import type { Texts } from '../texts.ts';

export const field: Texts<typeof indonesian> = {
  notMoney: 'Not an amount of rupiah. For example: 1.234.567,89.',
  notNumber: 'Not a number. Example: 12,5.',
  clearOf: 'Clear {{label}}',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  time: 'time',
  mandate: 'Authority of the representative',
  mandateNone: 'Not recorded',
  mandates: { deed: 'Named in the deed', attorney: 'By power of attorney' },
  mandateNumber: 'Number of the deed or power of attorney',
  mandateDate: 'Date of the deed or power of attorney',
  timeOf: '{{label}}, time {{zone}}',
};
