/** Rule sets beside each other: one row a place, one cell a set. Pure. */
import type { TFunction } from 'i18next';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { compareRuleSets, ruleValues, type ShownRuleValue } from '#core/regulation/rule-values.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { ruleLabel, type RuleTopic, topicOf } from './rule-label.ts';
import { valueWords } from './value-words.ts';

export interface RuleCell extends ShownRuleValue {
  readonly words: string;
  /** Line by line, where one line would be too long: the official words of an era. */
  readonly list: readonly string[] | null;
}

export interface RuleRow {
  readonly path: string;
  readonly topic: RuleTopic;
  readonly label: string;
  /** By the order of the sets; null where a set has no such rule. */
  readonly cells: readonly (RuleCell | null)[];
  readonly differs: boolean;
  readonly unconfirmed: boolean;
  /** Everything a search looks in, in lower case. */
  readonly search: string;
}

export interface RuleFilter {
  readonly words: string;
  readonly onlyUnconfirmed: boolean;
  readonly onlyDifferent: boolean;
}

/** Every place of the sets given, in the order of the rules. */
export function ruleRows(t: TFunction<'app'>, sets: readonly RuleSet[]): readonly RuleRow[] {
  const columns = sets.map((ruleSet) => new Map(ruleValues(ruleSet).map((value) => [value.path, value])));
  const [first] = sets;
  const different = new Set(first ? sets.slice(1).flatMap((other) => compareRuleSets(first, other)) : []);
  const paths = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return paths.map((path) => {
    const cells = columns.map((column): RuleCell | null => {
      const found = column.get(path);
      if (found === undefined) return null;
      const list = path === 'words' ? officialWords(found.value) : null;
      return { ...found, list, words: list === null ? valueWords(t, path, found.value) : list.join('; ') };
    });
    const label = ruleLabel(t, path);
    const told = cells.flatMap((cell) => (cell ? [cell.words, cell.clause] : []));
    return {
      path,
      topic: topicOf(path),
      label,
      cells,
      differs: different.has(path),
      unconfirmed: cells.some((cell) => cell?.status === 'unconfirmed'),
      search: [label, path, ...told].join(' ').toLowerCase(),
    };
  });
}

/** The words of an era, each behind the word of today where they differ: the law renamed things. */
function officialWords(value: unknown): readonly string[] {
  const today: Readonly<Record<string, string>> = { ...RULE_SETS.at(-1)?.words.value };
  return Object.entries(value as Readonly<Record<string, string>>).map(([key, word]) =>
    today[key] === undefined || today[key] === word ? word : `${today[key]}: ${word}`,
  );
}

/** The rows a filter leaves; every word must be found. */
export function filterRules(rows: readonly RuleRow[], filter: RuleFilter): readonly RuleRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (!filter.onlyUnconfirmed || row.unconfirmed) &&
      (!filter.onlyDifferent || row.differs) &&
      words.every((word) => row.search.includes(word)),
  );
}
