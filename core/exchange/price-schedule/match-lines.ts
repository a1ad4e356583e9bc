/** Finding, for each offered line, the line of the tender document it answers. What is unclear is left to a person. */
import type { LineId } from '#core/tender/ids.ts';
import type { OwnerLine } from '#core/tender/model.ts';
import type { ReadLine } from './read-schedule.ts';
import { plainText } from './sheet.ts';

/** How a line was matched: by its number with words that fit, by its words, by its place between matched lines. */
export type MatchBasis = 'number' | 'description' | 'order' | 'person';

/** One offered line with the owner's line it answers. */
export interface LineMatch {
  /** Row of the offered line in its sheet. */
  readonly row: number;
  /** Null: nothing in the tender document, or not decided yet. */
  readonly line: LineId | null;
  readonly by: MatchBasis | null;
  /** Owner's lines it may answer, likeliest first, where a person has to choose. */
  readonly candidates: readonly LineId[];
}

/** The result of matching, with what is left on both sides. */
export interface LineMatching {
  readonly matches: readonly LineMatch[];
  /** Owner's lines nobody answers: the bidder left them out, or a match is still open. */
  readonly unanswered: readonly LineId[];
  /** Matches a person should look at: several candidates, or matched by place only. */
  readonly unclear: number;
}

/** From this share of common words on, two descriptions may mean the same work. */
const LIKE_ENOUGH = 0.5;
const MOST_CANDIDATES = 5;

/**
 * Matches offered lines to the owner's: by number, then by description, then by order.
 *
 * A number alone does not count where the words speak of other work. Each owner's line is answered once.
 */
export function matchLines(offered: readonly ReadLine[], owner: readonly OwnerLine[]): LineMatching {
  const ownWords = owner.map(wordsOf);
  const theirWords = offered.map(wordsOf);
  const lineOf: (number | null)[] = offered.map(() => null);
  const basisOf: (MatchBasis | null)[] = offered.map(() => null);
  const taken = new Set<number>();

  const settle = (at: number, own: number, by: MatchBasis) => {
    lineOf[at] = own;
    basisOf[at] = by;
    taken.add(own);
  };
  const pair = (
    key: (words: LineWords) => string | null,
    by: MatchBasis,
    fits: (a: LineWords, b: LineWords) => boolean,
  ) => {
    const own = uniqueByKey(ownWords, key, (at) => !taken.has(at));
    const theirs = uniqueByKey(theirWords, key, (at) => lineOf[at] === null);
    for (const [text, at] of theirs) {
      const match = own.get(text);
      const [a, b] = [theirWords[at], match === undefined ? undefined : ownWords[match]];
      if (match !== undefined && a !== undefined && b !== undefined && fits(a, b)) settle(at, match, by);
    }
  };

  const always = () => true;
  pair(({ number, group, text }) => (number === '' ? null : `${group}|${number}|${text}`), 'number', always);
  pair(({ number, text }) => (number === '' ? null : `${number}|${text}`), 'number', always);
  pair(({ number, group }) => (number === '' ? null : `${group}|${number}`), 'number', areAlike);
  pair(({ number }) => (number === '' ? null : number), 'number', areAlike);
  pair(({ group, text, unit }) => (text === '' ? null : `${group}|${text}|${unit}`), 'description', always);
  pair(({ text, unit }) => (text === '' ? null : `${text}|${unit}`), 'description', always);
  pair(({ text }) => (text === '' ? null : text), 'description', always);
  settleRepeated(ownWords, theirWords, { lineOf, taken, settle });
  settleByOrder(owner.length, theirWords, ownWords, { lineOf, taken, settle });

  const matches = offered.map((line, at): LineMatch => {
    const own = lineOf[at] ?? null;
    const by = basisOf[at] ?? null;
    const match = own === null ? null : (owner[own]?.id ?? null);
    const candidates = own === null || by === 'order' ? candidatesFor(theirWords[at], ownWords, owner, taken, own) : [];
    return { row: line.row, line: match, by, candidates };
  });
  return {
    matches,
    unanswered: owner.filter((_, at) => !taken.has(at)).map(({ id }) => id),
    unclear: matches.filter(({ by, candidates }) => by === 'order' || candidates.length > 0).length,
  };
}

/** The matching after a person chose the owner's line for a row, or that it answers none. */
export function chooseLine(matching: LineMatching, row: number, line: LineId | null): LineMatching {
  const before = matching.matches.find((match) => match.row === row);
  if (before === undefined) return matching;
  const matches = matching.matches.map((match): LineMatch => {
    if (match.row === row) return { row, line, by: 'person', candidates: [] };
    // One owner's line is answered once: whoever had it is open again.
    return line !== null && match.line === line ? { ...match, line: null, by: null, candidates: [line] } : match;
  });
  const answered = new Set(matches.map((match) => match.line));
  const known = new Set([...matching.unanswered, ...matching.matches.flatMap((match) => match.line ?? [])]);
  return {
    matches,
    unanswered: [...known].filter((id) => !answered.has(id)),
    unclear: matches.filter(({ by, candidates }) => by === 'order' || candidates.length > 0).length,
  };
}

interface LineWords {
  readonly number: string;
  readonly group: string;
  readonly text: string;
  readonly unit: string;
  readonly words: ReadonlySet<string>;
}

interface Settling {
  readonly lineOf: readonly (number | null)[];
  readonly taken: ReadonlySet<number>;
  readonly settle: (at: number, own: number, by: MatchBasis) => void;
}

function wordsOf(line: Pick<ReadLine, 'number' | 'group' | 'description' | 'unit'>): LineWords {
  const text = plainText(line.description);
  return {
    number: plainText(line.number),
    group: plainText(line.group ?? ''),
    text,
    unit: plainText(line.unit),
    words: new Set(text.split(' ')),
  };
}

/** Places by key, keys that occur more than once left out. */
function uniqueByKey(
  lines: readonly LineWords[],
  key: (words: LineWords) => string | null,
  isOpen: (at: number) => boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, words] of lines.entries()) {
    const text = isOpen(at) ? key(words) : null;
    if (text === null) continue;
    if (found.has(text)) repeated.add(text);
    found.set(text, at);
  }
  for (const text of repeated) found.delete(text);
  return found;
}

function areAlike(a: LineWords, b: LineWords): boolean {
  return likeness(a, b) >= LIKE_ENOUGH;
}

/** Share of common words, 0 to 1. */
function likeness(a: LineWords, b: LineWords): number {
  if (a.text === b.text) return 1;
  if (a.text === '' || b.text === '') return 0;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common / Math.max(a.words.size, b.words.size);
}

/** The same words several times on both sides, equally often: answered in turn. */
function settleRepeated(
  own: readonly LineWords[],
  theirs: readonly LineWords[],
  { lineOf, taken, settle }: Settling,
): void {
  const key = ({ group, text, unit }: LineWords) => `${group}|${text}|${unit}`;
  const ownByKey = groupPlaces(own, key, (at) => !taken.has(at));
  const theirsByKey = groupPlaces(theirs, key, (at) => lineOf[at] === null);
  for (const [text, places] of theirsByKey) {
    const others = ownByKey.get(text);
    if (others === undefined || others.length !== places.length) continue;
    for (const [turn, at] of places.entries()) {
      const match = others[turn];
      if (match !== undefined) settle(at, match, 'description');
    }
  }
}

function groupPlaces(
  lines: readonly LineWords[],
  key: (words: LineWords) => string,
  isOpen: (at: number) => boolean,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of lines.entries()) {
    if (words.text === '' || !isOpen(at)) continue;
    const text = key(words);
    const group = places.get(text);
    if (group === undefined) places.set(text, [at]);
    else group.push(at);
  }
  return places;
}

/** One open line between two matched ones, where exactly one owner's line of the same unit is open too. */
function settleByOrder(
  ownCount: number,
  theirs: readonly LineWords[],
  own: readonly LineWords[],
  { lineOf, taken, settle }: Settling,
): void {
  for (const [at, words] of theirs.entries()) {
    if (lineOf[at] !== null) continue;
    const before = at === 0 ? -1 : (lineOf[at - 1] ?? null);
    const after = at === theirs.length - 1 ? ownCount : (lineOf[at + 1] ?? null);
    // Edges of the list alone, around a single line, say nothing about it.
    if (before === null || after === null || after - before !== 2 || theirs.length === 1) continue;
    const match = before + 1;
    if (!taken.has(match) && own[match]?.unit === words.unit) settle(at, match, 'order');
  }
}

function candidatesFor(
  words: LineWords | undefined,
  own: readonly LineWords[],
  owner: readonly OwnerLine[],
  taken: ReadonlySet<number>,
  chosen: number | null,
): readonly LineId[] {
  if (words === undefined) return [];
  const scored = own.flatMap((each, at) => {
    if (taken.has(at) && at !== chosen) return [];
    const sameNumber = words.number !== '' && words.number === each.number ? 0.5 : 0;
    const score = likeness(words, each) + sameNumber + (at === chosen ? 1 : 0);
    const id = owner[at]?.id;
    return score >= LIKE_ENOUGH && id !== undefined ? [{ id, score }] : [];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);
}
