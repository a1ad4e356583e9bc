/** Values of the law in words, whatever their shape. */
import type { TFunction } from 'i18next';
import { parseDate } from '#core/calendar/day.ts';
import { formatDate } from '#core/calendar/format.ts';
import type { DayCounting } from '#core/regulation/rule-set.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import { formatRupiah, parseRupiah } from '#core/money/sen.ts';
import { rules } from '#renderer/i18n/id/rules.ts';
import { valueCode } from '#renderer/i18n/id/value-code.ts';

const COUNTINGS: readonly DayCounting[] = ['working', 'calendar-rolled', 'calendar'];

/** Places where a number is a share, years or days; elsewhere it stands for itself. */
const PERCENT = /percent|weights|consultingElements/i;
const YEARS = /years$/i;
const DAYS = /days$/i;
const ORDER = /orders\//;

/** A value as a committee reads it; `path` says what its numbers count. */
export function valueWords(t: TFunction<'app'>, path: string, value: unknown): string {
  if (value === null || value === undefined)
    return path.endsWith('maximum') ? t('rules.noMaximum') : t('rules.notStated');
  if (typeof value === 'boolean') return value ? t('rules.yes') : t('rules.no');
  if (typeof value === 'number') return counted(t, path, String(value));
  if (typeof value === 'string') return textWords(t, path, value);
  if (Array.isArray(value)) return listWords(t, path, value);
  return objectWords(t, path, value as Readonly<Record<string, unknown>>);
}

/** The word for a code of the rules; the code with spaces where nobody has worded it. */
export function codeWords(t: TFunction<'app'>, code: string): string {
  if (isRuleCode(code)) return t(`rules.code.${code}`);
  if (isModelCode(code)) return t(`valueCode.${code}`);
  return code.replaceAll('-', ' ');
}

function textWords(t: TFunction<'app'>, path: string, text: string): string {
  const date = parseDate(text);
  if (date.ok) return formatDate(date.value);
  const money = /^\d+\.\d\d$/.test(text) ? parseRupiah(text) : null;
  if (money?.ok) return formatRupiah(money.value);
  const decimal = parseDecimal(text);
  if (decimal.ok) return counted(t, path, formatDecimal(decimal.value));
  return path.startsWith('words') ? text : codeWords(t, text);
}

function counted(t: TFunction<'app'>, path: string, value: string): string {
  if (PERCENT.test(path)) return t('rules.percent', { value });
  if (YEARS.test(path)) return t('rules.years', { value });
  if (DAYS.test(path)) return t('rules.days', { value });
  return value;
}

function listWords(t: TFunction<'app'>, path: string, list: readonly unknown[]): string {
  if (list.length === 0) return t('rules.code.none');
  const between = ORDER.test(path) ? ' → ' : list.every((each) => typeof each === 'string') ? ', ' : '; ';
  return list.map((each) => valueWords(t, path, each)).join(between);
}

function objectWords(t: TFunction<'app'>, path: string, value: Readonly<Record<string, unknown>>): string {
  const counting = COUNTINGS.find((each) => each === value['counting']);
  if (counting && typeof value['days'] === 'number') return t(`rules.span.${counting}`, { days: value['days'] });
  const { from, to, element, ...rest } = value;
  const range =
    from === undefined || to === undefined
      ? []
      : [t('rules.range', { from: valueWords(t, path, from), to: valueWords(t, path, to) })];
  const named = Object.entries(rest).map(
    ([key, part]) => `${partName(t, key)}: ${valueWords(t, `${path}/${key}`, part)}`,
  );
  const about = typeof element === 'string' ? `${codeWords(t, element)}: ` : '';
  return `${about}${[...range, ...named].join('; ')}`;
}

function partName(t: TFunction<'app'>, key: string): string {
  return isPart(key) ? t(`rules.part.${key}`) : spaced(key);
}

/** `bondValidDays` as `bond valid days`: readable where nobody has named it yet. */
export function spaced(key: string): string {
  return key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
}

function isRuleCode(code: string): code is keyof typeof rules.code {
  return Object.hasOwn(rules.code, code);
}

function isModelCode(code: string): code is Exclude<keyof typeof valueCode, 'items'> {
  return code !== 'items' && Object.hasOwn(valueCode, code);
}

function isPart(key: string): key is keyof typeof rules.part {
  return Object.hasOwn(rules.part, key);
}
