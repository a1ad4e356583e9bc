/** The rule sets an office gave, each with who gave it and when, and those that were held back. Pure. */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { GivenRuleSet } from '#core/office/given-rule-set.ts';
import { ruleSetOfFile } from '#core/regulation/given-rules.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';

export interface GivenBy {
  readonly actor: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface GivenRow {
  readonly given: GivenRuleSet;
  /** Null: of a newer app; kept, and used after an update. */
  readonly ruleSet: RuleSet | null;
  /** Null until the history was read. */
  readonly by: GivenBy | null;
  /** The law of the build that begins the same day, which this stands before. */
  readonly standsBefore: RuleSet | null;
}

/** A set that was given apart from another for the same day; it is not used. */
export interface HeldRules extends GivenBy {
  readonly id: string;
  readonly name: string;
  readonly from: DateOnly;
  /** What is used for that day; null when it was withdrawn since. */
  readonly stands: string | null;
}

/** In the order of their days. */
export function givenRows(ruleSets: readonly GivenRuleSet[], log: readonly OfficeLogEntry[]): readonly GivenRow[] {
  return ruleSets.map((given) => ({
    given,
    ruleSet: ruleSetOfFile(given.file),
    by: givenBy(given, log),
    standsBefore: RULE_SETS.find(({ inForceFrom }) => inForceFrom.value === given.from) ?? null,
  }));
}

function givenBy({ from, file }: GivenRuleSet, log: readonly OfficeLogEntry[]): GivenBy | null {
  const entry = log.find(
    ({ event, held }) => !held && event.type === 'ruleSetGiven' && event.body.from === from && event.body.file === file,
  );
  return entry?.event.type === 'ruleSetGiven' ? { ...byOf(entry), reason: entry.event.body.reason } : null;
}

/** Those nobody has answered since by giving or withdrawing rules for the same day. The log has the newest first. */
export function heldRules(ruleSets: readonly GivenRuleSet[], log: readonly OfficeLogEntry[]): readonly HeldRules[] {
  const answered = new Set<DateOnly>();
  return log.flatMap((entry): readonly HeldRules[] => {
    const { event, held, id } = entry;
    if (event.type !== 'ruleSetGiven' && event.type !== 'ruleSetWithdrawn') return [];
    const { from, reason } = event.body;
    if (!held) answered.add(from);
    if (!held || event.type !== 'ruleSetGiven' || answered.has(from)) return [];
    const stands = ruleSets.find((each) => each.from === from) ?? null;
    if (stands?.file === event.body.file) return [];
    return [{ ...byOf(entry), id, reason, from, name: event.body.name, stands: stands?.name ?? null }];
  });
}

function byOf({ actor, at }: OfficeLogEntry): Pick<GivenBy, 'actor' | 'at'> {
  return { actor, at };
}

/** `Perpres 46/2025, sejak 1 Januari 2026`: tells sets of one law apart. */
export function givenName(given: Pick<GivenRuleSet, 'name' | 'from'>): string {
  return `${given.name} (${formatDate(given.from)})`;
}
