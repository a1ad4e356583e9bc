import { describe, expect, it, test } from 'vitest';
import {
  contractKindOf,
  evaluationMethodOf,
  procurementKindOf,
  qualificationMethodOf,
  submissionMethodOf,
  tenderStatusOf,
} from '#core/exchange/isb/words.ts';
import { proposeZone, zoneOfPlace } from '#core/exchange/isb/zone.ts';

describe('a method of evaluation', () => {
  test.each([
    ['Harga Terendah Sistem Gugur', 'lowest-price-knockout'],
    ['Sistem Gugur', 'lowest-price-knockout'],
    ['Harga Terendah', 'lowest-price-knockout'],
    ['Harga Terendah Sistem Gugur dengan Ambang Batas', 'lowest-price-threshold'],
    ['Sistem Nilai', 'scoring'],
    ['Penilaian Biaya Selama Umur Ekonomis', 'life-cycle-cost'],
    ['Kualitas dan Biaya', 'quality-and-cost'],
    ['Kualitas', 'quality'],
    ['Pagu Anggaran', 'fixed-budget'],
    ['Biaya Terendah', 'least-cost'],
    ['Tender Cepat', 'quick'],
    ['Undian', 'unknown'],
    ['', 'unknown'],
  ])('"%s" is %s', (words, method) => {
    expect(evaluationMethodOf(words)).toBe(method);
  });
});

describe('qualification and submission', () => {
  test.each([
    ['Pasca Satu File', 'post', 'one-file'],
    ['Pascakualifikasi Dua File', 'post', 'two-file'],
    ['Pra Dua File Kualitas Biaya', 'pre', 'two-file'],
    ['Prakualifikasi Dua Tahap', 'pre', 'two-stage'],
    ['PASCA 1 SAMPUL', 'post', 'one-file'],
    ['Entah', 'unknown', 'unknown'],
  ])('"%s" is %s and %s', (words, qualification, submission) => {
    expect([qualificationMethodOf(words), submissionMethodOf(words)]).toEqual([qualification, submission]);
  });
});

describe('a kind of procurement', () => {
  test.each([
    ['Pengadaan Barang', 'goods'],
    ['Barang', 'goods'],
    ['Pekerjaan Konstruksi', 'works'],
    ['Pekerjaan Konstruksi Terintegrasi', 'integrated-works'],
    ['Jasa Lainnya', 'other-services'],
    ['Jasa Konsultansi Badan Usaha Konstruksi', 'consulting-firm'],
    ['Jasa Konsultansi Badan Usaha Non Konstruksi', 'consulting-firm'],
    ['Jasa Konsultansi Perorangan Non Konstruksi', 'consulting-individual'],
    ['Sulap', 'unknown'],
  ])('"%s" is %s', (words, kind) => {
    expect(procurementKindOf(words)).toBe(kind);
  });
});

describe('a contract', () => {
  test.each([
    ['Lumsum', 'lump-sum'],
    ['Lump Sum', 'lump-sum'],
    ['Harga Satuan', 'unit-price'],
    ['Gabungan Lumsum dan Harga Satuan', 'combined'],
    ['Waktu Penugasan', 'time-based'],
    ['Terima Jadi (Turnkey)', 'other'],
    ['Kontrak Payung', 'other'],
    ['Lisan', 'unknown'],
  ])('"%s" is %s', (words, contract) => {
    expect(contractKindOf(words)).toBe(contract);
  });
});

test.each([
  ['Selesai', 'finished'],
  ['Tender Sudah Selesai', 'finished'],
  ['Gagal/Batal', 'failed'],
  ['Berlangsung', 'running'],
  ['Belum Selesai', 'running'],
  ['Entah', null],
])('a status "%s" is %s', (words, status) => {
  expect(tenderStatusOf(words)).toBe(status);
});

describe('the zone of a place', () => {
  test.each([
    ['Kec. Ibun - Bandung (Kab.) - Jawa Barat', 'WIB'],
    ['Sanga-Sanga - Kutai Kartanegara (Kab.) - Kalimantan Timur', 'WITA'],
    ['Pontianak - Pontianak (Kota) - Kalimantan Barat', 'WIB'],
    ['Praya - Lombok Tengah (Kab.) - Nusa Tenggara Barat', 'WITA'],
    ['Wamena - Jayawijaya (Kab.) - Papua Pegunungan', 'WIT'],
    ['Jl. Bali No. 3 - Surabaya (Kota) - Jawa Timur', 'WIB'],
    ['entah di mana', null],
  ])('%s is %s', (place, zone) => {
    expect(zoneOfPlace(place)).toBe(zone);
  });

  it('of a feed is that of most of its places', () => {
    expect(proposeZone(['Kalimantan Timur', 'Jawa Barat', 'Kalimantan Timur'])).toEqual({
      zone: 'WITA',
      basis: 'province',
    });
    expect(proposeZone([])).toEqual({ zone: 'WIB', basis: 'assumed' });
  });
});
