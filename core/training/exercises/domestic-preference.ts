import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { NO_TERMS } from '#core/tender/empty-dossier.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Exercise, Point } from '../model.ts';
import { localContent, reserves, winner } from '../readers.ts';
import { A, B, C, DECIDED_AT, FIRMS, startDossier } from '../start.ts';

const TOTAL = { a: '1006000000.00', b: '1040000000.00', c: '1019000000.00' } as const;
const CONTENT = { a: '24.99', b: '40', c: '25' } as const;

/** Domestic preference moves the ranking, never the price of the contract. */
export const DOMESTIC_PREFERENCE: Exercise = {
  id: 'domestic-preference',
  version: 1,
  title: 'Preferensi harga (HEA)',
  practises: 'TKDN, harga evaluasi akhir, dan harga kontrak.',
  pitfall: 'Kontrak ditetapkan pada HEA, atau TKDN di bawah batas tetap diberi preferensi.',
  minutes: 15,
  scenario: [
    'Pengadaan alat kesehatan, HPS Rp1.100.000.000,00. Dokumen pemilihan memberi preferensi harga bagi barang dengan TKDN paling sedikit 25 %, koefisien preferensi paling tinggi 15 %.',
    `${FIRMS.a} menawar Rp1.006.000.000,00 dengan TKDN 24,99 %; ${FIRMS.b} Rp1.040.000.000,00 dengan TKDN 40 %; ${FIRMS.c} Rp1.019.000.000,00 dengan TKDN tepat 25 %.`,
    'Ketiganya lulus administrasi, teknis, kualifikasi, dan pembuktian. TKDN dibuktikan dengan sertifikat dan berlaku untuk seluruh harga.',
  ],
  tasks: [
    'Isi TKDN ketiga penawaran pada tahap Harga.',
    'Lihat urutan menurut harga evaluasi akhir (HEA).',
    'Tetapkan pemenang dan cadangan.',
  ],
  start: (code) => ({
    ...startDossier({
      code,
      name: 'Latihan 7 – Pengadaan Alat Kesehatan Puskesmas Perawatan',
      agency: 'Dinas Kesehatan',
      trade: 'goods',
      estimate: '1100000000.00',
      offers: { a: { total: TOTAL.a }, b: { total: TOTAL.b }, c: { total: TOTAL.c } },
      judged: ['administration', 'technical', 'qualification', 'proof'],
      opening: 'examined',
    }),
    terms: { ...NO_TERMS, preference: 'applies' },
  }),
  model: () => [
    content(A, CONTENT.a),
    content(B, CONTENT.b),
    content(C, CONTENT.c),
    {
      name: 'decideAward',
      body: {
        decidedAt: DECIDED_AT,
        winner: { bidder: B, price: TOTAL.b as RupiahText },
        reserves: [
          { bidder: C, price: TOTAL.c as RupiahText },
          { bidder: A, price: TOTAL.a as RupiahText },
        ],
        note: null,
      },
    },
  ],
  points: [
    contentPoint('a', A, 'TKDN 24,99 % di bawah 25 %, jadi koefisien preferensinya nol; angkanya tetap dicatat.'),
    contentPoint('b', B, 'TKDN 40 % × 15 % = KP 6 %. HEA = Rp1.040.000.000,00 ÷ 1,06 = Rp981.132.075,47.'),
    contentPoint('c', C, 'Tepat 25 % sudah cukup: KP 3,75 %. HEA = Rp1.019.000.000,00 ÷ 1,0375 = Rp982.168.674,70.'),
    {
      id: 'winner',
      question: 'Pemenang dan harganya',
      read: winner,
      why: 'HEA terendah ada pada penawaran dengan TKDN 40 %. HEA hanya untuk mengurutkan; kontraknya pada harga penawaran.',
      rule: ({ preference }) => preference.formula,
      hint: 'Urutkan menurut HEA, lalu tetapkan pada harga yang ditawarkan.',
      stage: 'result',
    },
    {
      id: 'reserves',
      question: 'Cadangan',
      read: reserves,
      why: 'Urutan berikutnya juga menurut HEA, bukan menurut harga penawaran.',
      rule: ({ preference }) => preference.formula,
      hint: 'Penawaran termurah belum tentu ada di urutan kedua.',
      stage: 'result',
    },
  ],
};

function contentPoint(key: keyof typeof CONTENT, bidder: BidderId, why: string): Point {
  return {
    id: `${key}-content`,
    question: `TKDN ${FIRMS[key]}`,
    read: localContent(bidder),
    why,
    rule: ({ preference }) => preference.minimumLocalContentPercent,
    hint: 'Isi TKDN sebagai persen dari seluruh harga, persis seperti sertifikatnya.',
    stage: 'price',
  };
}

function content(bidder: BidderId, percent: string): TenderCommand {
  const part = { component: 'goods', amount: null, localContentPercent: percent as DecimalText } as const;
  return { name: 'setLocalContent', body: { bidder, parts: [part] } };
}
