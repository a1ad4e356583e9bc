import { describe, expect, it, test } from 'vitest';
import { createIndicatorRun } from '#core/indicators/run.ts';
import { indicatorsToJson } from '#core/indicators/result-json.ts';
import { DEFAULT_SETTINGS, type IndicatorSettings } from '#core/indicators/settings.ts';
import { aRelease, type BidParts } from '#test/support/builders/ocds.ts';

type Json = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** What is found in these releases, without the quartiles. */
function found(releases: readonly object[], settings: Partial<IndicatorSettings> = {}): Json {
  const run = createIndicatorRun({ settings: { ...DEFAULT_SETTINGS, ...settings } });
  for (const release of releases) run.line(JSON.stringify(release));
  const { Meta: _, ...groups } = indicatorsToJson(run.finish());
  return groups as Json;
}

/** Only what one indicator found. */
function foundBy(code: string, releases: readonly object[], settings: Partial<IndicatorSettings> = {}): Json {
  return Object.fromEntries(
    Object.entries(found(releases, settings)).flatMap(([group, ids]) => {
      const own = Object.entries(ids).filter(([, codes]) => code in codes);
      if (own.length === 0) return [];
      return [[group, Object.fromEntries(own.map(([id, codes]) => [id, { [code]: codes[code] ?? 0 }]))]];
    }),
  );
}

/** A process that A won at 100 against B at `second`. */
function won(ocid: string, second: number, more: readonly BidParts[] = []): object {
  return aRelease(ocid, {
    bids: [{ of: 'A', amount: 100 }, { of: 'B', amount: second }, ...more],
    awards: [{ to: 'A' }],
  });
}

describe('R003 short submission period', () => {
  const period = (startDate: string, endDate: string, more: object = {}) =>
    aRelease('p', { tender: { tenderPeriod: { startDate, endDate }, ...more } });

  it('fires below 15 whole days', () => {
    const days14 = period('2026-01-01T08:00:00+07:00', '2026-01-16T07:59:59+07:00');
    expect(found([days14])).toEqual({ OCID: { p: { R003: 1 } } });
  });

  it('counts days between moments, whatever offset they are written with', () => {
    expect(found([period('2026-01-01T08:00:00+07:00', '2026-01-16T09:00:00+08:00')])).toEqual({});
    expect(found([period('2026-01-01T08:00:00+07:00', '2026-01-16T08:30:00+08:00')])).toEqual({
      OCID: { p: { R003: 1 } },
    });
  });

  it('is silent without both moments, and where one has no offset', () => {
    expect(found([aRelease('p', { tender: { tenderPeriod: { startDate: '2026-01-01T08:00:00Z' } } })])).toEqual({});
    expect(found([period('2026-01-01', '2026-01-02T00:00:00Z')])).toEqual({});
    expect(found([period('2026-01-01T08:00:00', '2026-01-02T00:00:00Z')])).toEqual({});
  });

  it('has a threshold of its own by method', () => {
    const quick = period('2026-01-01T08:00:00Z', '2026-01-06T08:00:00Z', {
      procurementMethodDetails: 'Tender Cepat',
      procurementMethod: 'selective',
    });
    const R003 = { threshold: 15, methods: null, byDetails: new Map([['Tender Cepat', 5]]) };
    expect(found([quick], { R003 })).toEqual({});
    expect(found([quick], { R003: { ...R003, byDetails: new Map([['Tender Cepat', 6]]) } })).toHaveProperty('OCID.p');
    expect(found([quick], { R003: { threshold: 15, methods: new Set(['open']), byDetails: new Map() } })).toEqual({});
  });
});

describe('R018 single bid', () => {
  it('fires for one tenderer in an open or selective method', () => {
    const tender = { numberOfTenderers: 1, procurementMethod: 'open' };
    expect(found([aRelease('p', { tender })])).toEqual({ OCID: { p: { R018: 1 } } });
  });

  test.each([
    { procurementMethod: 'open' },
    { numberOfTenderers: 2, procurementMethod: 'open' },
    { numberOfTenderers: 1, procurementMethod: 'direct' },
    { numberOfTenderers: 1 },
  ])('is silent for %j', (tender) => {
    expect(found([aRelease('p', { tender })])).toEqual({});
  });
});

describe('R024 price close to the winning bid', () => {
  // Q1 = 0.081667, Q3 = 0.108333: the fence stands at 0.041667.
  const far = [108, 109, 110, 110, 111, 112].map((second, at) => won(`far-${at}`, second));

  it('flags the process, the winner and the second at or below the lower fence', () => {
    expect(foundBy('R024', [won('close', 101), ...far])).toEqual({
      OCID: { close: { R024: 0.01 } },
      Tenderer: { A: { R024: 0 }, B: { R024: 0 } },
    });
  });

  it('counts the fence itself in', () => {
    const settings = { R024: { threshold: 0.01 } };
    expect(foundBy('R024', [won('at', 101)], settings)).toHaveProperty('OCID.at.R024', 0.01);
    expect(foundBy('R024', [won('above', 102)], settings)).toEqual({});
  });

  it('is silent where the fence is nothing: most processes would be flagged', () => {
    expect(foundBy('R024', [won('a', 100), won('b', 100), won('c', 110)])).toEqual({});
  });

  const alone: readonly [string, object][] = [
    ['an award is pending', { awards: [{ to: 'A' }, { status: 'pending' }] }],
    ['an award has an unknown status', { awards: [{ to: 'A' }, { status: 'invalid' }] }],
    ['several awards are in force', { awards: [{ to: 'A' }, { to: 'A' }] }],
    ['an award has several suppliers', { awards: [{ to: ['A', 'C'] }] }],
    ['a valid bid has several tenderers', { more: [{ of: ['C', 'D'], amount: 150 }] }],
    ['the winner did not have the lowest price', { second: 99 }],
    ['the winning price is nothing', { winning: 0 }],
    ['the winner has no valid bid', { winnerStatus: 'disqualified' }],
  ];
  test.each(alone)('is silent where %s', (_, parts) => {
    const { awards, more, second, winning, winnerStatus } = {
      awards: [{ to: 'A' }],
      more: [],
      second: 101,
      winning: 100,
      winnerStatus: 'valid',
      ...parts,
    };
    const bids = [{ of: 'A', amount: winning, status: winnerStatus }, { of: 'B', amount: second }, ...more];
    const release = aRelease('p', { bids, awards });
    expect(foundBy('R024', [release], { R024: { threshold: 0.05 } })).toEqual({});
  });

  it('takes the lowest valid bid of a winner who made several, and passes over awards that came to nothing', () => {
    const release = aRelease('p', {
      bids: [
        { of: 'A', amount: 100 },
        { of: 'A', amount: 90 },
        { of: 'B', amount: 99 },
        { of: 'C', amount: 91, status: 'disqualified' },
      ],
      awards: [{ to: 'A' }, { to: 'Z', status: 'cancelled' }, { to: 'Z', status: 'unsuccessful' }],
    });
    expect(foundBy('R024', [release], { R024: { threshold: 0.1 } })).toMatchObject({ OCID: { p: { R024: 0.1 } } });
  });

  it('is silent where prices are not to be compared', () => {
    const release = { ...won('p', 101), tender: { procurementMethodDetails: 'Undian' } };
    const R024 = { threshold: 0.05 };
    const never = { only: new Set<string>(), never: new Set(['Undian']) };
    const only = { only: new Set(['Tender']), never: new Set<string>() };
    expect(foundBy('R024', [release], { R024, prices: never })).toEqual({});
    expect(foundBy('R024', [release], { R024, prices: only })).toEqual({});
    expect(foundBy('R024', [won('p', 101)], { R024, prices: only })).toEqual({});
    expect(foundBy('R024', [won('p', 101)], { R024, prices: never })).toHaveProperty('OCID.p');
  });
});

describe('R025 excessive unsuccessful bids', () => {
  // Ten others each win the one time they bid; F bids against nine of them and wins once.
  const season = Array.from({ length: 10 }, (_, at) => {
    const winner = at === 4 ? 'F' : `N${at}`;
    return aRelease(String(at), { bids: [{ of: 'F' }, { of: 'F' }, { of: winner }], awards: [{ to: winner }] });
  });

  it('flags a tenderer that bids often and wins seldom, counting it once in a process', () => {
    const R025 = { percentile: 75, threshold: 0.2 };
    expect(foundBy('R025', season, { R025 })).toEqual({ Tenderer: { F: { R025: 0.1 } } });
  });

  it('goes by the lower fence of the shares, and by the 75th percentile of the counts', () => {
    // Shares 0.1 (F), three times 0.5 and 0.75, 1 (Z): Q1 = 0.5, Q3 = 0.75, so the fence stands at 0.125.
    const course = (tenderer: string, bids: number, wins: number): readonly object[] =>
      Array.from({ length: bids }, (_, at) => {
        const winner = at < wins ? tenderer : 'Z';
        return aRelease(`${tenderer}-${at}`, { bids: [{ of: tenderer }, { of: winner }], awards: [{ to: winner }] });
      });
    const others = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6'].flatMap((name, at) => course(name, 4, at < 3 ? 2 : 3));
    expect(foundBy('R025', [...course('F', 10, 1), ...others])).toEqual({ Tenderer: { F: { R025: 0.1 } } });
  });

  it('is silent where a quarter of the tenderers win nothing', () => {
    const losing = [aRelease('p', { bids: [{ of: 'A' }, { of: 'B' }, { of: 'C' }], awards: [{ to: 'A' }] })];
    expect(foundBy('R025', losing)).toEqual({});
  });

  it('does not count bids made together', () => {
    const joint = season.map((release) => ({
      ...release,
      bids: { details: [{ status: 'valid', tenderers: [{ id: 'F' }, { id: 'G' }] }] },
    }));
    expect(foundBy('R025', joint, { R025: { percentile: 75, threshold: 1 } })).toEqual({});
  });
});

describe('R028 identical bid prices', () => {
  it('flags two bids of different tenderers at one amount, also disqualified ones', () => {
    const bids = [
      { of: 'A', amount: 5 },
      { of: 'B', amount: 5, status: 'disqualified' },
      { of: 'C', amount: 6 },
    ];
    expect(foundBy('R028', [aRelease('p', { bids })])).toEqual({
      OCID: { p: { R028: 1 } },
      Tenderer: { A: { R028: 1 }, B: { R028: 1 } },
    });
  });

  test.each<[string, readonly BidParts[]]>([
    [
      'the same tenderer asks the same twice',
      [
        { of: 'A', amount: 5 },
        { of: 'A', amount: 5 },
      ],
    ],
    [
      'the same firms in another order',
      [
        { of: ['A', 'B'], amount: 5 },
        { of: ['B', 'A'], amount: 5 },
      ],
    ],
    [
      'amounts a sen apart',
      [
        { of: 'A', amount: 5 },
        { of: 'B', amount: 5.01 },
      ],
    ],
    [
      'other currencies',
      [
        { of: 'A', amount: 5 },
        { of: 'B', amount: 5, currency: 'USD' },
      ],
    ],
    [
      'a bid taken back',
      [
        { of: 'A', amount: 5 },
        { of: 'B', amount: 5, status: 'withdrawn' },
      ],
    ],
  ])('is silent for %s', (_, bids) => {
    expect(foundBy('R028', [aRelease('p', { bids })])).toEqual({});
  });
});

describe('R030 late bid won', () => {
  const late = (date: string, more: Partial<BidParts> = {}, awardStatus = 'active') =>
    aRelease('p', {
      tender: { tenderPeriod: { endDate: '2026-10-20T16:00:00+07:00' } },
      bids: [{ of: 'A', date, ...more }],
      awards: [{ to: 'A', status: awardStatus }],
    });

  it('fires for a valid bid after the end of the period that won', () => {
    expect(foundBy('R030', [late('2026-10-20T16:00:01+07:00')])).toEqual({
      OCID: { p: { R030: 1 } },
      Tenderer: { A: { R030: 1 } },
    });
  });

  it('compares moments, not their text: 16:30 in WITA is half past three in WIB', () => {
    expect(foundBy('R030', [late('2026-10-20T16:30:00+08:00')])).toEqual({});
    expect(foundBy('R030', [late('2026-10-20T15:30:00+06:00')])).toHaveProperty('OCID.p');
  });

  it('is silent for a bid in time, one that is not valid, and an award that is not in force', () => {
    expect(foundBy('R030', [late('2026-10-20T16:00:00+07:00')])).toEqual({});
    expect(foundBy('R030', [late('2026-10-21T16:00:00+07:00', { status: 'disqualified' })])).toEqual({});
    expect(foundBy('R030', [late('2026-10-21T16:00:00+07:00', {}, 'pending')])).toEqual({});
  });
});

describe('R035 all except the winner disqualified', () => {
  const bids = [
    { of: 'A' },
    { of: 'B', status: 'disqualified' },
    { of: 'C', status: 'disqualified' },
    { of: 'C', status: 'disqualified' },
  ];

  it('tells how many others were disqualified', () => {
    expect(foundBy('R035', [aRelease('p', { bids, awards: [{ to: 'A' }] })])).toEqual({
      OCID: { p: { R035: 2 } },
      Tenderer: { A: { R035: 0 } },
    });
  });

  it('is silent below the threshold, with a second valid tenderer, another supplier, or a pending award', () => {
    const release = (more: readonly BidParts[], to = 'A', status = 'active') =>
      aRelease('p', { bids: [...bids, ...more], awards: [{ to, status }] });
    expect(foundBy('R035', [release([])], { R035: { threshold: 3 } })).toEqual({});
    expect(foundBy('R035', [release([{ of: 'D' }])])).toEqual({});
    expect(foundBy('R035', [release([], 'B')])).toEqual({});
    expect(foundBy('R035', [release([], 'A', 'pending')])).toEqual({});
    expect(foundBy('R035', [aRelease('p', { bids: [{ of: 'A' }], awards: [{ to: 'A' }] })])).toEqual({});
  });
});

describe('R036 lowest bid disqualified', () => {
  const release = (awardCriteria?: string, bids: readonly BidParts[] = LOW) =>
    aRelease('p', {
      bids,
      awards: [{ to: 'A' }],
      ...(awardCriteria === undefined ? {} : { tender: { awardCriteria } }),
    });
  const LOW: readonly BidParts[] = [
    { of: 'A', amount: 10 },
    { of: 'B', amount: 9, status: 'disqualified' },
  ];

  it('fires where the award goes by price alone, or the release does not say by what', () => {
    expect(foundBy('R036', [release('priceOnly')])).toEqual({ OCID: { p: { R036: 1 } } });
    expect(foundBy('R036', [release()])).toEqual({ OCID: { p: { R036: 1 } } });
  });

  it('is held back where quality counts too, and says so', () => {
    const run = createIndicatorRun({});
    run.release(release('ratedCriteria'));
    const { held, findings } = run.finish();
    expect(held).toEqual([{ code: 'R036', ocid: 'p' }]);
    expect(findings.get('OCID')?.get('p')?.has('R036')).not.toBe(true);
  });

  it('lets the first of equal prices count', () => {
    const valid: BidParts = { of: 'A', amount: 9 };
    const fallen: BidParts = { of: 'B', amount: 9, status: 'disqualified' };
    expect(foundBy('R036', [release('priceOnly', [valid, fallen])])).toEqual({});
    expect(foundBy('R036', [release('priceOnly', [fallen, valid])])).toHaveProperty('OCID.p');
  });

  it('is silent without a valid bid that has a price, and without an award in force', () => {
    expect(
      foundBy('R036', [release('priceOnly', [{ of: 'A' }, { of: 'B', amount: 9, status: 'disqualified' }])]),
    ).toEqual({});
    const pending = aRelease('p', { bids: LOW, awards: [{ to: 'A', status: 'pending' }] });
    expect(foundBy('R036', [pending])).toEqual({});
  });
});

describe('R038 excessive disqualified bids', () => {
  const of = (buyer: string, disqualified: number, valid: number) =>
    aRelease(`of-${buyer}`, {
      buyer,
      tender: { procuringEntity: { id: `${buyer}-unit` } },
      bids: [
        ...Array.from({ length: disqualified }, (_, at) => ({ of: `${buyer}d${at}`, status: 'disqualified' })),
        ...Array.from({ length: valid }, (_, at) => ({ of: `${buyer}v${at}` })),
      ],
    });
  const season = [of('B1', 1, 9), of('B2', 1, 9), of('B3', 1, 9), of('B4', 1, 9), of('B5', 9, 1)];

  it('flags buyer and procuring entity at or above the upper fence', () => {
    expect(foundBy('R038', season)).toEqual({
      Buyer: { B5: { R038: 0.9 } },
      ProcuringEntity: { 'B5-unit': { R038: 0.9 } },
    });
  });

  it('flags a tenderer with enough bids', () => {
    const bids = [{ of: 'A', status: 'disqualified' }, { of: 'A', status: 'disqualified' }, { of: 'B' }, { of: 'B' }];
    const R038 = { threshold: 0.5, leastBids: 2, leastBidsOfBuyer: 2 };
    expect(foundBy('R038', [aRelease('p', { bids })], { R038 })).toEqual({ Tenderer: { A: { R038: 1 } } });
    expect(foundBy('R038', [aRelease('p', { bids })], { R038: { ...R038, leastBids: 3 } })).toEqual({});
  });

  it('is silent where the fence is nothing', () => {
    expect(foundBy('R038', [of('B1', 0, 9), of('B2', 0, 9), of('B3', 0, 9), of('B4', 0, 9), of('B5', 0, 1)])).toEqual(
      {},
    );
  });
});

describe('R048 heterogeneous supplier', () => {
  const awarded = (to: string | readonly string[], classes: readonly string[]) =>
    aRelease(`${[to].flat().join()}-${classes.join()}`, { awards: [{ to, classes }] });
  const R048 = { threshold: null, digits: 2, leastProcesses: 1 };
  const narrow = ['A', 'B', 'C', 'D', 'E'].map((supplier) => awarded(supplier, ['43210000']));

  it('flags a supplier of unusually many classes, told apart by their first digits', () => {
    const wide = awarded('W', ['43210000', '43220000', '72100000']);
    expect(foundBy('R048', [...narrow, wide], { R048 })).toEqual({ Tenderer: { W: { R048: 2 } } });
    expect(foundBy('R048', [...narrow, wide], { R048: { ...R048, digits: 4 } })).toEqual({
      Tenderer: { W: { R048: 3 } },
    });
  });

  it('counts only suppliers with enough processes, and no awards to several', () => {
    expect(
      foundBy('R048', [awarded('W', ['10', '20', '30'])], { R048: { ...R048, threshold: 2, leastProcesses: 2 } }),
    ).toEqual({});
    expect(foundBy('R048', [awarded(['V', 'W'], ['10', '20'])], { R048: { ...R048, threshold: 2 } })).toEqual({});
  });
});

describe('R058 heavily discounted bid', () => {
  const ordinary = ['1', '2', '3', '4', '5', '6'].map((ocid) => won(ocid, 110));

  it('flags the process and the winner at or above the upper fence', () => {
    const low = aRelease('low', {
      bids: [
        { of: 'L', amount: 100 },
        { of: 'B', amount: 250 },
      ],
      awards: [{ to: 'L' }],
    });
    expect(foundBy('R058', [...ordinary, low])).toEqual({
      OCID: expect.objectContaining({ low: { R058: 1.5 } }),
      Tenderer: expect.objectContaining({ L: { R058: 0 } }),
    });
  });

  it('is silent where the fence is nothing', () => {
    expect(foundBy('R058', [won('a', 100), won('b', 100), won('c', 100)])).toEqual({});
  });
});

describe('what is left out of everything', () => {
  it('cancelled processes, and methods on the list of exclusions', () => {
    const tender = { numberOfTenderers: 1, procurementMethod: 'open' };
    const cancelled = aRelease('p', { tender: { ...tender, status: 'cancelled' } });
    const excluded = aRelease('q', { tender: { ...tender, procurementMethodDetails: 'Undian' } });
    expect(found([cancelled, excluded], { excluded: new Set(['Undian']) })).toEqual({});
  });
});
