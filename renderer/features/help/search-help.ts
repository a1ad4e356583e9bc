/** Finds help by words that may be old, half, or mistyped. */
import { fold } from '#renderer/ui/fold.ts';

export interface SearchedText<Item> {
  readonly item: Item;
  /** Counts more than the text. */
  readonly title: string;
  readonly text: string;
}

/**
 * What fits every word of the query, the best first; of equal ones that with the shorter title. A word fits one that begins with it, holds
 * it, or begins like it with a slip: one letter in words from five on, two from eight on.
 */
export function searchHelp<Item>(texts: readonly SearchedText<Item>[], query: string): readonly Item[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return texts.map(({ item }) => item);
  return texts
    .map((each) => ({ item: each.item, score: scoreOf(each, words), length: each.title.length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .map(({ item }) => item);
}

function scoreOf({ title, text }: SearchedText<unknown>, words: readonly string[]): number {
  const inTitle = fold(title).split(' ');
  const inText = fold(text).split(' ');
  let sum = 0;
  for (const word of words) {
    const score = Math.max(3 * best(inTitle, word), best(inText, word));
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function best(known: readonly string[], word: string): number {
  return known.reduce((most, each) => Math.max(most, likeness(each, word)), 0);
}

function likeness(known: string, word: string): number {
  if (known === word) return 5;
  if (known.startsWith(word)) return 4;
  if (word.length >= 3 && known.includes(word)) return 2;
  return slipsIn(known.slice(0, word.length + 1), word) <= slipsAllowed(word) ? 1 : 0;
}

function slipsAllowed(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters added, left out, changed or swapped until one begins like the other; what the known word goes on with is free. */
function slipsIn(known: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: known.length + 1 }, (_, at) => at);
  for (let at = 1; at <= word.length; at += 1) {
    const next = [at];
    for (let other = 1; other <= known.length; other += 1) {
      const same = word[at - 1] === known[other - 1];
      let slips = Math.min((row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1, (row[other - 1] ?? 0) + (same ? 0 : 1));
      const isSwap = word[at - 1] === known[other - 2] && word[at - 2] === known[other - 1];
      if (isSwap) slips = Math.min(slips, (before[other - 2] ?? 0) + 1);
      next.push(slips);
    }
    before = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, word.length - 2)));
}
