/** What members of a committee and bidders have in common. A likeness is something to look into, never a verdict. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { BidderId, MemberId } from '#core/tender/ids.ts';
import type { Bidder, Dossier, Member } from '#core/tender/model.ts';
import type { FirmPerson } from '#core/tender/qualification-model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { AgreeingField } from '#core/tender/safeguards-model.ts';
import { isSameAddress, plainAddress, plainNationalId, plainPhone, plainTaxNumber } from './plain-values.ts';

/** A member and a bidder with at least one value alike. */
export interface InterestMatch {
  readonly member: MemberId;
  readonly bidder: BidderId;
  /** Never empty; each field once for every value of the bidder that agrees. */
  readonly agreeing: readonly AgreeingField[];
}

/**
 * Every likeness, by the order of members, then bidders. Values that are not given are not compared.
 *
 * Names agree where the whole name of the member, without titles, is that of one of the firm's people or stands in the
 * firm's own name; a name of one word tells too little for the latter.   Source  RULES §6.1, DOMAIN §4.2
 */
export function interestMatchesOf({ committee, bidders, qualification }: Dossier): readonly InterestMatch[] {
  const firms = bidders.map((bidder) => valuesOf(bidder, entryOf(qualification.profiles, bidder.id)?.firms ?? []));
  return committee.members.flatMap((member) =>
    firms.flatMap((firm) => {
      const agreeing = agreeingFields(member, firm);
      return agreeing.length === 0 ? [] : [{ member: member.id, bidder: firm.id, agreeing }];
    }),
  );
}

interface FirmValues {
  readonly id: BidderId;
  readonly firms: readonly string[];
  readonly people: readonly FirmPerson[];
  readonly taxNumbers: readonly string[];
  readonly address: string | null;
  readonly phone: string | null;
}

function valuesOf(
  bidder: Bidder,
  profile: readonly { readonly name: string; readonly people?: readonly FirmPerson[] }[],
): FirmValues {
  const people = profile.flatMap((firm) => firm.people ?? []);
  return {
    id: bidder.id,
    firms: [...new Set([bidder.name, ...profile.map(({ name }) => name)])],
    people,
    taxNumbers: given([bidder.taxNumber15, bidder.taxNumber16, ...people.map(({ taxNumber }) => taxNumber)]),
    address: bidder.address,
    phone: bidder.phone,
  };
}

function agreeingFields(member: Member, firm: FirmValues): readonly AgreeingField[] {
  const name = plainPersonName(member.name);
  const people = firm.people.filter((person) => plainPersonName(person.name) === name).map((person) => person.name);
  const called = name.includes(' ') ? firm.firms.filter((firmName) => namesSomeone(firmName, name)) : [];
  // A person's tax number is their NIK since 2024: either may stand in the place of the other.
  const ids = given([...firm.people.map(({ nationalId }) => nationalId), ...firm.taxNumbers]);
  return [
    ...[...people, ...called].map((ofBidder) => agreed('name', member.name, ofBidder)),
    ...alike('national-id', member.nationalId, ids, plainNationalId),
    ...alike('tax-number', member.taxNumber, [...new Set([...firm.taxNumbers, ...ids])], plainTaxNumber),
    ...addressesAlike(member.address, firm.address),
    ...alike('phone', member.phone, given([firm.phone]), plainPhone),
  ];
}

/** Whether a firm's name has all words of a person's, one after the other. */
function namesSomeone(firm: string, person: string): boolean {
  const words = firm
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ');
  return ` ${words} `.includes(` ${person.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `);
}

function alike(
  field: AgreeingField['field'],
  ofMember: string | undefined,
  ofFirm: readonly string[],
  plain: (value: string) => string | null,
): readonly AgreeingField[] {
  const form = ofMember === undefined ? null : plain(ofMember);
  if (ofMember === undefined || form === null) return [];
  return ofFirm.filter((value) => plain(value) === form).map((ofBidder) => agreed(field, ofMember, ofBidder));
}

function addressesAlike(ofMember: string | undefined, ofBidder: string | null): readonly AgreeingField[] {
  if (ofMember === undefined || ofBidder === null) return [];
  const [a, b] = [plainAddress(ofMember), plainAddress(ofBidder)];
  return a !== null && b !== null && isSameAddress(a, b) ? [agreed('address', ofMember, ofBidder)] : [];
}

function agreed(field: AgreeingField['field'], ofMember: string, ofBidder: string): AgreeingField {
  return { field, ofMember, ofBidder };
}

function given(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
