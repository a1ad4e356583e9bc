import type { field as indonesian } from '../id/field.ts';
import type { Texts } from '../texts.ts';

export const field: Texts<typeof indonesian> = {
  notMoney: 'Not an amount of rupiah. For example: 1.234.567,89.',
  notNumber: 'Not a number. Example: 12,5.',
  clearOf: 'Clear {{label}}',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  time: 'time',
  timeOf: '{{label}}, time {{zone}}',
};
