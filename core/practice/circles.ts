/** Firms of the practice season that have something in common: neighbours, relatives, partners. None of it says that they did wrong. */

/** What the firms of a circle have in common with the first of them. */
export type CircleShare = 'address' | 'phone' | 'email' | 'account' | 'owner' | 'crew';

export interface Circle {
  /** Their places in the list of firms that build: far enough down it to meet by plan, hardly ever by chance. */
  readonly places: readonly number[];
  readonly shares: readonly CircleShare[];
  /** The committee, by its place in the office, one of whose members bears the name of the first firm's director. */
  readonly namesakeIn: number | null;
}

export type CircleName = 'one-building' | 'one-contact' | 'one-owner' | 'in-turn' | 'namesake';

/** Every circle by its name; all are small firms. */
export const CIRCLES: Readonly<Record<CircleName, Circle>> = {
  /** Two tenants of one office building. */
  'one-building': { places: [604, 618], shares: ['address'], namesakeIn: null },
  /** Two firms with one telephone, one mailbox and one account. */
  'one-contact': { places: [631, 642], shares: ['phone', 'email', 'account'], namesakeIn: null },
  /** Three firms with one beneficial owner. */
  'one-owner': { places: [655, 663, 671], shares: ['owner'], namesakeIn: null },
  /** Three firms that offer one site manager and one excavator, package after package. */
  'in-turn': { places: [684, 692, 707], shares: ['crew'], namesakeIn: null },
  /** A director who is called like a member of a committee. */
  namesake: { places: [719], shares: [], namesakeIn: 4 },
};

/** The circle a firm that builds is in, by its place in their list, with the place of the circle's first firm. */
export function circleAt(place: number): { readonly circle: Circle; readonly first: number } | null {
  const circle = Object.values(CIRCLES).find(({ places }) => places.includes(place));
  const first = circle?.places[0];
  return circle === undefined || first === undefined ? null : { circle, first };
}
