/** Perpres 54/2010 as amended by 70/2012, with Perka LKPP 14/2012: the law of the 2014 season. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { FailureFollowUp, FailureRule, RuleSet, RuleValue } from '../rule-set.ts';
import { confirmedSecondary, unconfirmed } from '../rule-value.ts';

const GUIDANCE = 'Perka LKPP 14/2012';

/** The follow-up of 2010 was not read anywhere; a new tender is what every later era orders. */
function ground(
  followUp: FailureFollowUp,
  declaredBy: FailureRule['declaredBy'] = 'committee',
): RuleValue<FailureRule> {
  return unconfirmed({ declaredBy, followUp }, 'Perpres 54/2010 jo. 70/2012 Ps. 83');
}

/** Rules from 2010 until Perpres 16/2018. */
export const PERPRES_54_2010: RuleSet = {
  id: 'perpres-54-2010',
  name: 'Perpres 54/2010 jo. 70/2012',
  instruments: [
    'Peraturan Presiden Nomor 54 Tahun 2010 sebagaimana diubah dengan Peraturan Presiden Nomor 70 Tahun 2012',
    'Peraturan Kepala LKPP Nomor 14 Tahun 2012',
  ],
  inForceFrom: unconfirmed('2010-08-06' as DateOnly, 'Perpres 54/2010, ketentuan penutup'),
  transition: unconfirmed(null, 'Perpres 54/2010, ketentuan peralihan'),
  words: unconfirmed(
    {
      tender: 'lelang',
      tenderFailed: 'pelelangan gagal',
      reTender: 'pelelangan ulang',
      committee: 'Pokja ULP',
      committeeFull: 'Kelompok Kerja Unit Layanan Pengadaan',
      procurementUnit: 'ULP',
      procurementUnitFull: 'Unit Layanan Pengadaan',
      agency: 'SKPD',
      agencyFull: 'Satuan Kerja Perangkat Daerah',
      institution: 'K/L/D/I',
      tenderDocument: 'Dokumen Pengadaan',
      budgetUser: 'PA/KPA',
      commitmentOfficer: 'PPK',
      commitmentOfficerFull: 'Pejabat Pembuat Komitmen',
      openingMinutes: 'Berita Acara Pembukaan Penawaran',
      openingMinutesShort: 'BAPP',
      evaluationMinutes: 'Berita Acara Evaluasi Penawaran',
      evaluationMinutesShort: 'BAEP',
      resultMinutes: 'Berita Acara Hasil Pelelangan',
      resultMinutesShort: 'BAHP',
      awardLetter: 'Surat Penetapan Pemenang',
      winnerAnnouncement: 'Pengumuman Pemenang',
      appointmentLetter: 'SPPBJ',
      appointmentLetterFull: 'Surat Penunjukan Penyedia Barang/Jasa',
      winner: 'pemenang',
      reserve: 'pemenang cadangan',
      objection: 'sanggahan',
      appeal: 'sanggahan banding',
      involved: 'terlibat',
      lowestPriceKnockout: 'Sistem Gugur',
      lowestPriceThreshold: 'Sistem Gugur dengan Ambang Batas',
    },
    'Perpres 54/2010 jo. 70/2012 Ps. 1',
  ),
  committee: {
    minimumMembers: unconfirmed(3, 'Perpres 54/2010 jo. 70/2012 Ps. 15'),
    odd: unconfirmed(true, 'Perpres 54/2010 jo. 70/2012 Ps. 15'),
  },
  evaluation: {
    lowestPriceKinds: unconfirmed(
      ['goods', 'works', 'integrated-works', 'other-services'],
      'Perpres 54/2010 jo. 70/2012 Ps. 48',
    ),
    order: confirmedSecondary(
      ['opening', 'arithmetic', 'administration', 'technical', 'price', 'qualification', 'proof'],
      `${GUIDANCE} Bab II, evaluasi penawaran`,
      'baep-2012',
    ),
    calledFirst: confirmedSecondary(3, `${GUIDANCE} Bab II, evaluasi penawaran`, 'baep-2012'),
    minimumPassing: confirmedSecondary(1, `${GUIDANCE} Bab II, hasil pelelangan`, 'perka-14-2012-bahp'),
    thresholdEqualPasses: confirmedSecondary(true, `${GUIDANCE}, ambang batas`, 'ambang-batas-2013'),
    shownScoreDecimals: unconfirmed(2, 'Tidak ada ketentuan pembulatan nilai yang ditemukan'),
    tieBreak: unconfirmed('committee-decision', 'Tidak ada ketentuan untuk harga sama yang ditemukan'),
    allUnreadable: unconfirmed('none-passes', 'Tidak ada ketentuan untuk semua penawaran tidak terbaca yang ditemukan'),
    absentAtProof: unconfirmed('fails', `${GUIDANCE}, pembuktian kualifikasi`),
  },
  arithmetic: {
    unitPricePart: confirmedSecondary(
      'document-volume-times-offered-unit-price',
      `${GUIDANCE}, koreksi aritmatik harga satuan`,
      'perka-14-2012-koreksi',
    ),
    lumpSumPart: confirmedSecondary('unchanged', `${GUIDANCE}, koreksi aritmatik lump sum`, 'perka-14-2012-koreksi'),
    blankUnitPrice: confirmedSecondary(
      'included-elsewhere',
      `${GUIDANCE}, koreksi aritmatik harga satuan`,
      'perka-14-2012-koreksi',
    ),
    missingItem: confirmedSecondary(
      'added-at-zero',
      `${GUIDANCE}, koreksi aritmatik harga satuan`,
      'perka-14-2012-koreksi',
    ),
    extraItem: confirmedSecondary(
      'left-out',
      `${GUIDANCE}, koreksi aritmatik: disesuaikan dengan dokumen`,
      'perka-14-2012-koreksi',
    ),
    rounding: unconfirmed('line-half-up-to-sen', 'Tidak ada ketentuan pembulatan harga yang ditemukan'),
  },
  price: {
    aboveOwnerEstimateFails: confirmedSecondary(
      ['goods', 'works', 'integrated-works', 'other-services'],
      `${GUIDANCE}, evaluasi harga`,
      'perka-14-2012-koreksi',
    ),
    reasonableness: {
      belowPercent: unconfirmed('80' as DecimalText, `${GUIDANCE}, evaluasi kewajaran harga`),
      kinds: unconfirmed(
        ['goods', 'works', 'integrated-works', 'other-services'],
        `${GUIDANCE}, evaluasi kewajaran harga`,
      ),
    },
    unbalanced: {
      abovePercent: confirmedSecondary('110' as DecimalText, `${GUIDANCE}, harga satuan timpang`, 'harga-timpang'),
      basis: unconfirmed('unit-price-part', `${GUIDANCE}, harga satuan timpang`),
    },
  },
  preference: {
    kinds: confirmedSecondary(['goods', 'works'], 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
    above: unconfirmed(null, 'Perpres 54/2010 Ps. 98'),
    minimumLocalContentPercent: confirmedSecondary('25' as DecimalText, 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
    capPercent: confirmedSecondary(
      { goods: '15' as DecimalText, works: '7.5' as DecimalText },
      'Perpres 54/2010 Ps. 98',
      'preferensi-2014',
    ),
    formula: confirmedSecondary('divide-by-one-plus', 'Perpres 54/2010 Ps. 98', 'preferensi-2014'),
  },
  performanceBond: {
    percent: unconfirmed('5' as DecimalText, 'Perpres 54/2010 Ps. 70'),
    onEstimateBelowPercent: unconfirmed('80' as DecimalText, 'Perpres 54/2010 Ps. 70'),
    ratioOf: unconfirmed('corrected', 'Perpres 54/2010 Ps. 70'),
    above: unconfirmed('200000000.00' as RupiahText, 'Perpres 54/2010 Ps. 67'),
  },
  award: {
    reserves: confirmedSecondary(2, `${GUIDANCE} Bab II, hasil pelelangan`, 'perka-14-2012-bahp'),
    committeeLimit: unconfirmed(
      { general: '100000000000.00' as RupiahText, consulting: '10000000000.00' as RupiahText },
      'Perpres 54/2010 jo. 70/2012 Ps. 17',
    ),
    limitOf: unconfirmed('package-value', 'Perpres 54/2010 jo. 70/2012 Ps. 17'),
  },
  failure: {
    'evaluation-error': ground('re-evaluation'),
    'no-bids': ground('re-tender'),
    'none-passes': ground('re-tender'),
    'document-error': ground('re-tender'),
    'all-indicated-corruption': ground('re-tender'),
    'all-indicated-collusion': confirmedSecondary(
      { declaredBy: 'committee', followUp: 're-tender' },
      'Standar dokumen pengadaan, IKP 4',
      'sdp-2012',
    ),
    'all-above-owner-estimate': ground('re-tender'),
    'committee-corruption': ground('re-tender', 'budget-user'),
    'no-budget': null,
  },
  objection: {
    window: confirmedSecondary(
      { days: 5, counting: 'working' },
      'Perpres 54/2010 jo. 70/2012 Ps. 81',
      'sanggah-70-2012',
    ),
    answer: confirmedSecondary(
      { days: 5, counting: 'working' },
      'Perpres 54/2010 jo. 70/2012 Ps. 81',
      'sanggah-70-2012',
    ),
    simple: confirmedSecondary(
      { window: { days: 3, counting: 'working' }, answer: { days: 3, counting: 'working' } },
      'Perpres 54/2010 jo. 70/2012 Ps. 81',
      'sanggah-70-2012',
    ),
    appeal: {
      kinds: confirmedSecondary(
        ['goods', 'works', 'integrated-works', 'other-services', 'consulting-firm', 'consulting-individual'],
        'Perpres 54/2010 jo. 70/2012 Ps. 82',
        'sanggah-70-2012',
      ),
      window: confirmedSecondary(
        { days: 5, counting: 'working' },
        'Perpres 54/2010 jo. 70/2012 Ps. 82',
        'sanggah-70-2012',
      ),
      answer: confirmedSecondary(
        { days: 15, counting: 'working' },
        'Perpres 54/2010 jo. 70/2012 Ps. 82',
        'sanggah-70-2012',
      ),
      bondPercent: confirmedSecondary('1' as DecimalText, 'Perpres 54/2010 jo. 70/2012 Ps. 82', 'sanggah-70-2012'),
      silence: unconfirmed('not-stated', 'Perpres 54/2010 jo. 70/2012 Ps. 82'),
    },
  },
};
