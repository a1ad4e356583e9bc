/** Worked cases of every kind of single calculation, with where the numbers come from. */
import type { Json } from '#core/evaluation/evaluation-json.ts';

/** One case: an input as a file has it, and what of the result must come out. */
export interface Example {
  readonly kind: string;
  readonly about: string;
  readonly input: { readonly [field: string]: Json };
  readonly result: { readonly [field: string]: unknown };
}

const TODAY = 'perpres-46-2025';
const INCLUDED = { mode: 'included' };

const works = { kind: 'works', ownerEstimate: '1000000000.00', budgetCeiling: '1200000000.00' };

const bondInput = { offered: '800000000.00', corrected: '800000000.00', contractValue: '800000000.00' };

const cement = {
  name: 'Semen',
  kind: 'material',
  coefficient: '0.5',
  unitPrice: '100.00',
  coefficientProven: true,
  unitPriceProven: false,
  ownerCoefficient: null,
  ownerUnitPrice: '120.00',
};

const officeOfEast = { zone: 'WITA', simple: false };

export const EXAMPLES: readonly Example[] = [
  {
    kind: 'price-score',
    about: 'lowest / price × 100',
    input: { ruleSet: TODAY, lowest: '800000000.00', price: '1000000000.00' },
    result: { value: '80', shown: '80.00' },
  },
  {
    kind: 'price-score',
    about: 'two thirds stay exact',
    input: { ruleSet: TODAY, lowest: '2.00', price: '3.00' },
    result: { value: '200/3', shown: '66.67' },
  },
  {
    kind: 'combined-score',
    about: 'sistem nilai of today, 70/30',
    input: {
      ruleSet: TODAY,
      method: 'scoring',
      technicalWeight: '70',
      priceWeight: '30',
      technicalScore: '80',
      lowest: '800000000.00',
      price: '1000000000.00',
    },
    result: { value: '80', shown: '80.00' },
  },
  {
    kind: 'weights-range',
    about: 'the range of 2014 is not that of today',
    input: { ruleSet: 'perpres-54-2010', method: 'scoring', technicalWeight: '70', priceWeight: '30' },
    result: { value: 'out-of-range', faults: ['technical-out-of-range', 'price-out-of-range'] },
  },
  {
    kind: 'threshold',
    about: 'equality passes',
    input: { ruleSet: TODAY, score: '70', threshold: '70' },
    result: { value: 'passes', passes: true },
  },
  {
    kind: 'technical-score',
    about: 'a template with 20/20/60, one element of counts, one of parts',
    input: {
      ruleSet: TODAY,
      threshold: '70',
      elements: [
        element('pengalaman', { weight: '20', scale: { kind: 'share-of-highest' }, count: '3', highest: '4' }),
        element('proposal', { weight: '20', score: '80' }),
        element('ahli', { weight: '60', threshold: '90', scale: { kind: 'elements', combine: 'weights' } }),
        element('ketua', { weight: '60', parent: 'ahli', score: '90' }),
        element('anggota', { weight: '40', parent: 'ahli', scale: { kind: 'share-of-full', full: '4' }, count: '3' }),
      ],
    },
    // 20 × 75 + 20 × 80 + 60 × (0.6 × 90 + 0.4 × 75)
    result: { value: '81.4', shown: '81.40', reachesThreshold: true, belowElementThreshold: ['ahli'] },
  },
  {
    kind: 'arithmetic-correction',
    about: 'the document’s volume times the offered unit price decides, a blank price stays blank',
    input: {
      ruleSet: TODAY,
      contract: 'unit-price',
      vat: { mode: 'added', ratePercent: '11' },
      offeredTotal: '1000.00',
      documentLines: [
        { line: '1', volume: '12.5', ownerUnitPrice: '40.00', basis: 'unit-price' },
        { line: '2', volume: '3', ownerUnitPrice: null, basis: 'unit-price' },
        { line: '3', volume: '1', ownerUnitPrice: null, basis: 'unit-price' },
      ],
      offeredLines: [
        { line: '1', volume: '10', unitPrice: '44.01', total: '999.00' },
        { line: '2', volume: '3', unitPrice: null, total: null },
        { line: null, volume: '1', unitPrice: '5.00', total: '5.00' },
      ],
    },
    // 12.5 × 44.01 = 550.125 → 550.13, with VAT 610.6443 → 610.64; 44.01 is above 110 % of 40.
    result: { value: '610.64', unbalancedLines: ['1'] },
  },
  {
    kind: 'price-ratio',
    about: 'exactly 80 % is not below',
    input: { ruleSet: TODAY, kind: 'works', corrected: '800000000.00', ownerEstimate: '1000000000.00' },
    result: { value: '80.0000', aboveOwnerEstimate: false, fails: false, reasonablenessReview: false },
  },
  {
    kind: 'price-ratio',
    about: 'one sen below is, and one sen above HPS fails',
    input: { ruleSet: TODAY, kind: 'works', corrected: '1000000000.01', ownerEstimate: '1000000000.00' },
    result: { value: '100.0000', aboveOwnerEstimate: true, fails: true },
  },
  {
    kind: 'price-ratio',
    about: 'consultants do not fail above HPS',
    input: { ruleSet: TODAY, kind: 'consulting-firm', corrected: '1100.00', ownerEstimate: '1000.00' },
    result: { aboveOwnerEstimate: true, fails: false },
  },
  {
    kind: 'unbalanced-price',
    about: 'exactly 110 % is not unbalanced',
    input: { ruleSet: TODAY, unitPrice: '110.00', ownerUnitPrice: '100.00' },
    result: { value: '110.0000', unbalanced: false },
  },
  {
    kind: 'unbalanced-price',
    about: 'a sen more is',
    input: { ruleSet: TODAY, unitPrice: '110.01', ownerUnitPrice: '100.00' },
    result: { value: '110.0100', unbalanced: true },
  },
  {
    kind: 'hea',
    about: '(1 − KP) × HP since 2018',
    input: {
      ...works,
      ruleSet: TODAY,
      kind: 'goods',
      ownerEstimate: '1000000000.01',
      preference: 'by-rule',
      price: '1000000000.00',
      parts: [
        {
          component: 'goods',
          amount: null,
          localContentPercent: '40',
        },
      ],
    },
    result: { value: '900000000.00', shown: '900000000.00', preferenceApplies: true, because: 'amount' },
  },
  {
    kind: 'hea',
    about: 'HP / (1 + KP) in 2014',
    input: {
      ...works,
      ruleSet: 'perpres-54-2010',
      kind: 'goods',
      preference: 'applies',
      price: '1150000000.00',
      parts: [
        {
          component: 'goods',
          amount: null,
          localContentPercent: '100',
        },
      ],
    },
    result: { value: '1000000000.00', because: 'document' },
  },
  {
    kind: 'hea',
    about: 'at an HPS of exactly Rp 1 billion preference does not apply',
    input: {
      ...works,
      ruleSet: TODAY,
      kind: 'goods',
      preference: 'by-rule',
      price: '1000.00',
      parts: [
        {
          component: 'goods',
          amount: null,
          localContentPercent: '40',
        },
      ],
    },
    result: { value: '1000.00', preferenceApplies: false },
  },
  {
    kind: 'life-cycle-cost',
    about: 'plain sum',
    input: {
      ruleSet: TODAY,
      price: '500.00',
      costs: { years: [{ operation: '200.00', maintenance: '50.00' }], residual: '100.00' },
      discountPercent: null,
    },
    result: { value: '650.00', shown: '650.00' },
  },
  {
    kind: 'life-cycle-cost',
    about: '1000 + 110/1.1 + 121/1.21 − 242/1.21',
    input: {
      ruleSet: TODAY,
      price: '1000.00',
      costs: {
        years: [
          { operation: '100.00', maintenance: '10.00' },
          { operation: '121.00', maintenance: '0.00' },
        ],
        residual: '242.00',
      },
      discountPercent: '10',
    },
    result: { value: '1000.00', shown: '1000.00' },
  },
  {
    kind: 'reasonableness',
    about: 'the owner’s price for what is not proven; equal stands',
    input: {
      ruleSet: TODAY,
      offer: '700.00',
      lines: [
        { line: '1', volume: '10', unitPrice: '50.00', total: '500.00' },
        { line: '2', volume: '1', unitPrice: '100.00', total: '100.00' },
      ],
      sheet: { items: [{ line: '1', components: [cement], overheadPercent: null }] },
      vat: INCLUDED,
    },
    result: { value: 'stands', recomputed: { value: '700.00' } },
  },
  {
    kind: 'reasonableness',
    about: 'with VAT added, a sen below is not reasonable',
    input: {
      ruleSet: TODAY,
      offer: '776.99',
      lines: [
        { line: '1', volume: '10', unitPrice: '50.00', total: '500.00' },
        { line: '2', volume: '1', unitPrice: '100.00', total: '100.00' },
      ],
      sheet: { items: [{ line: '1', components: [cement], overheadPercent: null }] },
      vat: { mode: 'added', ratePercent: '11' },
    },
    result: { value: 'not-reasonable', recomputed: { value: '777.00' } },
  },
  {
    kind: 'negotiation',
    about: 'one sen higher is flagged',
    input: {
      ruleSet: TODAY,
      before: '100.00',
      after: '100.01',
      lines: [],
      vat: INCLUDED,
      ownerEstimate: '200.00',
    },
    result: { value: '0.01', higher: true, after: '100.01' },
  },
  {
    kind: 'negotiation',
    about: 'the total follows from the lines',
    input: {
      ruleSet: TODAY,
      before: '600.00',
      after: null,
      lines: [
        { line: '1', volume: '10', unitPrice: '50.00', total: '500.00', agreed: '45.00' },
        { line: '2', volume: '1', unitPrice: '100.00', total: '100.00', agreed: null },
      ],
      vat: INCLUDED,
      ownerEstimate: null,
    },
    result: { value: '-50.00', higher: false, ratio: null },
  },
  {
    kind: 'negotiation',
    about: 'the total follows from the lines, VAT added',
    input: {
      ruleSet: TODAY,
      before: '666.00',
      after: null,
      lines: [{ line: '1', volume: '10', unitPrice: '60.00', total: '600.00', agreed: '59.99' }],
      vat: { mode: 'added', ratePercent: '11' },
      ownerEstimate: '700.00',
    },
    result: { value: '-0.11', ratio: { value: '95.1271' } },
  },
  {
    kind: 'skp',
    about: 'small: 5 − P',
    input: { ruleSet: TODAY, businessSize: 'small', mostPackagesAtOnce: null, runningPackages: 4 },
    result: { value: '1', capacity: '5', passes: true },
  },
  {
    kind: 'skp',
    about: '1.2 × 8 = 9.6, rounded to 10',
    input: { ruleSet: TODAY, businessSize: 'large', mostPackagesAtOnce: 8, runningPackages: 10 },
    result: { value: '0', capacity: '10', passes: false },
  },
  {
    kind: 'kd',
    about: '3 NPt against HPS, equality passes',
    input: {
      ruleSet: 'perpres-54-2010',
      kind: 'works',
      businessSize: 'medium',
      highestContract: '1000000000.00',
      presentValue: null,
      ownerEstimate: '3000000000.00',
    },
    result: { value: '3000000000.00', needed: true, passes: true },
  },
  {
    kind: 'skn',
    about: '7 × 0.6 × KB − what is left to do',
    input: {
      ruleSet: TODAY,
      businessSize: 'medium',
      netWorth: '1000.00',
      running: [{ value: '3000.00', done: '1000.00', sharePercent: '60' }],
      ownerEstimate: '30000.01',
    },
    result: { value: '3000.00', passes: false },
  },
  {
    kind: 'performance-bond',
    about: 'exactly 80 % takes the contract value',
    input: { ruleSet: TODAY, ...works, ...bondInput },
    result: { value: '40000000.00', outcome: 'bond', base: 'contract-value', crossedByCorrection: false },
  },
  {
    kind: 'performance-bond',
    about: 'a sen below takes the HPS',
    input: { ruleSet: TODAY, ...works, ...bondInput, offered: '799999999.99' },
    result: { value: '50000000.00', base: 'owner-estimate', crossedByCorrection: true },
  },
  {
    kind: 'performance-bond',
    about: 'a contract of exactly 200 million needs none',
    input: { ruleSet: TODAY, ...works, ...bondInput, contractValue: '200000000.00' },
    result: { value: null, outcome: 'none', because: 'amount' },
  },
  {
    kind: 'performance-bond',
    about: 'consultants need none',
    input: { ruleSet: TODAY, ...works, ...bondInput, kind: 'consulting-firm' },
    result: { value: null, outcome: 'none', because: 'kind' },
  },
  {
    kind: 'performance-bond',
    about: 'open without an HPS',
    input: { ruleSet: TODAY, ...works, ...bondInput, ownerEstimate: null },
    result: { value: null, outcome: 'undetermined', missing: 'owner-estimate' },
  },
  {
    kind: 'award-authority',
    about: 'exactly 100 billion stays with the Pokja',
    input: { ruleSet: TODAY, kind: 'works', budgetCeiling: '100000000000.00', packageValue: null },
    result: { value: 'committee' },
  },
  {
    kind: 'award-authority',
    about: 'consulting above 10 billion goes to the PA',
    input: { ruleSet: TODAY, kind: 'consulting-firm', budgetCeiling: '10000000000.01', packageValue: null },
    result: { value: 'budget-user' },
  },
  {
    kind: 'failure-follow-up',
    about: 'a fault of the document, pre-qualified, 2025',
    input: { ruleSet: TODAY, ground: 'document-error', kind: 'works', qualification: 'pre' },
    result: { value: 'resubmission', declaredBy: 'committee' },
  },
  {
    kind: 'collusion-count',
    about: 'the unconfirmed one is not counted',
    input: { ruleSet: TODAY, indications: ['same-mistakes', 'consecutive-guarantees'] },
    result: { value: '1', notCounted: ['consecutive-guarantees'], indicated: false },
  },
  {
    kind: 'objection-window',
    about: 'five calendar days',
    // Monday 19 January 2026, 10:00 WITA, to Saturday, moved on to Monday.
    input: { ruleSet: TODAY, start: '2026-01-19T02:00:00.000Z', ...officeOfEast },
    result: {
      value: '2026-01-26T00:00:00.000Z',
      byEachCount: {
        working: '2026-01-26T08:00:00.000Z',
        'calendar-rolled': '2026-01-26T00:00:00.000Z',
        calendar: '2026-01-24T02:00:00.000Z',
      },
      yearsWithoutHolidayTable: [],
    },
  },
  {
    kind: 'objection-answer',
    about: 'five working days in the era of 2010, three for simple tenders',
    input: {
      ruleSet: 'perpres-54-2010',

      // A Monday of a year this build has no holiday table for, which is told.
      start: '2013-04-22T02:00:00.000Z',
      zone: 'WITA',
      simple: true,
      officeHours: {
        opens: '07:30',
        closes: '15:30',
      },
    },
    result: { value: '2013-04-25T07:30:00.000Z', yearsWithoutHolidayTable: [2013] },
  },
  {
    kind: 'appeal-window',
    about: 'a holiday of the region is no working day',
    input: {
      ruleSet: 'perpres-54-2010',
      kind: 'goods',
      start: '2014-04-21T02:00:00.000Z',
      ...officeOfEast,
      extraHolidays: [
        {
          date: '2014-04-22',
          name: 'Hari jadi kabupaten',
        },
      ],
    },
    // Five working days: 23, 24, 25, 28, 29 April.
    result: { value: '2014-04-29T08:00:00.000Z' },
  },
  {
    kind: 'appeal-answer',
    about: 'fourteen calendar days',
    input: { ruleSet: TODAY, kind: 'works', start: '2026-01-19T02:00:00.000Z', ...officeOfEast },
    result: { value: '2026-02-02T02:00:00.000Z' },
  },
  {
    kind: 'appeal-bond',
    about: '1 % of HPS',
    input: { ruleSet: TODAY, ...works },
    result: { value: '10000000.00', outcome: 'bond', validDays: 30 },
  },
  {
    kind: 'appeal-bond',
    about: 'goods have no appeal today',
    input: { ruleSet: TODAY, ...works, kind: 'goods' },
    result: { value: null, outcome: 'no-appeal' },
  },
  {
    kind: 'appeal-bond',
    about: 'open without an HPS',
    input: { ruleSet: TODAY, ...works, ownerEstimate: null },
    result: { value: null, outcome: 'undetermined' },
  },
];

function element(id: string, parts: { readonly [field: string]: Json }): Json {
  const plain = { threshold: null, parent: null, scale: { kind: 'mark' }, score: null, count: null, highest: null };
  return { id, title: `Unsur ${id}`, ...plain, ...parts };
}
