/** A tender in which two of four bids have much alike, and everything is assessed. */
import type { Dossier } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  rupiah,
} from '#test/support/builders/dossier.ts';

export const FIRST = 'CV. Anggana Jaya Konstruksi';
export const SECOND = 'PT. Borneo Lestari Persada Mandiri';

const WORK = [
  'Galian tanah biasa',
  'Urugan pasir',
  'Pasangan batu kali',
  'Beton mutu sedang',
  'Pembesian',
  'Bekisting',
];
const NAMES = [FIRST, SECOND, 'CV. Cahaya Mahakam', 'PT. Dayak Makmur Utama'];

export function anAlikeTender(): Dossier {
  const ownerLines = Array.from({ length: 24 }, (_, at) =>
    anOwnerLine(`l${at + 1}`, '12.5', 48_730 + at * 13_177, {
      number: `${at + 1}`,
      description: `${WORK[at % WORK.length]} bagian ${Math.floor(at / WORK.length) + 1}`,
    }),
  );
  const factors = [0.91, 0.91, 0.953, 0.967];
  const bidders = NAMES.map((name, at) => {
    const lines = ownerLines.map((line, index) => {
      const own = at < 2 && index % 2 === 0 ? 0 : at * 311 + ((index * 7_919 * (at + 1)) % 997);
      const price = Math.round((48_730 + index * 13_177) * (factors[at] ?? 1)) + own;
      const description = at < 2 ? line.description.replace('Bekisting', 'Bekesting') : line.description;
      return anOfferedLine(line, price, (price * 12.5).toFixed(2), { description });
    });
    const total = lines.reduce((sum, { total: of }) => sum + Number(of), 0);
    const isAlike = at < 2;
    return aBidder('abcd'[at] ?? 'x', {
      name,
      address: isAlike ? 'Jl. Pahlawan No. 12 RT 05, Samarinda Ulu' : `Jl. Merdeka No. ${at}, Samarinda Ilir`,
      phone: isAlike ? '0811-555-0101' : `0811-555-02${at}0`,
      bid: aBid({
        offeredTotal: rupiah(total.toFixed(2)),
        lines,
        guarantee: {
          number: `SB/2026/00012${at < 2 ? at + 3 : at * 3 + 1}${at}`,
          issuer: 'PT Asuransi Contoh',
          value: rupiah(10_000_000),
          validUntil: null,
        },
      }),
    });
  });
  return anAssessedDossier(
    {},
    {
      practice: true,
      bidders,
      pricing: { vat: { mode: 'included' }, ownerLines },
      notice: { ownerEstimate: rupiah(62_000_000), budgetCeiling: rupiah(65_000_000) },
    },
  );
}
