import type { Zone } from '#core/calendar/instant.ts';

/** Provinces outside WIB, by the words that name them. The rest of the country is WIB. */
const EASTERN_PROVINCES: readonly (readonly [Zone, RegExp])[] = [
  ['WIT', /\b(?:papua|maluku)\b/],
  [
    'WITA',
    /\b(?:kalimantan (?:timur|selatan|utara)|bali|nusa tenggara (?:barat|timur)|ntb|ntt|sulawesi|gorontalo|kaltim|kalsel|kaltara)\b/,
  ],
];

const WESTERN_PROVINCES =
  /\b(?:aceh|sumatera|sumatra|riau|jambi|bengkulu|lampung|bangka belitung|banten|jakarta|jawa|yogyakarta|kalimantan (?:barat|tengah)|kalbar|kalteng)\b/;

/** Reads the zone from the province at the end of a place, "Sanga-Sanga - Kutai Kartanegara (Kab.) - Kalimantan Timur". */
export function zoneOfPlace(place: string): Zone | null {
  const province = (place.split(' - ').at(-1) ?? place).toLowerCase();
  for (const [zone, pattern] of EASTERN_PROVINCES) if (pattern.test(province)) return zone;
  return WESTERN_PROVINCES.test(province) ? 'WIB' : null;
}

/** How the zone of a feed was settled. */
export interface ZoneChoice {
  readonly zone: Zone;
  /** Given by the caller, told by the provinces of most tenders, or assumed for want of either. */
  readonly basis: 'given' | 'province' | 'assumed';
}

/** Proposes the zone most places lie in; the server's clock, and so the feed, follows its region. */
export function proposeZone(places: Iterable<string>): ZoneChoice {
  const votes = new Map<Zone, number>();
  for (const place of places) {
    const zone = zoneOfPlace(place);
    if (zone !== null) votes.set(zone, (votes.get(zone) ?? 0) + 1);
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return most === undefined ? { zone: 'WIB', basis: 'assumed' } : { zone: most[0], basis: 'province' };
}
