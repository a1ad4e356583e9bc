/** Invented firms. Every name holds a word that means nothing, so that none is a firm there is. */
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import { SYSTEM_SUFFIX } from './agencies.ts';
import { type Circle, circleAt, type CircleShare } from './circles.ts';
import { REGIONS, STREETS } from './places.ts';
import type { Random } from './random.ts';

/** What a firm sells. */
export type Trade = 'works' | 'goods' | 'services' | 'consulting';

/** A firm of the practice province, the same in every tender it takes part in. */
export interface Firm {
  readonly trade: Trade;
  readonly supplierCode: string;
  readonly name: string;
  readonly size: BusinessSize;
  readonly taxNumber: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  /** Null for nearly all. */
  readonly circle: FirmCircle | null;
}

/** The circle a firm is in. */
export interface FirmCircle extends Circle {
  readonly first: Firm;
}

/** How many firms sell what. Few firms win much; most register now and then. */
const COUNTS: Readonly<Record<Trade, number>> = { works: 1150, goods: 460, services: 380, consulting: 320 };

const FLAVOUR = [
  'Mahakam',
  'Etam',
  'Ulin',
  'Meranti',
  'Enggang',
  'Pesut',
  'Belian',
  'Tepian',
  'Benua',
  'Borneo',
  'Anggrek',
  'Gaharu',
  'Rotan',
  'Bengkirai',
  'Mandau',
  'Lembuswana',
  'Kahoi',
  'Rimba',
  'Sungai',
  'Hulu',
  'Muara',
  'Lamin',
  'Tenun',
  'Sarung',
] as const;
const STARTS = [
  'Be',
  'Ke',
  'La',
  'Ma',
  'Na',
  'Pe',
  'Ra',
  'Sa',
  'Se',
  'Ta',
  'Te',
  'Wa',
  'Lu',
  'Mu',
  'Ru',
  'Si',
  'Du',
  'Ga',
] as const;
const MIDDLES = ['la', 'ru', 'ngka', 'mbi', 'nti', 'ri', 'su', 'ja', 'lo', 'nda', 'ka', 'pu', 'ti', 'ngga'] as const;
const ENDS = ['wa', 'ra', 'ndo', 'tama', 'ris', 'yan', 'sa', 'ku', 'nang', 'lis', 'rang', 'ta', 'wan', 'sin'] as const;
const TRADE_WORDS: Readonly<Record<Trade, readonly string[]>> = {
  works: ['Konstruksi', 'Karya', 'Jaya Konstruksi', 'Bangun Persada', 'Perkasa', 'Abadi', 'Mandiri', 'Putra', 'Utama'],
  goods: ['Niaga', 'Sarana Medika', 'Mitra Komputindo', 'Sentosa', 'Makmur', 'Mandiri', 'Sejahtera', 'Global', 'Putra'],
  services: ['Jasa Prima', 'Bersih Sejahtera', 'Boga', 'Layanan', 'Mandiri', 'Wisata', 'Guna Karya', 'Utama'],
  consulting: [
    'Konsultan',
    'Cipta Rencana',
    'Engineering',
    'Desain',
    'Multi Rekayasa',
    'Rancang Bangun',
    'Consultants',
  ],
};

/** All firms, by what they sell; the first of each list register most often. */
export function inventFirms(random: Random): Readonly<Record<Trade, readonly Firm[]>> {
  const names = new Set<string>();
  let serial = 100_000;
  const firmsOf = (trade: Trade): readonly Firm[] =>
    Array.from({ length: COUNTS[trade] }, () => {
      const coined = coinWord(random, names);
      serial += random.between(1, 40);
      return inventFirm(random, trade, coined, serial);
    });
  return {
    works: firmsOf('works').map(inCircle),
    goods: firmsOf('goods'),
    services: firmsOf('services'),
    consulting: firmsOf('consulting'),
  };
}

function inventFirm(random: Random, trade: Trade, coined: string, serial: number): Firm {
  const core = random.pick([
    `${random.pick(FLAVOUR)} ${coined} ${random.pick(TRADE_WORDS[trade])}`,
    `${coined} ${random.pick(TRADE_WORDS[trade])}`,
    `${coined} ${random.pick(FLAVOUR)}`,
    `${random.pick(FLAVOUR)} ${coined}`,
  ]);
  return {
    trade,
    supplierCode: `${serial}${SYSTEM_SUFFIX}`,
    name: written(random, core),
    size: sizeOf(serial),
    taxNumber: inventTaxNumber(random),
    address: `${random.pick(STREETS)} No. ${random.between(1, 180)} RT ${random.between(1, 40)}, ${random.pick(REGIONS)}`,
    email: `${coined.toLowerCase()}@surel.contoh`,
    phone: `0540-${random.digits(6)}`,
    circle: null,
  };
}

/** Two in three are small, one in twenty large; serials grow by chance, so that their ends are as good as drawn. */
function sizeOf(serial: number): BusinessSize {
  const end = serial % 100;
  return end < 66 ? 'small' : end < 95 ? 'medium' : 'large';
}

/** A firm with what it has in common with the first of its circle. */
function inCircle(firm: Firm, place: number, firms: readonly Firm[]): Firm {
  const at = circleAt(place);
  const first = at === null ? undefined : firms[at.first];
  if (at === null || first === undefined) return firm;
  const { circle } = at;
  const shared = (share: CircleShare): Firm => (circle.shares.includes(share) ? first : firm);
  return {
    ...firm,
    circle: { ...circle, first },
    size: 'small',
    address: circle.shares.includes('address') ? `Gedung Graha Ulin, ${first.address}` : firm.address,
    phone: shared('phone').phone,
    email: shared('email').email,
  };
}

/** Firms are written as whoever typed them did: most with a point, some without, some shouting. */
function written(random: Random, core: string): string {
  const form = random.chance(230) ? 'PT' : 'CV';
  const name = random.chance(12) ? core.replace('a ', "a' ") : core;
  const style = random.between(1, 1000);
  if (style <= 700) return `${form}. ${name}`;
  if (style <= 860) return `${form} ${name}`;
  if (style <= 940) return `${form}. ${name.toUpperCase()}`;
  if (style <= 975) return `${form === 'CV' ? 'Cv' : 'Pt'}. ${name}`;
  return `${form}.${name.toUpperCase()}`;
}

function coinWord(random: Random, used: Set<string>): string {
  for (let turn = 0; ; turn += 1) {
    const middle = turn < 20 ? random.pick(MIDDLES) : `${random.pick(MIDDLES)}${random.pick(MIDDLES)}`;
    const word = `${random.pick(STARTS)}${middle}${random.pick(ENDS)}`;
    if (used.has(word)) continue;
    used.add(word);
    return word;
  }
}

/** `99.999.999.9-999.999`, as printed in 2014. */
function inventTaxNumber(random: Random): string {
  const parts = [2, 3, 3, 1, 3].map((count) => random.digits(count));
  const [a, b, c, check, office] = parts;
  return `${a}.${b}.${c}.${check}-${office}.000`;
}
