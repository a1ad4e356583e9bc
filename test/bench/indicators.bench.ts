// The eleven indicators over 100,000 compiled releases of three bids each, read line by line, against parsing the same
// lines from JSON.

import { createIndicatorRun } from '#core/indicators/run.ts';
import { type Bench, interleave, timed } from './bench.ts';

const PROCESSES = 100_000;
const BUYERS = 43;
const FIRMS = 5000;

export const bench: Bench = {
  name: `indicators over ${PROCESSES} processes`,
  yardstick: 'JSON.parse',
  limit: { kind: 'ratio', atMost: 2 },
  run: async () => {
    const lines = Array.from({ length: PROCESSES }, (_, at) => JSON.stringify(processOf(at)));
    return interleave({
      rounds: 5,
      work: () =>
        timed(() => {
          const run = createIndicatorRun({});
          lines.forEach(run.line);
          const { counts, differences } = run.finish();
          if (counts.counted !== PROCESSES || differences.length === 0) throw new Error('not everything was counted');
        }),
      yardstick: () =>
        timed(() => {
          let parsed = 0;
          for (const line of lines) if (JSON.parse(line) !== null) parsed += 1;
          if (parsed !== PROCESSES) throw new Error('not everything was parsed');
        }),
    });
  },
};

/** Spread without chance, so that every run measures the same. */
function spread(at: number, step: number, count: number): number {
  return (at * step) % count;
}

function processOf(at: number): object {
  const firms = [spread(at, 7919, FIRMS), spread(at, 104_729, FIRMS) + FIRMS, spread(at, 1299, FIRMS) + 2 * FIRMS];
  const parties = firms.map((firm) => ({ id: `ID-NPWP-${firm}`, name: `PT. Contoh ${firm}` }));
  const price = 700_000_000 + spread(at, 15_485_863, 200_000_000);
  const buyer = { id: `ID-KLPD-${spread(at, 31, BUYERS)}`, name: 'Dinas Contoh' };
  const day = String(1 + spread(at, 3, 28)).padStart(2, '0');
  const items = Array.from({ length: 3 }, (_, nth) => ({
    id: String(nth + 1),
    description: 'Barang contoh',
    classification: { scheme: 'UNSPSC', id: String(43_000_000 + spread(at + nth, 17, 40) * 1_000_000) },
    quantity: 10,
    unit: { name: 'unit', value: { amount: price / 40, currency: 'IDR' } },
    relatedLot: 'lot-1',
  }));
  return {
    ocid: `ocds-xxxxxx-${at}`,
    id: `ocds-xxxxxx-${at}-compiled`,
    date: `2026-10-${day}T09:00:00+07:00`,
    tag: ['compiled'],
    initiationType: 'tender',
    language: 'id',
    buyer,
    parties: [
      { ...buyer, roles: ['buyer', 'procuringEntity'] },
      ...parties.map((party) => ({ ...party, roles: ['tenderer'] })),
    ],
    tender: {
      id: String(at),
      title: 'Pengadaan contoh',
      status: 'complete',
      procuringEntity: buyer,
      procurementMethod: 'open',
      procurementMethodDetails: 'Tender - Pascakualifikasi Satu File',
      value: { amount: 1_000_000_000, currency: 'IDR' },
      awardCriteria: 'priceOnly',
      tenderPeriod: { startDate: `2026-09-${day}T08:00:00+07:00`, endDate: `2026-10-${day}T16:00:00+07:00` },
      numberOfTenderers: 3,
      tenderers: parties,
      items,
    },
    bids: {
      details: parties.map((party, nth) => ({
        id: `bid-${nth}`,
        date: `2026-10-${day}T1${nth}:12:00+07:00`,
        status: nth === 2 && at % 5 === 0 ? 'disqualified' : 'valid',
        tenderers: [party],
        value: { amount: price + nth * spread(at, 6133, 9_000_000), currency: 'IDR' },
        relatedLots: ['lot-1'],
      })),
    },
    awards: [
      {
        id: 'award-1',
        status: 'active',
        date: `2026-11-${day}T09:00:00+07:00`,
        value: { amount: price, currency: 'IDR' },
        suppliers: parties.slice(0, 1),
        items,
      },
    ],
  };
}
