/** Carries a plan of hiding out on data of its shape. */
import type { BidderId } from '#core/tender/ids.ts';
import { BLIND_PLAN } from './blind-plan.ts';
import { compareAliases } from './identities.ts';

/** Stands where a text is that must not be read. */
export const HIDDEN = '(disamarkan)';

/** How the names of one tender are hidden. */
export interface Hiding {
  readonly aliases: ReadonlyMap<BidderId, string>;
  readonly redact: (text: string) => string;
  readonly fileName: (name: string) => string;
  /** What a text that was shown stands for; null for one that was not changed, or stands for several. */
  readonly trueText: (shown: string) => string | null;
  /** What was hidden once, with the plan it was hidden by. */
  readonly known: WeakMap<object, { readonly plan: AnyPlan; readonly result: unknown }>;
}

/** A plan whose data is not known to the compiler. */
export type AnyPlan = string | { readonly [key: string]: AnyPlan };

/** The data with every text as the plan says; what the plan does not name is no free text, and stays. */
export function blindValue<Value>(value: Value, plan: AnyPlan | null, hiding: Hiding): Value {
  return blindAny(value, plan, hiding) as Value;
}

/** What becomes of the values at a path of a dossier; null = they stay. */
export function planAt(path: readonly string[]): AnyPlan | null {
  let plan: AnyPlan | null = BLIND_PLAN;
  for (const key of path) {
    if (plan === null || typeof plan === 'string') return plan;
    plan = plan['each'] ?? (Object.hasOwn(plan, key) ? (plan[key] ?? null) : null);
  }
  return plan;
}

function blindAny(value: unknown, plan: AnyPlan | null, hiding: Hiding): unknown {
  if (plan === null || plan === 'keep' || value === null || value === undefined) return value;
  if (plan === 'null') return null;
  if (plan === 'empty') return Array.isArray(value) ? [] : {};
  if (typeof value === 'string') return blindText(value, plan, hiding);
  if (typeof value !== 'object') return plan === 'mark' ? HIDDEN : value;
  const before = hiding.known.get(value);
  if (before?.plan === plan) return before.result;
  const result = Array.isArray(value)
    ? value.map((item) => blindAny(item, eachOf(plan), hiding))
    : blindRecord({ ...value }, plan, hiding);
  hiding.known.set(value, { plan, result });
  return result;
}

function blindText(text: string, plan: AnyPlan, { redact, fileName }: Hiding): string {
  switch (plan) {
    case 'redact':
      return redact(text);
    case 'file':
      return fileName(text);
    default:
      return HIDDEN;
  }
}

/** Entries by bidder come in the order of aliases. */
function blindRecord(record: Readonly<Record<string, unknown>>, plan: AnyPlan, hiding: Hiding): unknown {
  const entries = Object.entries(record).map(([key, value]): readonly [string, unknown] => [
    key,
    blindAny(value, partOf(plan, key), hiding),
  ]);
  const { aliases } = hiding;
  const aliasOf = (key: string): string | undefined => aliases.get(key as BidderId);
  if (entries.every(([key]) => aliasOf(key) !== undefined)) {
    entries.sort(([a], [b]) => compareAliases(aliasOf(a) ?? '', aliasOf(b) ?? ''));
  }
  return Object.fromEntries(entries);
}

function eachOf(plan: AnyPlan): AnyPlan | null {
  return typeof plan === 'string' ? plan : (plan['each'] ?? null);
}

function partOf(plan: AnyPlan, key: string): AnyPlan | null {
  if (typeof plan === 'string') return plan;
  return plan['each'] ?? (Object.hasOwn(plan, key) ? (plan[key] ?? null) : null);
}
