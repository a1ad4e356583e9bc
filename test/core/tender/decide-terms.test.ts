import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { MethodTerms } from '#core/tender/course-model.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier, Requirement, RequirementScoring } from '#core/tender/model.ts';
import { context, refusalOf } from '#test/support/builders/context.ts';
import {
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  met,
  requirementId,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

type Era = Dossier['ruleSet']['id'];

function selection(era: Era = 'perpres-12-2021', parts: Partial<Dossier> = {}): Dossier {
  const notice = {
    kind: 'consulting-firm',
    method: 'quality-and-cost',
    qualification: 'pre',
    submission: 'two-file',
  } as const;
  return aDossier({ ruleSet: { id: era, reason: null }, ...parts, notice });
}

function scoredGoods(era: Era): Dossier {
  const notice = { kind: 'goods', method: 'scoring', submission: 'two-file' } as const;
  return aDossier({ ruleSet: { id: era, reason: null }, notice });
}

function setTerms(dossier: Dossier, terms: Partial<MethodTerms>): TenderCommand {
  return { name: 'setTerms', body: { terms: { ...dossier.terms, ...terms } } };
}

function weights(technical: string | null, price: string | null): Partial<MethodTerms> {
  return {
    technicalWeight: technical === null ? null : decimal(technical),
    priceWeight: price === null ? null : decimal(price),
  };
}

describe('weights of the technical and the price score', () => {
  // Sistem nilai: price 30–40 % today [FLIP9, LAMP3], 70–90 % in 2014 [SN2012]; kualitas dan biaya 20–40 % [QCBS].
  it.each<[string, Dossier, string, string, string | null]>([
    ['today at the lower end', scoredGoods('perpres-12-2021'), '60', '40', null],
    ['today at the upper end', scoredGoods('perpres-12-2021'), '70', '30', null],
    ['today a hundredth too high', scoredGoods('perpres-12-2021'), '70.01', '29.99', 'weights-outside-range'],
    ['today those of 2014', scoredGoods('perpres-12-2021'), '20', '80', 'weights-outside-range'],
    ['2014 its own', scoredGoods('perpres-54-2010'), '20', '80', null],
    ['2014 those of today', scoredGoods('perpres-54-2010'), '60', '40', 'weights-outside-range'],
    ['selections 80 and 20', selection(), '80', '20', null],
    ['selections 80.01 and 19.99', selection(), '80.01', '19.99', 'weights-outside-range'],
    ['selections that do not make 100', selection(), '75', '20', 'weights-not-hundred'],
  ])('%s', (_, dossier, technical, price, refusal) => {
    expect(refusalOf(dossier, setTerms(dossier, weights(technical, price)))).toBe(refusal);
  });

  it('name the weight, its value, the range and the clause', () => {
    const dossier = selection();
    const decided = decide(dossier, setTerms(dossier, weights('50', '50')), context);
    expect(decided).toMatchObject({
      ok: false,
      error: {
        kind: 'weights-outside-range',
        details: { what: 'technical', value: '50', from: '60', to: '80' },
        clause: expect.stringContaining('kualitas dan biaya'),
      },
    });
  });

  it('may be given one after the other', () => {
    const dossier = selection();
    expect(refusalOf(dossier, setTerms(dossier, weights('80', null)))).toBeNull();
    expect(refusalOf(dossier, setTerms(dossier, weights(null, '50')))).toBe('weights-outside-range');
  });

  it('are not held to a range nobody could confirm', () => {
    const dossier = selection('perpres-54-2010');
    expect(refusalOf(dossier, setTerms(dossier, weights('50', '50')))).toBeNull();
  });

  it('are nothing for a method that weighs nothing', () => {
    const dossier = aDossier();
    expect(refusalOf(dossier, setTerms(dossier, weights('70', '30')))).toBe('not-of-this-method');
  });

  it('may still be filled in once scores were given, and not changed', () => {
    const requirements = [element('u', '100')];
    const findings = { [requirementId('u')]: { [bidderId('a')]: met('80') } };
    const bidders = [aBidder('a', { total: 900 })];
    const open = selection('perpres-12-2021', { requirements, findings, bidders });
    expect(refusalOf(open, setTerms(open, weights('80', '20')))).toBeNull();
    const said = { ...open, terms: { ...open.terms, ...weights('80', '20') } };
    expect(refusalOf(said, setTerms(said, weights('70', '30')))).toBe('already-fixed');
    expect(refusalOf({ ...said, findings: {} }, setTerms(said, weights('70', '30')))).toBeNull();
  });
});

describe('other terms', () => {
  it.each<[string, Partial<MethodTerms>, Dossier]>([
    ['a pass mark of a qualification that is not scored', { qualificationThreshold: decimal('60') }, aDossier()],
    ['a length of a shortlist there is none of', { shortlistMaximum: 5 }, aDossier()],
    ['a discount where nothing is discounted', { discountPercent: decimal('8') }, aDossier()],
    ['preference among consultants', { preference: 'applies' }, selection()],
    ['an auction among consultants', { auction: true }, selection()],
  ])('refuse %s', (_, terms, dossier) => {
    expect(refusalOf(dossier, setTerms(dossier, terms))).toBe('not-of-this-method');
  });
});

function element(id: string, weight: string, scoring: Partial<RequirementScoring> = {}): Requirement {
  return aRequirement(id, 'technical', {
    scoring: { weight: decimal(weight), threshold: null, parent: null, scale: { kind: 'mark' }, ...scoring },
  });
}

describe('scoring trees', () => {
  const whole = { kind: 'elements', combine: 'weights' } as const;
  const under = (id: string) => requirementId(id);

  it.each<[string, readonly Requirement[], string | null]>([
    [
      'three levels',
      [
        element('1', '100', { scale: whole }),
        element('1a', '100', { parent: under('1'), scale: whole }),
        element('1a1', '40', { parent: under('1a') }),
        element('1a2', '60', { parent: under('1a') }),
      ],
      null,
    ],
    [
      'four levels',
      [
        element('1', '100', { scale: whole }),
        element('2', '100', { parent: under('1'), scale: whole }),
        element('3', '100', { parent: under('2'), scale: whole }),
        element('4', '100', { parent: under('3') }),
      ],
      'invalid-value',
    ],
    ['a parent that is not there', [element('1', '100', { parent: under('0') })], 'invalid-value'],
    [
      'a parent that has a mark of its own',
      [element('1', '100'), element('1a', '100', { parent: under('1') })],
      'invalid-value',
    ],
    [
      'elements that are parts of each other',
      [
        element('1', '100', { parent: under('2'), scale: whole }),
        element('2', '100', { parent: under('1'), scale: whole }),
      ],
      'invalid-value',
    ],
    ['an element without its parts', [element('1', '100', { scale: whole })], 'invalid-value'],
    [
      'parts that make 99.99',
      [
        element('1', '100', { scale: whole }),
        element('1a', '40', { parent: under('1') }),
        element('1b', '59.99', { parent: under('1') }),
      ],
      'weights-not-hundred',
    ],
    [
      'parts that are averaged whatever their weights',
      [
        element('1', '100', { scale: { kind: 'elements', combine: 'average' } }),
        element('1a', '0', { parent: under('1') }),
        element('1b', '0', { parent: under('1') }),
      ],
      null,
    ],
  ])('with %s', (_, requirements, refusal) => {
    const command: TenderCommand = { name: 'setRequirements', body: { requirements, technicalThreshold: null } };
    expect(refusalOf(selection(), command)).toBe(refusal);
  });
});

describe('scores by their scale', () => {
  const levels = [
    { label: 'Baik', score: decimal('100') },
    { label: 'Cukup', score: decimal('70') },
  ];
  const requirements = [
    aRequirement('adm'),
    element('u', '40', { scale: { kind: 'elements', combine: 'weights' } }),
    element('ua', '100', { parent: requirementId('u') }),
    element('level', '30', { scale: { kind: 'levels', levels } }),
    element('count', '30', { scale: { kind: 'share-of-full', full: decimal('5') } }),
  ];
  const bidders = [aBidder('a', { total: 900_000_000 })];
  const notice = { method: 'lowest-price-threshold' } as const;
  const received = withAllExamined(aDossier({ requirements, bidders, notice, technicalThreshold: decimal('60') }));
  const dossier = { ...received, findings: { [requirementId('adm')]: { [bidderId('a')]: met() } } };

  it.each<[string, string, Partial<ReturnType<typeof met>>, string | null]>([
    ['a mark', 'ua', { score: decimal('100') }, null],
    ['a mark a hundredth above the highest', 'ua', { score: decimal('100.01') }, 'score-out-of-range'],
    ['a mark with a count beside it', 'ua', { score: decimal('100'), quantity: decimal('1') }, 'invalid-value'],
    ['an element made of others', 'u', { score: decimal('100') }, 'computed-requirement'],
    ['one of the levels', 'level', { score: decimal('70') }, null],
    ['none of the levels', 'level', { score: decimal('71') }, 'score-out-of-range'],
    ['a count', 'count', { quantity: decimal('7') }, null],
    ['a score where a count is asked for', 'count', { score: decimal('70') }, 'invalid-value'],
    ['nothing where a count is asked for', 'count', {}, 'score-out-of-range'],
    ['a count below nothing', 'count', { quantity: decimal('-1') }, 'invalid-value'],
  ])('%s', (_, requirement, finding, refusal) => {
    const cell = { requirement: requirementId(requirement), bidder: bidderId('a'), finding: { ...met(), ...finding } };
    expect(refusalOf(dossier, { name: 'assess', body: { cells: [cell] } })).toBe(refusal);
  });
});
