import { describe, expect, it } from 'vitest';
import { interestMatchesOf } from '#core/integrity/interest-match.ts';
import type { Bidder, Dossier, Member } from '#core/tender/model.ts';
import type { FirmPerson } from '#core/tender/qualification-model.ts';
import { aBidder, aCommittee, aDossier, bidderId } from '#test/support/builders/dossier.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';

function tender(
  member: Partial<Member>,
  bidder: Partial<Bidder>,
  people: readonly Partial<FirmPerson>[] = [],
): Dossier {
  const committee = aCommittee();
  const firm = aFirm({
    people: people.map((person) => ({
      name: 'Orang Lain',
      position: null,
      nationalId: null,
      taxNumber: null,
      ...person,
    })),
  });
  return aDossier({
    committee: {
      ...committee,
      members: committee.members.map((each, at) => (at === 2 ? { ...each, ...member } : each)),
    },
    bidders: [aBidder('a', bidder), aBidder('b')],
    qualification: { entries: {}, profiles: { [bidderId('a')]: aProfile(null, [firm]) }, shortlist: null },
  });
}

/** The fields that agree, by member and bidder. */
const found = (dossier: Dossier) =>
  interestMatchesOf(dossier).map(({ member, bidder, agreeing }) => [
    member,
    bidder,
    agreeing.map(({ field }) => field),
  ]);

describe('what members and bidders have in common', () => {
  it('is nothing where nothing is given', () => {
    expect(found(tender({}, {}))).toEqual([]);
  });

  it.each([
    ['a director, with other titles', { name: 'Ir. Siti Aminah, M.T.' }, {}, [{ name: 'SITI  AMINAH, S.E.' }], 'name'],
    ['the name of the firm', { name: 'Budi Contoh, S.T.' }, { name: 'CV. BUDI CONTOH & Rekan' }, [], 'name'],
    [
      'NIK of a director',
      { nationalId: '64 7101 010180 0001' },
      {},
      [{ nationalId: '6471010101800001' }],
      'national-id',
    ],
    [
      'NIK as tax number of the firm',
      { nationalId: '6471010101800001' },
      { taxNumber16: '6471010101800001' },
      [],
      'national-id',
    ],
    [
      'NPWP in its two forms',
      { taxNumber: '09.254.294.3-407.000' },
      { taxNumber16: '0092542943407000' },
      [],
      'tax-number',
    ],
    [
      'address in other words',
      { address: 'Jalan Mawar No. 05 RT 03, Samarinda' },
      { address: 'Jl. Mawar 5 Rt.3 Kel. Sidodadi Kota Samarinda' },
      [],
      'address',
    ],
    ['phone with the code of the country', { phone: '+62 812-3456-7890' }, { phone: '(0812) 3456 7890' }, [], 'phone'],
  ] as const)('is found: %s', (_, member, bidder, people, field) => {
    expect(found(tender(member, bidder, people))).toEqual([['m3', 'a', [field]]]);
  });

  it.each([
    [
      'another number in the same street',
      { address: 'Jl. Mawar No. 5, Samarinda' },
      { address: 'Jl. Mawar No. 6, Samarinda' },
    ],
    ['the same town only', { address: 'Kota Samarinda' }, { address: 'Jl. Mawar No. 5, Samarinda' }],
    ['one word of a name', { name: 'Budi' }, { name: 'CV. Budi Jaya' }],
    ['part of a name', { name: 'Budi Contoh' }, { name: 'CV. Budi Contohan' }],
    ['an empty number', { taxNumber: '00.000.000.0-000.000' }, { taxNumber15: '00.000.000.0-000.000' }],
    ['a short phone number', { phone: '0541' }, { phone: '0541' }],
  ] as const)('is not made of %s', (_, member, bidder) => {
    expect(found(tender(member, bidder))).toEqual([]);
  });

  it('shows the values as they were written, one line for each that agrees', () => {
    const dossier = tender({ name: 'Budi Contoh', phone: '0812 3456 7890' }, { phone: '6281234567890' }, [
      { name: 'H. Budi Contoh' },
    ]);
    expect(interestMatchesOf(dossier)).toEqual([
      {
        member: 'm3',
        bidder: 'a',
        agreeing: [
          { field: 'name', ofMember: 'Budi Contoh', ofBidder: 'H. Budi Contoh' },
          { field: 'phone', ofMember: '0812 3456 7890', ofBidder: '6281234567890' },
        ],
      },
    ]);
  });
});
