/** Perpres 16/2018 as first issued, with PerLKPP 9/2018: the base of the present law. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../rule-value.ts';

const LAW = 'Perpres 16/2018';
const GUIDANCE = 'PerLKPP 9/2018';
/** The guidance of this era was not read on correction; the rule is the one of Perka LKPP 14/2012, taught ever since. */
const CORRECTION = 'Koreksi aritmatik menurut Perka LKPP 14/2012, diteruskan pedoman LKPP sesudahnya';

function ground(
  letter: string,
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return confirmedText({ declaredBy, followUp }, `${LAW} Ps. 51 ayat (2) huruf ${letter}`, 'perpres-16-2018');
}

/** Rules from 22 March 2018 until Perpres 12/2021. */
export const PERPRES_16_2018: RuleSet = {
  id: 'perpres-16-2018',
  name: LAW,
  instruments: [
    'Peraturan Presiden Nomor 16 Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah',
    'Peraturan LKPP Nomor 9 Tahun 2018',
  ],
  inForceFrom: confirmedText('2018-03-22' as DateOnly, `${LAW}, diundangkan LN 2018 No. 33`, 'perpres-16-2018'),
  transition: unconfirmed('may-continue-under-old', `${LAW}, ketentuan peralihan`),
  words: confirmedText(
    {
      tender: 'tender',
      tenderFailed: 'tender gagal',
      reTender: 'tender ulang',
      committee: 'Pokja Pemilihan',
      committeeFull: 'Kelompok Kerja Pemilihan',
      procurementUnit: 'UKPBJ',
      procurementUnitFull: 'Unit Kerja Pengadaan Barang/Jasa',
      agency: 'Perangkat Daerah',
      agencyFull: 'Perangkat Daerah',
      institution: 'K/L/PD',
      tenderDocument: 'Dokumen Pemilihan',
      budgetUser: 'PA/KPA',
      commitmentOfficer: 'PPK',
      commitmentOfficerFull: 'Pejabat Pembuat Komitmen',
      openingMinutes: 'Berita Acara Pembukaan Penawaran',
      openingMinutesShort: 'BAPP',
      evaluationMinutes: 'Berita Acara Evaluasi Penawaran',
      evaluationMinutesShort: 'BAEP',
      resultMinutes: 'Berita Acara Hasil Pemilihan',
      resultMinutesShort: 'BAHP',
      awardLetter: 'Surat Penetapan Pemenang',
      winnerAnnouncement: 'Pengumuman Pemenang',
      appointmentLetter: 'SPPBJ',
      appointmentLetterFull: 'Surat Penunjukan Penyedia Barang/Jasa',
      winner: 'pemenang',
      reserve: 'pemenang cadangan',
      objection: 'sanggah',
      appeal: 'sanggah banding',
      involved: 'terlibat',
      lowestPriceKnockout: 'Harga Terendah Sistem Gugur',
      lowestPriceThreshold: 'Harga Terendah Ambang Batas',
    },
    `${LAW} Ps. 1`,
    'perpres-16-2018',
  ),
  committee: {
    minimumMembers: confirmedText(3, `${LAW} Ps. 13 ayat (2)`, 'perpres-16-2018'),
    odd: confirmedText(true, `${LAW} Ps. 13 ayat (2)`, 'perpres-16-2018'),
  },
  evaluation: {
    lowestPriceKinds: confirmedText(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${LAW} Ps. 39`,
      'perpres-16-2018',
    ),
    order: confirmedSecondary(
      ['opening', 'arithmetic', 'administration', 'technical', 'price', 'qualification', 'proof'],
      `${GUIDANCE}, evaluasi satu file pascakualifikasi`,
      'bppk-lump-sum',
    ),
    calledFirst: confirmedSecondary(3, `${GUIDANCE}, evaluasi tiga penawar terendah`, 'lkpp-modul-pemilihan'),
    minimumPassing: confirmedSecondary(1, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
    thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
    shownScoreDecimals: unconfirmed(2, 'Tidak ada ketentuan pembulatan nilai yang ditemukan'),
    tieBreak: unconfirmed('committee-decision', 'Tidak ada ketentuan untuk harga sama yang ditemukan'),
    allUnreadable: unconfirmed('none-passes', 'Tidak ada ketentuan untuk semua penawaran tidak terbaca yang ditemukan'),
    absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
  },
  arithmetic: {
    unitPricePart: confirmedSecondary(
      'document-volume-times-offered-unit-price',
      `${CORRECTION}: bagian harga satuan`,
      'perka-14-2012-koreksi',
    ),
    lumpSumPart: confirmedSecondary('unchanged', `${CORRECTION}: bagian lump sum`, 'bppk-lump-sum'),
    blankUnitPrice: confirmedSecondary(
      'included-elsewhere',
      `${CORRECTION}: harga satuan kosong`,
      'perka-14-2012-koreksi',
    ),
    missingItem: confirmedSecondary(
      'added-at-zero',
      `${CORRECTION}: mata pembayaran tidak ditawar`,
      'perka-14-2012-koreksi',
    ),
    extraItem: confirmedSecondary('left-out', `${CORRECTION}: disesuaikan dengan dokumen`, 'perka-14-2012-koreksi'),
    rounding: unconfirmed('line-half-up-to-sen', 'Tidak ada ketentuan pembulatan harga yang ditemukan'),
  },
  price: {
    aboveOwnerEstimateFails: confirmedText(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${LAW} Ps. 26 dan Ps. 51 ayat (2) huruf g`,
      'perpres-16-2018',
    ),
    reasonableness: {
      belowPercent: unconfirmed('80' as DecimalText, `${GUIDANCE}, evaluasi kewajaran harga`),
      kinds: unconfirmed(
        ['goods', 'works', 'integrated-works', 'other-services'],
        `${GUIDANCE}, evaluasi kewajaran harga`,
      ),
    },
    unbalanced: {
      abovePercent: confirmedSecondary(
        '110' as DecimalText,
        'Dokumen pemilihan, harga satuan timpang',
        'harga-timpang',
      ),
      basis: unconfirmed('unit-price-part', 'Dokumen pemilihan, harga satuan timpang'),
    },
  },
  preference: {
    kinds: confirmedText(['goods', 'works', 'integrated-works', 'other-services'], `${LAW} Ps. 67`, 'perpres-16-2018'),
    above: confirmedText({ amount: '1000000000.00' as RupiahText, of: 'package' }, `${LAW} Ps. 67`, 'perpres-16-2018'),
    minimumLocalContentPercent: confirmedText('25' as DecimalText, `${LAW} Ps. 67`, 'perpres-16-2018'),
    capPercent: confirmedText({ goods: '25' as DecimalText, works: null }, `${LAW} Ps. 67`, 'perpres-16-2018'),
    formula: confirmedText('multiply-by-one-minus', `${LAW} Ps. 67`, 'perpres-16-2018'),
  },
  performanceBond: {
    percent: confirmedText('5' as DecimalText, `${LAW} Ps. 33`, 'perpres-16-2018'),
    onEstimateBelowPercent: confirmedText('80' as DecimalText, `${LAW} Ps. 33`, 'perpres-16-2018'),
    ratioOf: confirmedText('corrected', `${LAW} Ps. 33`, 'perpres-16-2018'),
    above: confirmedText('200000000.00' as RupiahText, `${LAW} Ps. 33`, 'perpres-16-2018'),
  },
  award: {
    reserves: confirmedSecondary(2, `${GUIDANCE}, penetapan pemenang`, 'lkpp-modul-pemilihan'),
    committeeLimit: confirmedText(
      { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
      `${LAW} Ps. 9 ayat (1) huruf n dan Ps. 13 ayat (1)`,
      'perpres-16-2018',
    ),
    limitOf: confirmedText('budget-ceiling', `${LAW} Ps. 13 ayat (1)`, 'perpres-16-2018'),
  },
  failure: {
    'evaluation-error': ground('a', 're-evaluation'),
    'no-bids': ground('b', 're-tender'),
    'none-passes': ground('c', 're-tender'),
    'document-error': ground('d', 'resubmission'),
    'all-indicated-corruption': ground('e', 're-tender'),
    'all-indicated-collusion': ground('f', 're-tender'),
    'all-above-owner-estimate': ground('g', 're-tender'),
    'committee-corruption': ground('i', 're-tender', 'budget-user'),
    'no-budget': null,
  },
  objection: {
    window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah`),
    answer: unconfirmed({ days: 3, counting: 'working' }, `${GUIDANCE}, jawaban sanggah`),
    simple: unconfirmed(null, `${GUIDANCE}, sanggah`),
    appeal: {
      kinds: confirmedText(['works', 'integrated-works'], `${LAW} Ps. 30 dan Ps. 50`, 'perpres-16-2018'),
      window: unconfirmed({ days: 5, counting: 'working' }, `${GUIDANCE}, sanggah banding`),
      answer: unconfirmed({ days: 14, counting: 'working' }, `${GUIDANCE}, jawaban sanggah banding`),
      bondPercent: confirmedText('1' as DecimalText, `${LAW} Ps. 30`, 'perpres-16-2018'),
      silence: unconfirmed('not-stated', `${GUIDANCE}, jawaban sanggah banding`),
    },
  },
};
