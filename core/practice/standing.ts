/** What an invented firm shows of itself, the same in every tender: who owns it, its account, licences, crews and worth. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { FirmPerson, FirmProfile, OfferedEquipment, OfferedPerson } from '#core/tender/qualification-model.ts';
import type { Firm, Trade } from './firms.ts';
import { inventFirmPerson } from './people.ts';
import { createRandom, type Random } from './random.ts';

/** The part of a profile that does not change from tender to tender. */
export type FirmStanding = Pick<
  FirmProfile,
  'foundedOn' | 'mostPackagesAtOnce' | 'netWorth' | 'licences' | 'experience' | 'highestContract'
> & { readonly people: readonly FirmPerson[]; readonly bankAccount: string };

/** Who and what a firm would work with; one crew for each package it carries at once. */
export interface Crew {
  readonly personnel: readonly OfferedPerson[];
  readonly equipment: readonly OfferedEquipment[];
}

/** Invents the standing of a firm; one firm always gets the same. */
export function inventStanding(seed: string, firm: Firm): FirmStanding {
  const random = createRandom(`${seed}/firm/${firm.supplierCode}`);
  const small = firm.size === 'small';
  const founded = random.between(1989, 2011);
  return {
    people: inventOwners(random, firm),
    bankAccount: `${random.pick(BANKS)} ${random.digits(10)}`,
    foundedOn: `${founded}-0${random.between(1, 9)}-1${random.digits(1)}` as DateOnly,
    mostPackagesAtOnce: small ? null : random.between(4, 9),
    netWorth: millions(small ? random.between(80, 480) : random.between(600, 9_500)),
    highestContract: null,
    licences: [
      {
        kind: LICENCES[firm.trade],
        number: `503/${random.digits(4)}/${founded + 2}`,
        issuer: 'BPPTSP Provinsi Mahakam Raya',
        validUntil: null,
      },
    ],
    experience: [],
  };
}

/** Invents the n-th crew of a firm. */
export function inventCrew(seed: string, { trade, supplierCode }: Firm, n: number): Crew {
  const random = createRandom(`${seed}/crew/${supplierCode}/${n}`);
  return {
    personnel: POSITIONS[trade].map(([position, certificate]) => ({
      ...inventFirmPerson(random),
      position,
      certificateNumber: `${certificate}.${random.digits(6)}`,
    })),
    equipment: MACHINES[trade].map((name) => ({
      name,
      // No vehicle has a plate that begins like this; three letters, so that no two machines have one by chance.
      serialNumber: `MR ${random.between(1_000, 9_999)} ${[1, 2, 3].map(() => random.pick(LETTERS)).join('')}`,
      proof: random.chance(700) ? `BPKB ${random.digits(8)}` : `Surat sewa ${random.digits(3)}/SS/2014`,
    })),
  };
}

function inventOwners(random: Random, { name, size }: Firm): readonly FirmPerson[] {
  const partner = /^pt/i.test(name) ? 'Komisaris' : 'Persero komanditer';
  const positions = size === 'small' ? ['Direktur', partner] : ['Direktur', partner, 'Pemilik manfaat'];
  return positions.map((position) => ({ ...inventFirmPerson(random), position, taxNumber: null }));
}

function millions(count: number): RupiahText {
  return rupiahText((BigInt(count) * 100_000_000n) as Sen);
}

const BANKS = ['Bank Tepian Lestari', 'Bank Mahakam Raya', 'Bank Ulin'] as const;
const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ'] as const;

const LICENCES: Readonly<Record<Trade, string>> = {
  works: 'SIUJK',
  goods: 'SIUP',
  services: 'SIUP',
  consulting: 'SIUJK',
};

const POSITIONS: Readonly<Record<Trade, readonly (readonly [position: string, certificate: string])[]>> = {
  works: [
    ['Pelaksana lapangan', 'SKT'],
    ['Petugas K3', 'SKA'],
  ],
  goods: [['Teknisi pemasangan', 'SER']],
  services: [['Pengawas pekerjaan', 'SER']],
  consulting: [
    ['Ketua tim', 'SKA'],
    ['Tenaga ahli', 'SKA'],
  ],
};

const MACHINES: Readonly<Record<Trade, readonly string[]>> = {
  works: ['Ekskavator 0,8 m3', 'Dump truck 4 m3'],
  goods: [],
  services: ['Mobil operasional'],
  consulting: [],
};
