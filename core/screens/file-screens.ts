/** What the files of several bids have in common: their content, who wrote them, with what, and when. */
import { unixMsOf } from '#core/calendar/instant.ts';
import { checksOf, type FileFacts } from '#core/tender/checks-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, BidFile, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { clustersOf } from './clusters.ts';
import {
  countOf,
  findingOf,
  type FoundPair,
  numberOf,
  pairCount,
  type ScreenCode,
  type ScreenResult,
  silent,
  type Tested,
  worked,
} from './finding.ts';
import { pairsOf } from './line-table.ts';
import { reaches } from './threshold.ts';
import type { Thresholds } from './thresholds.ts';

/** A file of a bid with what it says of itself. */
interface ReadFile {
  readonly bidder: BidderId;
  readonly name: string;
  readonly facts: FileFacts;
}

/** The screens of files, among bidders who made an offer. */
export function fileScreens(
  dossier: Dossier,
  bidders: readonly Bidder[],
  thresholds: Thresholds,
): readonly ScreenResult[] {
  const { files } = checksOf(dossier);
  const read = bidders.flatMap(({ id, bid }) =>
    (bid?.files ?? []).flatMap(({ name, sha256 }): readonly ReadFile[] => {
      const facts = sha256 === null ? undefined : entryOf(files, sha256);
      return facts === undefined ? [] : [{ bidder: id, name, facts }];
    }),
  );
  return [
    sameFile(bidders),
    sharedFact('same-author', read, ({ author, lastEditor, company }) => [
      ...personFact(author),
      ...personFact(lastEditor),
      ...personFact(company),
    ]),
    sameProducer(read),
    createdTogether(read, thresholds),
  ];
}

/** Files with one content in two bids; files everybody has are the committee's own forms. */
function sameFile(bidders: readonly Bidder[]): ScreenResult {
  const held = bidders.flatMap(({ id, bid }) => (bid?.files ?? []).flatMap((file) => ofContent(id, file)));
  const owners = new Set(held.map(({ bidder }) => bidder));
  const tested = testedOf(owners.size, held.length);
  if (owners.size < 2) return silent('same-file', bidders.length < 2 ? 'too-few-bids' : 'not-recorded', tested);
  const groups = [...Map.groupBy(held, ({ sha256 }) => sha256).values()].flatMap((same) => {
    const ids = new Set(same.map(({ bidder }) => bidder));
    return ids.size > 1 ? [{ ids, shown: [...new Set(same.map(({ name }) => name))].join(' = ') }] : [];
  });
  const byBidders = Map.groupBy(groups, ({ ids }) => [...ids].sort().join('+'));
  return worked('same-file', {
    tested,
    findings: [...byBidders.values()].map((same) =>
      findingOf('same-file', {
        bidders: [...(same[0]?.ids ?? [])],
        subjects: same.map(({ shown }) => shown),
        numbers: [countOf('files', same.length)],
      }),
    ),
  });
}

function ofContent(bidder: BidderId, { name, sha256, size }: BidFile) {
  // An empty file is nobody's.
  return sha256 === null || size === 0 ? [] : [{ bidder, name, sha256 }];
}

/** Words machines put where a person's name should stand. */
const NOBODY: ReadonlySet<string> = new Set([
  'user',
  'users',
  'admin',
  'administrator',
  'owner',
  'windows user',
  'microsoft office user',
  'microsoft',
  'hp',
  'asus',
  'acer',
  'lenovo',
  'dell',
  'toshiba',
  'pc',
  'laptop',
  'computer',
  'komputer',
  'un-named',
  'unknown',
  'anonymous',
  'anonim',
  'python-docx',
  'openpyxl',
]);

interface Fact {
  readonly key: string;
  readonly shown: string;
}

function personFact(value: string | null): readonly Fact[] {
  const key = plain(value ?? '');
  return value === null || key.length < 3 || NOBODY.has(key) ? [] : [{ key, shown: value }];
}

function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Groups of bidders whose files name the same. */
function sharedFact(
  screen: ScreenCode,
  read: readonly ReadFile[],
  factsOf: (facts: FileFacts) => readonly Fact[],
): ScreenResult {
  const owners = new Set(read.map(({ bidder }) => bidder));
  const tested = testedOf(owners.size, read.length);
  if (owners.size < 2) return silent(screen, 'files-not-read', tested);
  const byKey = Map.groupBy(
    read.flatMap(({ bidder, facts }) => factsOf(facts).map((fact) => ({ ...fact, bidder }))),
    ({ key }) => key,
  );
  const shared = [...byKey.values()].flatMap((same) => {
    const ids = new Set(same.map(({ bidder }) => bidder));
    return ids.size > 1 ? [{ ids, shown: same[0]?.shown ?? '' }] : [];
  });
  const byBidders = Map.groupBy(shared, ({ ids }) => [...ids].sort().join('+'));
  return worked(screen, {
    tested,
    findings: [...byBidders.values()].map((same) => {
      const bidders = [...(same[0]?.ids ?? [])];
      return findingOf(screen, {
        bidders,
        subjects: same.map(({ shown }) => shown),
        numbers: [countOf('bids', bidders.length)],
      });
    }),
  });
}

/** One program with one version in some bids and in no other. What everybody uses says nothing. */
function sameProducer(read: readonly ReadFile[]): ScreenResult {
  const owners = new Set(read.map(({ bidder }) => bidder));
  const result = sharedFact('same-producer', read, ({ producer }) =>
    producer === null ? [] : [{ key: plain(producer), shown: producer }],
  );
  // With two bidders there is no other to tell them from.
  if (result.silence === null && owners.size < 3) return silent('same-producer', 'too-few-bids', result.tested);
  return { ...result, findings: result.findings.filter(({ bidders }) => bidders.length < owners.size) };
}

/** Files of two bids made within minutes of each other. */
function createdTogether(read: readonly ReadFile[], thresholds: Thresholds): ScreenResult {
  const dated = read.filter(({ facts }) => facts.createdAt !== null);
  const order = [...new Set(dated.map(({ bidder }) => bidder))];
  const tested = testedOf(order.length, dated.length);
  if (order.length < 2) return silent('created-together', 'files-not-read', tested);
  const limit = thresholds['created-gap-maximum'];
  const byBidder = Map.groupBy(dated, ({ bidder }) => bidder);
  const namesOf = new Map<FoundPair, readonly string[]>();
  for (const pair of pairsOf(order)) {
    const [mine, theirs] = pair.map((id) => byBidder.get(id) ?? []);
    const near = nearest(mine ?? [], theirs ?? []);
    if (near === null || !reaches(limit, near.minutes)) continue;
    const number = numberOf('minutes-apart', near.minutes, 'minutes', limit);
    namesOf.set({ bidders: pair, numbers: [number], lines: [] }, near.names);
  }
  return worked('created-together', {
    tested,
    findings: clustersOf(order, [...namesOf.keys()]).map(({ bidders, pairs }) =>
      findingOf('created-together', {
        bidders,
        pairs,
        subjects: [...new Set(pairs.flatMap((pair) => namesOf.get(pair) ?? []))],
        numbers: pairs[0]?.numbers ?? [],
      }),
    ),
  });
}

/** The two files, one of each, whose times of making lie closest; the same content is told by another screen. */
function nearest(
  mine: readonly ReadFile[],
  theirs: readonly ReadFile[],
): { readonly minutes: number; readonly names: readonly string[] } | null {
  let best: { readonly minutes: number; readonly names: readonly string[] } | null = null;
  for (const one of mine) {
    for (const other of theirs) {
      const [a, b] = [one.facts.createdAt, other.facts.createdAt];
      if (a === null || b === null) continue;
      const minutes = Math.abs(unixMsOf(a) - unixMsOf(b)) / 60_000;
      if (best === null || minutes < best.minutes) best = { minutes, names: [one.name, other.name] };
    }
  }
  return best;
}

function testedOf(bidders: number, files: number): Partial<Tested> {
  return { bidders, files, pairs: pairCount(bidders) };
}
