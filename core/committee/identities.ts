/** By what words the bidders of a tender can be told. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { compareText, entryOf } from '#core/tender/records.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Identity } from './redact.ts';

type WithBidders = Pick<Dossier, 'bidders' | 'qualification' | 'proofs' | 'negotiations'>;

/** What every bidder is called while names are hidden; one that came in afterwards gets a number. */
export function aliasesOf(dossier: Dossier): ReadonlyMap<BidderId, string> {
  const given = judgingOf(dossier).blind?.aliases ?? {};
  const later = dossier.bidders.filter(({ id }) => entryOf(given, id) === undefined).map(({ id }) => id);
  return new Map([
    ...dossier.bidders.map(({ id }) => [id, (entryOf(given, id) ?? '').trim()] as const),
    ...later.sort(compareText).map((id, index) => [id, `Peserta baru ${index + 1}`] as const),
  ]);
}

/** Order of aliases: Peserta B before Peserta AA. */
export function compareAliases(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/** Everything in a dossier that names or numbers a bidder or its people. */
export function identitiesOf(dossier: WithBidders, aliasOf: (bidder: BidderId) => string): readonly Identity[] {
  return dossier.bidders.flatMap((bidder) => {
    const alias = aliasOf(bidder.id);
    return wordsFor(dossier, bidder).flatMap((text) => (text ? [{ text, alias }] : []));
  });
}

function wordsFor(
  { qualification, proofs, negotiations }: WithBidders,
  bidder: Bidder,
): readonly (string | null | undefined)[] {
  const firms = entryOf(qualification.profiles, bidder.id)?.firms ?? [];
  return [
    bidder.name,
    bidder.supplierCode,
    bidder.taxNumber15,
    bidder.taxNumber16,
    bidder.address,
    bidder.email,
    bidder.phone,
    bidder.bid?.guarantee?.number,
    // An id made of the firm's own number tells it as well.
    /\d{5}|^nama-/.test(bidder.id) ? bidder.id : null,
    entryOf(proofs, bidder.id)?.representative,
    entryOf(negotiations, bidder.id)?.representative,
    ...firms.flatMap(({ name, people = [], licences }) => [
      name,
      ...people.flatMap((person) => [person.name, person.nationalId, person.taxNumber]),
      ...licences.map(({ number }) => number),
    ]),
  ];
}
