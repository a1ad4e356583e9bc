// From samples to what is printed.

import type { Bench, Limit, Samples } from './bench.ts';

export interface BenchResult {
  readonly name: string;
  readonly yardstick: string | null;
  readonly unit: 'ms' | 'MB';
  readonly work: Spread;
  readonly compared: Spread | null;
  /** What the limit judges: a ratio, milliseconds or megabytes. */
  readonly measured: number;
  readonly measuredIn: string;
  /** Null where nothing is judged. */
  readonly atMost: number | null;
  /** Median of the work over median of the yardstick, whatever is judged; null where there is none. */
  readonly ratio: number | null;
  readonly slowest: { readonly p99: number; readonly atMostMs: number } | null;
  readonly holds: boolean;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

export function resultOf({ name, yardstick, limit }: Omit<Bench, 'run'>, samples: Samples): BenchResult {
  const work = spreadOf(samples.work);
  const compared = yardstick === null ? null : spreadOf(samples.yardstick);
  const measured = measure(limit, work, compared);
  const atMost = boundOf(limit);
  const isSize = limit.kind === 'size' || (limit.kind !== 'p95' && limit.unit === 'MB');
  const unit = isSize ? 'MB' : 'ms';
  const measuredIn = limit.kind === 'ratio' ? '×' : ` ${unit}`;
  const ratio = compared === null ? null : work.median / compared.median;
  const p99AtMostMs = limit.kind === 'ratio' ? (limit.p99AtMostMs ?? null) : null;
  const slowest = p99AtMostMs === null ? null : { p99: percentile(samples.work, 0.99), atMostMs: p99AtMostMs };
  const holds = (atMost === null || measured <= atMost) && (slowest === null || slowest.p99 <= slowest.atMostMs);
  return { name, yardstick, unit, work, compared, measured, measuredIn, atMost, ratio, slowest, holds };
}

/** A table in plain text, one line a bench. */
export function tableOf(results: readonly BenchResult[]): string {
  const rows = results.map((result) => [
    result.atMost === null ? '' : result.holds ? 'ok' : 'OVER',
    result.name,
    textOf(result.work, result.unit),
    result.compared === null ? '–' : `${textOf(result.compared, result.unit)}  ${result.yardstick}`,
    result.ratio === null ? '–' : `${shown(result.ratio)}×`,
    `${shown(result.measured)}${result.measuredIn}${result.slowest ? `, p99 ${shown(result.slowest.p99)} ms` : ''}`,
    result.atMost === null
      ? '–'
      : `${shown(result.atMost)}${result.measuredIn}${result.slowest ? `, p99 ${shown(result.slowest.atMostMs)} ms` : ''}`,
  ]);
  const table = [['', 'work', 'median / p95', 'yardstick: median / p95', 'ratio', 'measured', 'at most'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('A bench gave no samples.');
  return { median: percentile(values, 0.5), p95: percentile(values, 0.95), samples: values.length };
}

/** Between the two nearest samples, as the median of an even number is. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

function measure(limit: Limit, work: Spread, compared: Spread | null): number {
  switch (limit.kind) {
    case 'ratio':
      if (compared === null) throw new Error('A ratio needs a yardstick.');
      return work.median / compared.median;
    case 'p95':
      return work.p95;
    case 'size':
    case 'shown':
      return work.median;
  }
}

function boundOf(limit: Limit): number | null {
  switch (limit.kind) {
    case 'ratio':
      return limit.atMost;
    case 'p95':
      return limit.atMostMs;
    case 'size':
      return limit.atMostMb;
    case 'shown':
      return null;
  }
}

function textOf({ median, p95 }: Spread, unit: string): string {
  return `${shown(median)} / ${shown(p95)} ${unit}`;
}

function shown(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}
