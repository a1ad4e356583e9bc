/** What bidders are called while their names are hidden: proposed by chance, and checked. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { compareText, entryOf } from '#core/tender/records.ts';
import { identitiesOf } from './identities.ts';
import { redactionOf, wordsOf } from './redact.ts';

export type Aliases = Readonly<Record<BidderId, string>>;

export type AliasFault =
  | 'empty'
  /** Two bidders would be called the same. */
  | 'twice'
  /** It holds a number of a bidder, or a word of its name. */
  | 'tells';

/** Words as long as PT, CV or Fa. tell nothing. */
const LONGEST_FORM = 3;

/** What is wrong with aliases, by bidder; empty where they may be used. */
export function aliasFaultsOf(dossier: Dossier, aliases: Aliases): ReadonlyMap<BidderId, AliasFault> {
  const given = dossier.bidders.map(({ id }) => [id, (entryOf(aliases, id) ?? '').trim()] as const);
  const redact = redactionOf(identitiesOf(dossier, () => ''));
  const words = new Set(
    dossier.bidders.flatMap(({ name }) => wordsOf(name).filter((word) => word.length > LONGEST_FORM)),
  );
  const faults = given.flatMap(([id, alias]): readonly (readonly [BidderId, AliasFault])[] => {
    if (alias === '') return [[id, 'empty']];
    if (given.filter(([, other]) => other === alias).length > 1) return [[id, 'twice']];
    const isTelling = redact(alias) !== alias.normalize('NFKC') || wordsOf(alias).some((word) => words.has(word));
    return isTelling ? [[id, 'tells']] : [];
  });
  return new Map(faults);
}

/** How often another order is tried; two or three bidders have only orders that mean something. */
const TRIES = 50;

/**
 * Letters for bidders in an order of chance, which is neither that of registration, price or name, nor one of these
 * backwards, wherever there is another.
 *
 * `shuffled` brings the chance; `nameOf` makes the alias of letters: A, B, … Z, AA.
 */
export function proposeAliases(
  bidders: readonly Bidder[],
  shuffled: (bidders: readonly Bidder[]) => readonly Bidder[],
  nameOf: (letters: string) => string,
): Aliases {
  const telling = tellingOrders(bidders);
  let order = shuffled(bidders);
  for (let tried = 1; tried < TRIES && telling.has(orderKey(order)); tried += 1) order = shuffled(bidders);
  return Object.fromEntries(order.map(({ id }, index) => [id, nameOf(lettersOf(index))]));
}

function tellingOrders(bidders: readonly Bidder[]): ReadonlySet<string> {
  const priceOf = ({ bid }: Bidder): bigint => BigInt((bid?.offeredTotal ?? '0').replace('.', ''));
  const byPrice = bidders.toSorted((a, b) => (priceOf(a) < priceOf(b) ? -1 : priceOf(a) > priceOf(b) ? 1 : 0));
  const byName = bidders.toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
  return new Set([bidders, byPrice, byName].flatMap((order) => [orderKey(order), orderKey(order.toReversed())]));
}

/** Those who made no offer are left aside: what is judged are bids. */
function orderKey(order: readonly Bidder[]): string {
  const ids = order.filter(({ bid }) => bid !== null).map(({ id }) => id);
  return JSON.stringify(ids);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function lettersOf(index: number): string {
  const last = ALPHABET.charAt(index % ALPHABET.length);
  const before = Math.floor(index / ALPHABET.length);
  return before === 0 ? last : lettersOf(before - 1) + last;
}
