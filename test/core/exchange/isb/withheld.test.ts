import { describe, expect, it, test } from 'vitest';
import { acceptDifferencesBody, diffDossier } from '#core/exchange/differences.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { IsbFile } from '#core/exchange/isb/open-file.ts';
import { type IsbReading, readIsb } from '#core/exchange/isb/read-isb.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Dossier } from '#core/tender/model.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import {
  bidderId,
  instant,
  met,
  requirementId,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { announcement, odditiesOf, participants } from './isb-fixtures.ts';

const TWO_FILES = {
  jenis_pengadaan: 'Pengadaan Barang',
  mtd_evaluasi: 'Sistem Nilai',
  mtd_kualifikasi: 'Pasca Dua File',
};

/** Prices that must not be told: of three offers one is above the estimate and one no number at all. */
const OFFERS = [
  { nilai_penawaran: 811111111.11, nilai_terkoreksi: 822222222.22, pemenang: 1, pemenang_terverifikasi: 1 },
  { nilai_penawaran: 933333333.33, nilai_terkoreksi: 944444444.44 },
  { nilai_penawaran: '8,55555 M', nilai_terkoreksi: '1E+7666666' },
  {},
];
const SECRETS = ['811111111', '822222222', '933333333', '944444444', '8,55555', '7666666', '799999999', '788888888'];
const VALUES: IsbFile = {
  name: 'nilai.json',
  text: JSON.stringify([
    {
      kd_tender: 20000001000,
      kd_penyedia: 5000000,
      nama_penyedia: 'CV. PESERTA 1',
      nilai_penawaran: 811111111.11,
      nilai_terkoreksi: 822222222.22,
      nilai_negosiasi: 933333333.33,
      nilai_kontrak: 799999999.99,
    },
  ]),
};
const LETTER: IsbFile = {
  name: 'sppbj.json',
  text: JSON.stringify([
    {
      kd_tender: 20000001000,
      no_sppbj: '1/SPPBJ',
      tgl_sppbj: '2025-06-20',
      harga_final: 788888888.88,
      nama_penyedia: 'CV. LAIN',
    },
  ]),
};

function read(changes: Record<string, unknown> = {}): IsbReading {
  return readIsb([announcement({ ...TWO_FILES, ...changes }), participants(...OFFERS), VALUES, LETTER]);
}

function theOnly(reading: IsbReading): Dossier {
  const [dossier] = reading.dossiers;
  assert(dossier !== undefined && reading.dossiers.length === 1, 'the files announce one tender');
  return dossier;
}

function withheldOf(reading: IsbReading): Dossier {
  const whole = reading.withheld.get('20000001000');
  assert(whole !== undefined, 'its prices are withheld');
  return whole;
}

describe('a feed about a tender in two files', () => {
  test.each([
    ['running', {}],
    ['running in two stages', { mtd_kualifikasi: 'Pasca Dua Tahap' }],
    ['failed', { status_tender: 'Gagal/Batal' }],
  ])('%s, tells no price and no winner, in no dossier and in no remark', (_, changes) => {
    const reading = read(changes);
    const told = JSON.stringify([reading, writeDossierFile(theOnly(reading))]);
    for (const secret of SECRETS) expect(told).not.toContain(secret);
    const { bidders, recorded } = theOnly(reading);
    expect(bidders.map(({ bid }) => bid !== null)).toEqual([true, true, true, false]);
    expect(bidders.every(({ bid }) => bid === null || (bid.offeredTotal ?? bid.recordedCorrectedTotal) === null)).toBe(
      true,
    );
    expect(recorded).toMatchObject({ winner: null, verifiedWinner: null, negotiatedTotal: null, contractValue: null });
  });

  it('says so once a tender, with file, row and field', () => {
    const [oddity, ...others] = odditiesOf(read(), 'price-withheld');
    expect(others).toEqual([]);
    expect(oddity).toMatchObject({
      file: 'peserta.json',
      row: 1,
      field: 'nilai_penawaran',
      tender: '20000001000',
      details: { rows: '5' },
    });
    expect(oddity?.message.happened).toContain('ditahan sampai hasil teknis ditetapkan');
    expect(oddity?.message.action).toContain('impor ulang');
  });

  it('says nothing where there is no price to withhold', () => {
    const files = [announcement(TWO_FILES), participants({}, {})];
    expect(odditiesOf(readIsb(files), 'price-withheld')).toEqual([]);
  });

  it('comes in whole once the source calls it finished', () => {
    const finished = read({ status_tender: 'Selesai' });
    expect(odditiesOf(finished, 'price-withheld')).toEqual([]);
    expect(finished.withheld.size).toBe(0);
    expect(theOnly(finished).bidders[0]?.bid?.offeredTotal).toBe('811111111.11');
    expect(theOnly(finished).recorded?.winner).toBe('penyedia-5000000');
  });

  it('comes in whole in one file', () => {
    const one = read({ mtd_kualifikasi: 'Pasca Satu File' });
    expect(one.withheld.size).toBe(0);
    expect(theOnly(one).bidders[0]?.bid?.offeredTotal).toBe('811111111.11');
  });
});

describe('the same files read again', () => {
  const reading = read();
  const source = { kind: 'isb', files: ['peserta.json'] } as const;
  const imported = after(null, { name: 'importDossier', body: { source, dossier: theOnly(reading) } });

  /** Administration passed by the first two of three, all else the same for both. */
  function fixed(): Dossier {
    const committee = { ...imported.committee, members: imported.committee.members.slice(0, 3) };
    const opened = { ...imported.opening, openedAt: instant('2025-06-01T02:00:00.000Z') };
    const tek = imported.requirements.filter(({ stage }) => stage === 'administration' || stage === 'technical');
    const scored = tek.map((each, at) =>
      at === tek.length - 1 ? { ...each, stage: 'technical' as const, scoring: SCORED } : each,
    );
    const judged = withFindings(
      withFindings(
        withAllExamined({
          ...imported,
          committee,
          opening: opened,
          requirements: scored,
          technicalThreshold: SCORED.weight,
          terms: { ...imported.terms, technicalWeight: '70' as DecimalText, priceWeight: '30' as DecimalText },
        }),
        {},
      ),
      {},
    );
    const id = scored.at(-1)?.id ?? requirementId('x');
    const marks = {
      [bidderId('penyedia-5000000')]: met('100'),
      [bidderId('penyedia-5000001')]: met('100'),
      [bidderId('penyedia-5000002')]: met('1'),
    };
    const ready = withAllAttending({ ...judged, findings: { ...judged.findings, [id]: marks } });
    const passed = ['penyedia-5000000', 'penyedia-5000001'].map(bidderId);
    return after(
      { ...ready, proofs: {} },
      {
        name: 'fixTechnicalResult',
        body: { fixedAt: instant('2025-06-10T02:00:00.000Z'), passed, note: null },
      },
    );
  }

  const SCORED = { weight: '100' as never, threshold: null, parent: null, scale: { kind: 'mark' } as const };

  it('differ in nothing while the technical result is open', () => {
    expect(diffDossier(imported, theOnly(reading), 'isb')).toEqual([]);
    expect(diffDossier(imported, withheldOf(reading), 'isb')).toEqual([]);
  });

  it('bring, once it is fixed, the prices of those who passed and of nobody else', () => {
    const differences = diffDossier(fixed(), withheldOf(reading), 'isb').filter(({ path }) => path[0] === 'bidders');
    expect(differences.map(({ path, after: to, applicable }) => [path.slice(1).join('/'), to, applicable])).toEqual([
      ['penyedia-5000000/bid/offeredTotal', '811111111.11', true],
      ['penyedia-5000000/bid/recordedCorrectedTotal', '822222222.22', true],
      ['penyedia-5000000/bid/recordedNegotiatedTotal', '933333333.33', true],
      ['penyedia-5000001/bid/offeredTotal', '933333333.33', true],
      ['penyedia-5000001/bid/recordedCorrectedTotal', '944444444.44', true],
    ]);
  });

  it('are taken over by the same decision, and not for who failed', () => {
    const current = fixed();
    const differences = diffDossier(current, withheldOf(reading), 'isb');
    const command: TenderCommand = { name: 'acceptDifferences', body: acceptDifferencesBody(source, differences) };
    const priced = after(current, command);
    expect(priced.bidders.map(({ bid }) => bid?.offeredTotal ?? null)).toEqual([
      '811111111.11',
      '933333333.33',
      null,
      null,
    ]);
    const path = ['bidders', 'penyedia-5000002', 'bid', 'offeredTotal'];
    const change = { path, from: null, to: '1.00' };
    expect(refusalOf(priced, { name: 'acceptDifferences', body: { source, changes: [change] } })).toBe('price-sealed');
  });
});
