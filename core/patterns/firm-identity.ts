/** Which bidders of many tenders are one firm. */
import { compareText } from '#core/tender/records.ts';
import type { BidderFacts, TenderFacts } from './facts.ts';

/** One firm over all tenders. */
export interface Firm {
  /** The same however the tenders are ordered; `nama:` where nothing but a name tells it. */
  readonly key: string;
  /** As written in the newest tender it registered in. */
  readonly name: string;
  readonly supplierCode: string | null;
  readonly taxNumber: string | null;
  /** True where it has neither a supplier code nor a tax number: namesakes may be one firm or two. */
  readonly byNameAlone: boolean;
}

export interface FirmDirectory {
  /** In order of their keys. */
  readonly firms: readonly Firm[];
  /** The place in `firms` of a bidder. */
  readonly placeOf: (bidder: BidderFacts) => number;
  /** The one firm of that name; null where there is none, or more than one. */
  readonly placeByName: (name: string) => number | null;
}

/**
 * Puts together what is one firm: alike in supplier code or tax number, through others too. A name counts only where a
 * bidder has neither: `CV. Contoh` and `Cv Contoh` are then one, but never one with a firm that has a code.
 *
 * Source  DOMAIN §8 trap 5: match by kd_penyedia or NPWP, not by name; trap 6: both may be missing.
 */
export function directoryOf(tenders: readonly TenderFacts[]): FirmDirectory {
  const groups = joinedKeys(tenders);
  const shown = new Map<string, Shown>();
  for (const { day, stream, bidders } of tenders) {
    for (const bidder of bidders) {
      const root = groups.rootOf(firstKeyOf(bidder));
      const seen = { order: `${day ?? ''} ${stream}`, ...bidder };
      const before = shown.get(root);
      if (before === undefined || isNewer(seen, before)) shown.set(root, seen);
    }
  }
  const roots = [...shown.keys()].sort(compareText);
  const places = new Map(roots.map((root, place) => [root, place] as const));
  const firms = roots.map((root) => firmOf(root, groups.keysOf(root), shown.get(root)?.name ?? root));
  const byName = placesByName(firms);
  return {
    firms,
    placeOf: (bidder) => places.get(groups.rootOf(firstKeyOf(bidder))) ?? -1,
    placeByName: (name) => byName.get(plainFirmName(name)) ?? null,
  };
}

/** A firm's name without its legal form, signs and capitals: `CV.ANDRA`, `Cv. Andra` and `andra` are alike. */
export function plainFirmName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const bare = words.filter((word) => !LEGAL_FORMS.has(word));
  return (bare.length === 0 ? words : bare).join(' ');
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(['pt', 'cv', 'ud', 'pd', 'fa', 'firma', 'tbk', 'persero', 'perum']);

interface Shown {
  readonly order: string;
  readonly name: string;
}

function isNewer(a: Shown, b: Shown): boolean {
  return a.order > b.order || (a.order === b.order && a.name < b.name);
}

function keysOf({ taxNumbers, supplierCode, name }: BidderFacts): readonly string[] {
  const keys = [
    ...taxNumbers.map((number) => `${TAX}${number}`),
    ...(supplierCode === null ? [] : [`${CODE}${supplierCode}`]),
  ];
  return keys.length > 0 ? keys : [`${NAME}${plainFirmName(name)}`];
}

const TAX = 'npwp:';
const CODE = 'spse:';
const NAME = 'nama:';

function firstKeyOf(bidder: BidderFacts): string {
  return keysOf(bidder)[0] ?? '';
}

interface JoinedKeys {
  /** The first of all keys joined with it, in order of text. */
  readonly rootOf: (key: string) => string;
  readonly keysOf: (root: string) => readonly string[];
}

/** Union–find whose roots are always the smallest key, so that no order of joining shows. */
function joinedKeys(tenders: readonly TenderFacts[]): JoinedKeys {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    // What was walked now points at the root.
    for (let at = key; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { bidders } of tenders) {
    for (const bidder of bidders) {
      const [first = '', ...others] = keysOf(bidder);
      if (!parents.has(first)) parents.set(first, first);
      for (const other of others) {
        if (!parents.has(other)) parents.set(other, other);
        const [a, b] = [find(first), find(other)];
        if (a === b) continue;
        if (a < b) parents.set(b, a);
        else parents.set(a, b);
      }
    }
  }
  const members = new Map<string, string[]>();
  for (const key of parents.keys()) {
    const root = find(key);
    const group = members.get(root);
    if (group === undefined) members.set(root, [key]);
    else group.push(key);
  }
  return { rootOf: find, keysOf: (root) => (members.get(root) ?? []).sort(compareText) };
}

function firmOf(key: string, keys: readonly string[], name: string): Firm {
  const without = (prefix: string): string | null =>
    keys.find((each) => each.startsWith(prefix))?.slice(prefix.length) ?? null;
  return {
    key,
    name,
    supplierCode: without(CODE),
    taxNumber: without(TAX),
    byNameAlone: key.startsWith(NAME),
  };
}

function placesByName(firms: readonly Firm[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [place, { name }] of firms.entries()) {
    const plain = plainFirmName(name);
    places.set(plain, places.has(plain) ? null : place);
  }
  return places;
}
