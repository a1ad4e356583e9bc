import { describe, expect, it, test } from 'vitest';
import { ODDITY_SEVERITIES } from '#core/exchange/isb/messages.ts';
import { oddityPlace } from '#core/exchange/isb/oddity.ts';
import { readIsb, readIsbInSteps } from '#core/exchange/isb/read-isb.ts';
import { isBelowPercent } from '#core/money/decimal.ts';
import { senOf } from '#core/money/sen.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { decimal } from '#test/support/builders/dossier.ts';
import { announcement, filesIn, ODD_FEED, odditiesOf, participants } from './isb-fixtures.ts';

const odd = readIsb(filesIn(ODD_FEED));
const tender = (code: string) => {
  const dossier = odd.dossiers.find(({ notice }) => notice.code === code);
  if (dossier === undefined) throw new Error(`no tender ${code}`);
  return dossier;
};

describe('the services of a feed', () => {
  it('are told apart by their fields, whatever the files are called', () => {
    expect(odd.files.map(({ name, service, rows, skippedRows }) => [name, service, rows, skippedRows])).toEqual([
      ['a-pengumuman.json', 'announcement', 7, 1],
      ['b-jadwal.json', 'schedule', 10, 0],
      ['c-peserta.json', 'participants', 16, 0],
      ['d-selesai.json', 'finished', 2, 0],
      ['e-nilai.json', 'values', 3, 0],
      ['f-sppbj.json', 'letter', 2, 0],
      ['g-satker.json', 'agencies', 2, 0],
    ]);
  });

  it('are matched into one dossier a tender, with counts of what was found', () => {
    expect(odd.counts).toEqual({
      tenders: 4,
      stages: 7,
      bidders: 12,
      bids: 8,
      winners: 2,
      appointmentLetters: 2,
      agencies: 2,
    });
  });

  it('give dossiers that satisfy the shape of a dossier', () => {
    for (const dossier of odd.dossiers) expect(dossierShape.safeParse(dossier).error?.issues ?? []).toEqual([]);
  });

  it('may come in any order', () => {
    expect(readIsb(filesIn(ODD_FEED).toReversed()).dossiers).toEqual(odd.dossiers);
  });

  it('are read in steps that say how far they are', () => {
    const steps = [...readIsbInSteps(filesIn(ODD_FEED))];
    expect(steps.filter(({ step }) => step === 'opening').map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a notice', () => {
  it('has codes as text, money with sen, and every word of the source it was mapped from', () => {
    expect(tender('20000001000').notice).toMatchObject({
      packageCode: '20000101000',
      planCodes: ['61000001'],
      name: 'Pembangunan Jembatan Sungai Pinang Merah',
      agency: {
        code: '1.03.0.00.0.00.01.0000',
        name: 'DINAS PEKERJAAN UMUM',
        address: 'Jl. Merdeka No. 1, Kota Merana',
      },
      institution: { code: 'D901', name: 'Kab. Tanjung Merana' },
      fiscalYear: 2025,
      budgetLine: '1.03.10.2.01.0001.5.2.04.01.01.0001',
      budgetCeiling: '813000000.00',
      ownerEstimate: '812345675.25',
      kind: 'works',
      method: 'lowest-price-knockout',
      qualification: 'post',
      submission: 'one-file',
      contract: 'unit-price',
      status: 'finished',
      version: 1,
    });
    expect(tender('20000001000').notice.sourceLabels).toMatchObject({
      method: 'Harga Terendah Sistem Gugur',
      qualification: 'Pasca Satu File',
      businessSize: 'Kecil',
    });
  });

  it('keeps several RUP codes, several places and the line breaks of a reason', () => {
    const { notice } = tender('20000002000');
    expect(notice.planCodes).toEqual(['61000002', '61000003']);
    expect(notice.locations).toHaveLength(2);
    expect(notice.closedReason).toBe(
      'Sesuai surat nomor 000/1/PU tanggal 2 Juni 2025, berdasarkan dokumen anggaran nomor: \n001/2025, proses pemilihan dibatalkan.',
    );
    expect(notice).toMatchObject({ status: 'failed', version: 2, kind: 'consulting-firm', method: 'quality-and-cost' });
  });

  it('takes codes and years from numbers and from text alike', () => {
    expect(tender('20000003000').notice).toMatchObject({
      packageCode: '20000103000',
      planCodes: ['61000004'],
      fiscalYear: 2025,
      agency: { code: '41000902', name: 'DINAS PENDIDIKAN' },
    });
  });

  it('says "unknown" for a method nobody has met before, and keeps its words', () => {
    expect(tender('20000003000').notice).toMatchObject({
      method: 'unknown',
      sourceLabels: { method: 'Lelang Terbalik' },
    });
    expect(odditiesOf(odd, 'unknown-word')).toMatchObject([
      { file: 'a-pengumuman.json', row: 3, field: 'mtd_evaluasi', value: 'Lelang Terbalik', severity: 'warning' },
    ]);
  });

  it('stands under the law of the day it was announced, with that law’s standard requirements', () => {
    expect(tender('20000001000').ruleSet).toEqual({ id: 'perpres-46-2025', reason: null });
    expect(tender('20000004000').ruleSet).toEqual({ id: 'perpres-12-2021', reason: null });
    expect(tender('20000001000').requirements.map(({ stage }) => stage)).toContain('administration');
    expect(tender('20000002000').requirements).toEqual([]);
  });
});

describe('people', () => {
  it('are separated by semicolons, and titles keep their commas', () => {
    expect(tender('20000001000').committee.members).toEqual([
      {
        id: 'nip-198202022006022002',
        name: 'Ratna Melati, S.K.M.,M.K.P.',
        employeeNumber: '198202022006022002',
        role: 'member',
      },
      { id: 'nip-198303032007033003', name: 'Jaya Buana', employeeNumber: '198303032007033003', role: 'member' },
      {
        id: 'nip-198404042008044004',
        name: 'Sekar Wangi, S.H.,M.H.',
        employeeNumber: '198404042008044004',
        role: 'member',
      },
    ]);
  });

  it('lose their numbers rather than get those of somebody else', () => {
    expect(tender('20000002000').committee.members.map(({ employeeNumber }) => employeeNumber)).toEqual([
      null,
      null,
      null,
    ]);
    expect(odditiesOf(odd, 'people-numbers-differ')).toMatchObject([{ row: 2, details: { names: '3', numbers: '2' } }]);
  });

  it('are one officer for a tender, the others named', () => {
    expect(tender('20000002000').committee.commitmentOfficer?.name).toBe('Budi Laksmana, S.T.,M.T.');
    expect(odditiesOf(odd, 'several-officers')).toMatchObject([
      { tender: '20000002000', value: 'Budi Laksmana, S.T.,M.T.; Citra Dewangga, S.E.' },
    ]);
  });
});

describe('times without a zone', () => {
  it('are taken in the zone of the province', () => {
    expect(odd.zone).toEqual({ zone: 'WITA', basis: 'province' });
    expect(tender('20000001000').notice.announcedAt).toBe('2025-05-05T08:00:00.000Z');
  });

  it('are taken in the zone the caller names', () => {
    const [dossier] = readIsb([announcement()], { zone: 'WIB' }).dossiers;
    expect(dossier?.notice).toMatchObject({ zone: 'WIB', announcedAt: '2025-05-05T09:00:00.000Z' });
  });

  it('are assumed to be WIB, with a warning, when no province is known', () => {
    const reading = readIsb([announcement({ lokasi_pekerjaan: 'Jalan Merdeka' })]);
    expect(reading.zone).toEqual({ zone: 'WIB', basis: 'assumed' });
    expect(odditiesOf(reading, 'zone-assumed')).toHaveLength(1);
  });

  it('become null with a message when there is no such day', () => {
    expect(tender('20000003000').notice.announcedAt).toBeNull();
    expect(odditiesOf(odd, 'date-unreadable')).toMatchObject([
      { row: 3, field: 'tgl_pengumuman_tender', value: '2025-09-31 16:00:00' },
    ]);
  });

  test.each([
    ['2025-06-03T00:00:00.000000Z', '2025-06-03'],
    ['2025-06-03', '2025-06-03'],
    ['2025-06-03 00:00:00', '2025-06-03'],
    // Midnight in WITA, sent as UTC: the letter is of the next day.
    ['2025-06-02T16:00:00.000000Z', '2025-06-03'],
  ])('a letter dated %s is of %s', (written, date) => {
    const letter = { kd_tender: 20000001000, no_sppbj: '1/PU/2025', tgl_sppbj: written, harga_final: 1 };
    const { dossiers } = readIsb([announcement(), { name: 'sppbj.json', text: JSON.stringify([letter]) }]);
    expect(dossiers[0]?.recorded?.appointmentLetter).toEqual({ number: '1/PU/2025', date });
  });
});

describe('a schedule', () => {
  it('stands in the order of the flow, with names found by activity code', () => {
    expect(tender('20000001000').schedule.map(({ activityCode, name }) => [activityCode, name])).toEqual([
      ['291', 'Pengumuman pascakualifikasi'],
      ['296', 'Evaluasi administrasi, kualifikasi, teknis, dan harga'],
      ['299', 'Pengumuman pemenang'],
      ['300', 'Masa Sanggah Hasil Lelang'],
      ['302', 'Penandatanganan kontrak'],
    ]);
  });

  test.each([
    ['window-placeholder', 4],
    ['objection-too-early', 4],
    ['window-reversed', 5],
    ['duplicate-row', 6],
    ['window-incomplete', 7],
    ['stage-unknown', 7],
  ] as const)('has %s told at its row', (code, row) => {
    const here = odditiesOf(odd, code).filter(({ file }) => file === 'b-jadwal.json');
    expect(here.map((oddity) => oddity.row)).toEqual([row]);
  });

  it('tells an untidy or missing name once for all its rows', () => {
    expect(odditiesOf(odd, 'stage-name-untidy')).toMatchObject([{ count: 2, row: 5 }]);
    expect(odditiesOf(odd, 'stage-name-missing')).toMatchObject([{ count: 1, row: 1, details: { activity: '296' } }]);
  });
});

describe('participants', () => {
  const bidders = tender('20000001000').bidders;
  const bidder = (code: string) => bidders.find(({ supplierCode }) => supplierCode === code);

  it('keep their order, their names as spelt, and offers to the sen', () => {
    expect(bidders.map(({ name }) => name).slice(0, 3)).toEqual([
      'CV.ANGKASA LEMBAYUNG',
      "Cv. MU'ALIM MULTICON'S",
      'pt.purnama jaya',
    ]);
    expect(bidder('5000001')?.bid?.offeredTotal).toBe('649876540.20');
    expect(bidder('5000003')?.bid).toBeNull();
  });

  it('include a bid at exactly 80 % of the estimate, which is not below it', () => {
    const offer = bidder('5000001')?.bid?.offeredTotal;
    const estimate = tender('20000001000').notice.ownerEstimate;
    if (offer === undefined || offer === null || estimate === null)
      throw new Error('offer and estimate are in the feed');
    expect(senOf(offer) * 10n).toBe(senOf(estimate) * 8n);
    expect(isBelowPercent(senOf(offer), decimal('80'), senOf(estimate))).toBe(false);
  });

  test.each([
    ['5000002', '12.345.679.9-012.001', '0123456799012001', 'tax-number-punctuation'],
    ['5000003', '12.345.680.9-012.002', '6400000000000003', 'tax-numbers-differ'],
    ['5000004', null, null, 'tax-number-missing'],
    ['5000005', null, '0123456819012003', 'tax-number-placeholder'],
    ['5000006', null, null, 'tax-number-scientific'],
    ['5000007', '01.234.568.3-901.200', null, 'tax-number-leading-zero'],
    ['5000007', '01.234.568.3-901.200', null, 'tax-number-length'],
    ['5000008', '12.345.684.9-012.005', '0123456849012005', 'tax-number-wrong-field'],
  ] as const)('%s has tax numbers %s and %s, with %s told', (code, taxNumber15, taxNumber16, oddity) => {
    expect(bidder(code)).toMatchObject({ taxNumber15, taxNumber16 });
    const row = Number(code.slice(-2));
    expect(odditiesOf(odd, oddity).some((each) => each.file === 'c-peserta.json' && each.row === row)).toBe(true);
  });

  it('never take a rounded price, a zero or a negative one for an offer', () => {
    expect(bidder('5000007')?.bid?.offeredTotal).toBeNull();
    expect(bidder('5000008')?.bid?.offeredTotal).toBeNull();
    expect(tender('20000004000').bidders[0]?.bid).toMatchObject({
      offeredTotal: null,
      recordedCorrectedTotal: '390000000.00',
    });
    expect(odditiesOf(odd, 'money-rounded')).toMatchObject([{ row: 7, field: 'nilai_penawaran', value: '1,7 M' }]);
    expect(odditiesOf(odd, 'offer-zero')).toMatchObject([{ row: 8 }]);
    expect(odditiesOf(odd, 'money-negative')).toMatchObject([{ row: 13, value: '-5000' }]);
  });

  it('are one bidder for one firm: repeated rows are dropped, the row with the offer stands', () => {
    expect(bidders.filter(({ supplierCode }) => supplierCode === '5000009')).toMatchObject([
      { name: 'CV DUA KALI', bid: { offeredTotal: '812345675.26' } },
    ]);
    expect(odditiesOf(odd, 'conflicting-row')).toMatchObject([
      { file: 'c-peserta.json', row: 11, details: { first: '9' } },
    ]);
  });

  it('are none where the service wrote an empty row for a tender without registrants', () => {
    expect(tender('20000002000').bidders).toEqual([]);
    expect(odditiesOf(odd, 'empty-participant')).toMatchObject([{ row: 12, tender: '20000002000' }]);
  });

  it('without a supplier code are known by their tax number', () => {
    expect(tender('20000004000').bidders[0]).toMatchObject({ id: 'npwp-0123456869012007', supplierCode: null });
  });

  it('of a tender that was not announced are left out, told once for each tender', () => {
    expect(odditiesOf(odd, 'unknown-tender')).toMatchObject([
      { file: 'b-jadwal.json', row: 9, count: 2, tender: '29999999000' },
      { file: 'c-peserta.json', row: 16, count: 1, tender: '28888888000' },
    ]);
  });

  it('may be 170 without one offer', () => {
    const rows = Array.from({ length: 170 }, () => ({}));
    const reading = readIsb([announcement(), participants(...rows)]);
    expect(reading.counts).toMatchObject({ bidders: 170, bids: 0 });
    expect(odditiesOf(reading, 'no-offers')).toMatchObject([{ details: { registered: '170' }, severity: 'info' }]);
  });
});

describe('the recorded outcome', () => {
  it('comes from flags, values and the letter together', () => {
    expect(tender('20000001000').recorded).toEqual({
      winner: 'penyedia-5000001',
      verifiedWinner: 'penyedia-5000001',
      negotiatedTotal: '649876540.21',
      contractValue: '649876540.21',
      decidedAt: '2025-05-23T08:00:00.000Z',
      appointmentLetter: { number: '000.3.3/17/PU/2025', date: '2025-06-03' },
    });
  });

  it('is matched by tax number where the supplier code is missing, never by name', () => {
    expect(tender('20000004000').recorded).toMatchObject({
      winner: 'penyedia-5000013',
      negotiatedTotal: '384000000.00',
    });
  });

  it('is null where nothing was recorded', () => {
    expect(tender('20000003000').recorded).toBeNull();
  });

  test.each([
    ['negotiated-above-offer', '20000001000', { difference: 'Rp0,01' }],
    ['letter-price-differs', '20000001000', { letter: 'Rp649.876.540,00' }],
    ['several-winners', '20000004000', { winners: '2', used: 'CV. PEMENANG KEDUA' }],
    ['letter-winner-differs', '20000004000', {}],
    ['finished-missing', '20000004000', {}],
    ['status-differs', '20000003000', { announced: 'Berlangsung', finished: 'Selesai' }],
    ['values-differ', '20000003000', { here: 'Rp499.000.000,00' }],
    ['values-empty', '20000003000', {}],
  ] as const)('has %s told', (code, of, details) => {
    expect(odditiesOf(odd, code)).toMatchObject([{ tender: of, details }]);
  });
});

describe('an oddity', () => {
  it('names its file, row, line and field', () => {
    const [fine] = odditiesOf(odd, 'money-too-fine');
    expect(fine).toMatchObject({
      file: 'c-peserta.json',
      row: 14,
      line: 15,
      field: 'nilai_penawaran',
      value: '380000000.005',
    });
    expect(fine === undefined ? '' : oddityPlace(fine)).toBe(
      'c-peserta.json, baris 14 (baris teks 15), isian nilai_penawaran',
    );
  });

  it('says what happened, what it means and what to do', () => {
    for (const { code, message } of odd.oddities) {
      for (const part of [message.happened, message.means, message.action]) {
        expect(`${code}: ${part}`).toMatch(/^[\w-]+: \S.*[.]$/s);
        expect(part).not.toContain('undefined');
      }
    }
  });

  it('of row and file is told once, however often the value was looked at', () => {
    const told = odd.oddities.map(({ code, file, row, field }) => JSON.stringify([code, file, row, field]));
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('values', () => {
  test.each([
    ['7e9', '7000000000.00'],
    ['9.9999533478E8', '999995334.78'],
    ['"1.234.567,89"', '1234567.89'],
    ['"932988426"', '932988426.00'],
    // 18 digits before the point: a double would round it to the nearest 128 rupiah.
    ['123456789012345678.91', '123456789012345678.91'],
  ])('money written %s in JSON is %s', (written, amount) => {
    const text = announcement({ hps: '§', pagu: null }).text.replace('"§"', written);
    expect(readIsb([{ name: 'a.json', text }]).dossiers[0]?.notice.ownerEstimate).toBe(amount);
  });

  it('are refused where digits were lost before they came here', () => {
    const reading = readIsb([announcement({ kd_tender: '2.0000001E+10' })]);
    expect(reading.dossiers).toEqual([]);
    expect(odditiesOf(reading, 'scientific-code')).toMatchObject([{ field: 'kd_tender', severity: 'error' }]);
    expect(odditiesOf(reading, 'row-without-tender')).toHaveLength(1);
  });

  it('that are objects are left out, and the rest of the row stays', () => {
    const reading = readIsb([announcement({ nama_paket: { teks: 'x' } })]);
    expect(reading.dossiers[0]?.notice.name).toBe('(tanpa nama)');
    expect(odditiesOf(reading, 'value-of-wrong-type')).toMatchObject([{ field: 'nama_paket', value: '{"teks":"x"}' }]);
  });

  it('decoded with the wrong table are told', () => {
    const reading = readIsb([announcement({ nama_paket: 'Gedung \uFFFDA\uFFFD' })]);
    expect(odditiesOf(reading, 'undecodable-text')).toMatchObject([{ field: 'nama_paket' }]);
  });

  it('called __proto__ do no harm', () => {
    const text = announcement().text.replace('{', '{"__proto__": {"kd_tender": 1}, "constructor": 2, ');
    expect(readIsb([{ name: 'a.json', text }]).counts.tenders).toBe(1);
  });
});

it('has words of its own for every severity', () => {
  expect(Object.keys(ODDITY_SEVERITIES).length).toBeGreaterThan(70);
});
