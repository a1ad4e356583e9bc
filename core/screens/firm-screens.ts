/** What several bidders have in common outside their prices. Neighbours and relatives may compete honestly: it is asked, not judged. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import { interestMatchesOf } from '#core/integrity/interest-match.ts';
import {
  isSameAddress,
  plainAddress,
  plainNationalId,
  plainPhone,
  plainTaxNumber,
} from '#core/integrity/plain-values.ts';
import { type SharedResource, sharedResources } from '#core/integrity/shared-resources.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { clustersOf } from './clusters.ts';
import {
  countOf,
  type ScreenFinding,
  findingOf,
  type FoundPair,
  pairCount,
  type ScreenCode,
  type ScreenResult,
  silent,
  worked,
} from './finding.ts';
import { pairsOf } from './line-table.ts';
import { thresholdNumber } from './threshold.ts';
import type { Thresholds } from './thresholds.ts';

/** The screens of firms and people, among bidders who made an offer, in order of registration. */
export function firmScreens(
  dossier: Dossier,
  bidders: readonly Bidder[],
  thresholds: Thresholds,
): readonly ScreenResult[] {
  return [
    sharedAddress(bidders),
    sharedValue('shared-phone', bidders, ({ phone }) => keyed(phone, plainPhone)),
    sharedValue('shared-email', bidders, ({ email }) => keyed(email, plainEmail)),
    sharedAccount(dossier, bidders),
    sharedOwner(dossier, bidders),
    ...resources(dossier, bidders),
    guaranteeSerials(bidders, thresholds),
    memberMatch(dossier),
  ];
}

/** A value as it is written, with the form two ways of writing it have in common. */
interface Keyed {
  readonly key: string;
  readonly shown: string;
}

function keyed(value: string | null, plain: (value: string) => string | null): readonly Keyed[] {
  const key = value === null ? null : plain(value);
  return value === null || key === null ? [] : [{ key, shown: value }];
}

function plainEmail(email: string): string | null {
  const plain = email.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : null;
}

/** Groups of bidders with one value; those without a value are not compared. */
function sharedValue(
  screen: ScreenCode,
  bidders: readonly Bidder[],
  valuesOf: (bidder: Bidder) => readonly Keyed[],
): ScreenResult {
  const given = bidders.flatMap((bidder) => {
    const values = valuesOf(bidder);
    return values.length === 0 ? [] : [{ id: bidder.id, values }];
  });
  const tested = { bidders: given.length, pairs: pairCount(given.length) };
  if (given.length < 2) return silent(screen, bidders.length < 2 ? 'too-few-bids' : 'not-recorded', tested);
  const byKey = new Map<string, { readonly ids: Set<BidderId>; readonly shown: string }>();
  for (const { id, values } of given) {
    for (const { key, shown } of values) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { ids: new Set([id]), shown });
      else known.ids.add(id);
    }
  }
  const shared = [...byKey.values()].filter(({ ids }) => ids.size > 1);
  return worked(screen, { tested, findings: byBidders(screen, shared) });
}

/** One finding for each group of bidders, with everything that group shares. */
function byBidders(
  screen: ScreenCode,
  shared: readonly { readonly ids: ReadonlySet<BidderId>; readonly shown: string }[],
): readonly ScreenFinding[] {
  const groups = Map.groupBy(shared, ({ ids }) => [...ids].sort().join('+'));
  return [...groups.values()].map((same) => {
    const bidders = [...(same[0]?.ids ?? [])];
    return findingOf(screen, {
      bidders,
      subjects: same.map(({ shown }) => shown),
      numbers: [countOf('bids', bidders.length)],
    });
  });
}

function sharedAddress(bidders: readonly Bidder[]): ScreenResult {
  const given = bidders.flatMap(({ id, address }) => {
    const words = address === null ? null : plainAddress(address);
    return address === null || words === null ? [] : [{ id, words, address }];
  });
  const tested = { bidders: given.length, pairs: pairCount(given.length) };
  if (given.length < 2) return silent('shared-address', bidders.length < 2 ? 'too-few-bids' : 'not-recorded', tested);
  const wordsOf = new Map(given.map(({ id, words }) => [id, words]));
  const order = given.map(({ id }) => id);
  const found = [...pairsOf(order)].flatMap((pair): readonly FoundPair[] => {
    const [a, b] = pair.map((id) => wordsOf.get(id));
    return a !== undefined && b !== undefined && isSameAddress(a, b) ? [{ bidders: pair, numbers: [], lines: [] }] : [];
  });
  return worked('shared-address', {
    tested,
    findings: clustersOf(order, found).map(({ bidders: group }) =>
      findingOf('shared-address', {
        bidders: group,
        subjects: [...new Set(given.filter(({ id }) => group.includes(id)).map(({ address }) => address))],
        numbers: [countOf('bids', group.length)],
      }),
    ),
  });
}

/** Directors, commissioners, owners and beneficial owners that two firms have, by number and else by whole name. */
/** Banks are written in too many ways to be compared: accounts agree by their digits. */
function sharedAccount({ qualification }: Dossier, bidders: readonly Bidder[]): ScreenResult {
  return sharedValue('shared-account', bidders, ({ id }) =>
    (entryOf(qualification.profiles, id)?.firms ?? []).flatMap(({ bankAccount = null }) =>
      keyed(bankAccount, plainAccount),
    ),
  );
}

const FEWEST_DIGITS = 6;

function plainAccount(account: string): string | null {
  const digits = account.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits;
}

function sharedOwner({ qualification }: Dossier, bidders: readonly Bidder[]): ScreenResult {
  return sharedValue('shared-owner', bidders, ({ id }) => {
    const firms = entryOf(qualification.profiles, id)?.firms ?? [];
    const people = firms.flatMap((firm) => firm.people ?? []);
    return people.flatMap(({ name, position, nationalId, taxNumber }) => {
      const shown = position === null ? name : `${name} (${position})`;
      const number = (nationalId === null ? null : plainNationalId(nationalId)) ?? plainTaxNumber(taxNumber ?? '');
      return [{ key: number ?? plainPersonName(name), shown }];
    });
  });
}

function resources(dossier: Dossier, bidders: readonly Bidder[]): readonly ScreenResult[] {
  const shared = sharedResources(
    dossier,
    bidders.map(({ id }) => id),
  );
  return [
    ofResources('shared-person', 'personnel', { dossier, bidders, shared }),
    ofResources('shared-equipment', 'equipment', { dossier, bidders, shared }),
  ];
}

function ofResources(
  screen: 'shared-person' | 'shared-equipment',
  part: 'personnel' | 'equipment',
  { dossier, bidders, shared }: ResourceContext,
): ScreenResult {
  const given = bidders.filter(({ id }) =>
    (entryOf(dossier.qualification.profiles, id)?.firms ?? []).some((firm) => (firm[part] ?? []).length > 0),
  );
  const tested = { bidders: given.length, pairs: pairCount(given.length) };
  if (given.length < 2) return silent(screen, bidders.length < 2 ? 'too-few-bids' : 'not-recorded', tested);
  const kind = screen === 'shared-person' ? 'person' : 'equipment';
  const found = shared
    .filter((each) => each.kind === kind)
    .map(({ offers }) => ({
      ids: new Set(offers.map(({ bidder }) => bidder)),
      shown: offers[0] === undefined ? '' : [offers[0].name, offers[0].number ?? ''].filter(Boolean).join(', '),
    }));
  return worked(screen, { tested, findings: byBidders(screen, found) });
}

interface ResourceContext {
  readonly dossier: Dossier;
  readonly bidders: readonly Bidder[];
  readonly shared: readonly SharedResource[];
}

/** Guarantees of one issuer with serial numbers next to each other.   Source  RULES §6.4: from memory, not in a text read */
function guaranteeSerials(bidders: readonly Bidder[], thresholds: Thresholds): ScreenResult {
  const given = bidders.flatMap(({ id, bid }) => {
    const serial = serialOf(bid?.guarantee?.number ?? '');
    return serial === null
      ? []
      : [{ id, ...serial, issuer: plainIssuer(bid?.guarantee?.issuer ?? ''), shown: bid?.guarantee?.number ?? '' }];
  });
  const tested = { bidders: given.length, pairs: pairCount(given.length) };
  if (given.length < 2) {
    return silent('guarantee-serials', bidders.length < 2 ? 'too-few-bids' : 'not-recorded', tested);
  }
  const limit = thresholdNumber(thresholds['serial-gap-maximum']);
  const gapOf = new Map<FoundPair, number>();
  const byId = new Map(given.map((each) => [each.id, each]));
  const order = given.map(({ id }) => id);
  for (const pair of pairsOf(order)) {
    const [a, b] = pair.map((id) => byId.get(id));
    if (a === undefined || b === undefined || a.issuer !== b.issuer || a.around !== b.around) continue;
    const gap = a.serial > b.serial ? a.serial - b.serial : b.serial - a.serial;
    if (limit === null || gap > BigInt(Math.floor(limit))) continue;
    const number = countOf('serial-gap', Number(gap), thresholds['serial-gap-maximum']);
    gapOf.set({ bidders: pair, numbers: [number], lines: [] }, Number(gap));
  }
  const found = [...gapOf].sort(([, a], [, b]) => a - b).map(([pair]) => pair);
  return worked('guarantee-serials', {
    tested,
    findings: clustersOf(order, found).map(({ bidders: group, pairs }) =>
      findingOf('guarantee-serials', {
        bidders: group,
        pairs,
        subjects: group.flatMap((id) => byId.get(id)?.shown ?? []),
        numbers: pairs[0]?.numbers ?? [],
      }),
    ),
  });
}

/** The longest run of digits, and what stands around it: only numbers of one form are in a row. */
function serialOf(number: string): { readonly serial: bigint; readonly around: string } | null {
  const runs = number.match(/\d+/g) ?? [];
  const [longest] = [...runs].sort((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < 3 || longest.length > 30) return null;
  return { serial: BigInt(longest), around: number.replace(longest, '#').replace(/\s+/g, '').toUpperCase() };
}

function plainIssuer(issuer: string): string {
  return issuer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:pt|tbk|persero)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Members and bidders alike; the same likenesses that stand before the opening, where they may have been answered. */
function memberMatch(dossier: Dossier): ScreenResult {
  const { members } = dossier.committee;
  const tested = { bidders: dossier.bidders.length, pairs: members.length * dossier.bidders.length };
  const matches = interestMatchesOf(dossier);
  return worked('member-match', {
    tested,
    findings: matches.map(({ member, bidder, agreeing }) =>
      findingOf('member-match', {
        of: `${member}+${bidder}`,
        bidders: [bidder],
        subjects: [
          members.find(({ id }) => id === member)?.name ?? member,
          ...new Set(agreeing.map(({ ofBidder }) => ofBidder)),
        ],
        numbers: [countOf('agreeing-fields', agreeing.length)],
      }),
    ),
  });
}
