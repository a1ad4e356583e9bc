/** Words of price schedules that the tender document does not have and that several bidders write alike. */
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Bidder, OwnerLine } from '#core/tender/model.ts';
import { clustersOf } from './clusters.ts';
import { countOf, findingOf, type FoundPair, pairCount, type ScreenResult, silent, worked } from './finding.ts';
import { pairsOf } from './line-table.ts';
import type { Thresholds } from './thresholds.ts';

/** A word somebody writes at a line where the document does not have it. */
interface OddWord {
  readonly word: string;
  readonly line: LineId;
}

/** Two blanks in a row, an odd thing to share. */
const DOUBLE_BLANK = '␣␣';

/**
 * The same rare spelling at the same line of two schedules. A brand that two bidders name is found too: a likeness of
 * specifications, which the list of the law has as well.
 *
 * Source  RULES §6.4 (1) and (4): same errors, typing, specification
 */
export function oddWordScreen(
  ownerLines: readonly OwnerLine[],
  bidders: readonly Bidder[],
  thresholds: Thresholds,
): ScreenResult {
  const described = bidders.filter(({ bid }) => bid?.lines.some(({ line }) => line !== null) === true);
  const tested = { bidders: described.length, lines: ownerLines.length, pairs: pairCount(described.length) };
  if (described.length < 2 || ownerLines.length === 0) return silent('odd-words', 'no-schedules', tested);
  const known = new Set(
    ownerLines.flatMap(({ description, group, unit }) => wordsOf(`${description} ${group ?? ''} ${unit}`)),
  );
  const blanks = new Set(ownerLines.flatMap(({ id, description }) => (hasDoubleBlank(description) ? [id] : [])));
  const oddBy = new Map(described.map((bidder) => [bidder.id, oddWordsOf(bidder, known, blanks)]));
  const order = described.map(({ id }) => id);
  const wordsOfPair = new Map<FoundPair, readonly OddWord[]>();
  for (const pair of pairsOf(order)) {
    const shared = sharedBy(pair, oddBy);
    const count = countOf('odd-words', shared.length, thresholds['odd-word-minimum']);
    if (!count.isReached) continue;
    wordsOfPair.set({ bidders: pair, numbers: [count], lines: shared.map(({ line }) => line) }, shared);
  }
  return worked('odd-words', {
    tested,
    findings: clustersOf(order, [...wordsOfPair.keys()]).map(({ bidders: group, pairs }) => {
      const words = new Set(pairs.flatMap((pair) => (wordsOfPair.get(pair) ?? []).map(({ word }) => word)));
      const [most] = pairs.toSorted((a, b) => b.lines.length - a.lines.length);
      return findingOf('odd-words', {
        bidders: group,
        subjects: [...words].sort(),
        numbers: most?.numbers ?? [],
        pairs,
      });
    }),
  });
}

function sharedBy(
  [one, other]: readonly [BidderId, BidderId],
  oddBy: ReadonlyMap<BidderId, ReadonlyMap<string, OddWord>>,
): readonly OddWord[] {
  const others = oddBy.get(other);
  return [...(oddBy.get(one) ?? [])].flatMap(([key, odd]) => (others?.has(key) === true ? [odd] : []));
}

function oddWordsOf(
  { bid }: Bidder,
  known: ReadonlySet<string>,
  blanks: ReadonlySet<LineId>,
): ReadonlyMap<string, OddWord> {
  const odd = new Map<string, OddWord>();
  for (const { line, description } of bid?.lines ?? []) {
    if (line === null) continue;
    for (const word of wordsOf(description)) {
      if (!known.has(word)) odd.set(`${line} ${word}`, { word, line });
    }
    if (hasDoubleBlank(description) && !blanks.has(line)) {
      odd.set(`${line} ${DOUBLE_BLANK}`, { word: DOUBLE_BLANK, line });
    }
  }
  return odd;
}

/** Letters only, three and more: numbers and units are written alike by everyone. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []
  );
}

function hasDoubleBlank(text: string): boolean {
  return / {2,}/.test(text.trim());
}
