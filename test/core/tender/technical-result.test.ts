import { describe, expect, it, test } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { after, context, evaluationOf, refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aCommittee,
  bidderId,
  complete,
  decimal,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { aFixedDossier, aJudgedDossier, aSealedDossier, FIX, FIXED, OPENED } from '#test/support/builders/sealed.ts';

const judged = aJudgedDossier();
const fixed = aFixedDossier();

function fix(parts: Partial<(typeof FIX)['body']> | { readonly passed: readonly string[] }): TenderCommand {
  return { name: 'fixTechnicalResult', body: { ...FIX.body, ...parts } } as TenderCommand;
}

function assess(requirement: string, bidder: string, finding = met('90')): TenderCommand {
  const cell = { requirement: requirementId(requirement), bidder: bidderId(bidder), finding };
  return { name: 'assess', body: { cells: [cell] } };
}

describe('the technical result', () => {
  it('is fixed as the evaluation says: 70 passes a mark of 70, 69.99 does not', () => {
    expect(refusalOf(judged, FIX)).toBeNull();
    const exactly = withFindings(judged, { stages: ['technical'], bidders: ['c'], finding: met('70') });
    expect(decide(exactly, FIX, context)).toMatchObject({
      ok: false,
      error: {
        kind: 'result-differs',
        details: { expected: expect.stringContaining('CV. Contoh C'), got: 'CV. Contoh A; CV. Contoh B' },
      },
    });
    expect(refusalOf(exactly, fix({ passed: ['a', 'b', 'c'] }))).toBeNull();
  });

  test.each<[string, readonly string[]]>([
    ['one too few', ['a']],
    ['one too many', ['a', 'b', 'c']],
    ['another one', ['a', 'c']],
    ['one twice', ['a', 'a']],
    ['nobody', []],
  ])('is not fixed with %s', (_, passed) => {
    expect(refusalOf(judged, fix({ passed }))).toBe('result-differs');
  });

  test.each(['technicalWeight', 'priceWeight'] as const)('is not fixed while the document gives no %s', (term) => {
    const unweighed: Dossier = { ...judged, terms: { ...judged.terms, [term]: null } };
    expect(decide(unweighed, FIX, context)).toMatchObject({
      ok: false,
      error: { kind: 'terms-missing', details: { path: `terms/${term}` } },
    });
    const lowest: Dossier = { ...unweighed, notice: { ...unweighed.notice, method: 'lowest-price-threshold' } };
    expect(refusalOf(lowest, FIX)).not.toBe('terms-missing');
  });

  it('waits until every bid is judged, and names who is not', () => {
    const { [bidderId('c')]: _, ...others } = judged.findings[requirementId('tek')] ?? {};
    const open: Dossier = { ...judged, findings: { ...judged.findings, [requirementId('tek')]: others } };
    expect(decide(open, FIX, context)).toMatchObject({
      ok: false,
      error: { kind: 'evaluation-open', details: { gates: 'technical', bidders: 'CV. Contoh C' } },
    });
    expect(refusalOf(aSealedDossier(), FIX)).toBe('evaluation-open');
  });

  it('does not wait for who failed before the technical gate', () => {
    const failed = withFindings(aSealedDossier(), { bidders: ['c'], stages: ['administration'], finding: notMet() });
    const rest = withFindings(failed, { bidders: ['a', 'b'], stages: ['administration'] });
    const scored = withFindings(rest, { bidders: ['a', 'b'], stages: ['technical'], finding: met('80') });
    const bids = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, complete]));
    expect(refusalOf({ ...scored, opening: { ...scored.opening, bids } }, FIX)).toBeNull();
  });

  test.each<[string, Dossier, TenderCommand, string]>([
    ['in one file', aJudgedDossier({ notice: { submission: 'one-file' } }), FIX, 'not-of-this-method'],
    ['twice', fixed, FIX, 'already-fixed'],
    ['by two members', { ...judged, committee: aCommittee(2) }, FIX, 'committee-even-or-small'],
    ['before the opening', judged, fix({ fixedAt: instant('2025-06-05T01:59:59.000Z') }), 'dates-out-of-order'],
    ['without an opening', { ...judged, opening: { ...judged.opening, openedAt: null } }, FIX, 'not-opened'],
    [
      'in two stages without equalisation',
      aJudgedDossier({ notice: { submission: 'two-stage' } }),
      FIX,
      'evaluation-open',
    ],
  ])('is not fixed %s', (_, dossier, command, kind) => {
    expect(refusalOf(dossier, command)).toBe(kind);
  });

  it('lets the tender go on to prices of who passed, and of nobody else', () => {
    const before = evaluationOf(judged);
    expect(before.outcome).toMatchObject({ kind: 'open', waits: [{ kind: 'technical-result' }] });
    const { bids } = evaluationOf(after(judged, FIX));
    const at = (id: string) => bids.find(({ bidder }) => bidder === id)?.gates;
    expect(at('a')?.arithmetic).toEqual({ status: 'open', reasons: [{ kind: 'price-file-open' }] });
    expect(at('c')?.arithmetic.status).toBe('not-evaluated');
  });
});

describe('technical equalisation', () => {
  const staged = aJudgedDossier({ notice: { submission: 'two-stage' } });
  const equalisation = {
    agreedAt: instant('2025-06-10T02:00:00.000Z'),
    items: [{ topic: 'Kapasitas pompa', change: 'Paling sedikit 40 liter per detik' }],
    bidders: { [bidderId('a')]: 'agreed', [bidderId('b')]: 'withdrew' },
  } as const;
  const equalise = (parts: object = {}): TenderCommand => ({
    name: 'recordEqualisation',
    body: { equalisation: { ...equalisation, ...parts } },
  });

  it('comes before the technical result of two stages, and who withdrew is out', () => {
    const equalised = after(staged, equalise());
    expect(refusalOf(equalised, fix({ passed: ['a', 'b'] }))).toBe('result-differs');
    expect(refusalOf(equalised, fix({ passed: ['a'] }))).toBeNull();
    const early = fix({ passed: ['a'], fixedAt: instant('2025-06-09T02:00:00.000Z') });
    expect(refusalOf(equalised, early)).toBe('dates-out-of-order');
  });

  test.each<[string, Dossier, TenderCommand, string]>([
    ['in two files', judged, equalise(), 'not-of-this-method'],
    ['before the opening', staged, equalise({ agreedAt: instant('2025-06-01T02:00:00.000Z') }), 'dates-out-of-order'],
    ['with who made no offer', staged, equalise({ bidders: { d: 'agreed' } }), 'no-bid'],
    ['with nobody known', staged, equalise({ bidders: { x: 'agreed' } }), 'unknown-bidder'],
    ['after the result', { ...staged, technicalResult: FIX.body }, equalise(), 'already-fixed'],
  ])('is not recorded %s', (_, dossier, command, kind) => {
    expect(refusalOf(dossier, command)).toBe(kind);
  });
});

describe('once the technical result is fixed', () => {
  const requirements = (change: (each: Requirement) => Requirement): TenderCommand => ({
    name: 'setRequirements',
    body: { requirements: fixed.requirements.map(change), technicalThreshold: fixed.technicalThreshold },
  });

  test.each<[string, TenderCommand]>([
    ['a score', assess('tek', 'c')],
    ['a finding of administration', assess('adm', 'c', notMet())],
    ['how a bid was found', { name: 'examineBid', body: { bidder: bidderId('c'), opening: null } }],
    [
      'when bids were opened',
      { name: 'recordOpening', body: { openedAt: FIXED, place: null, witnesses: [], remarks: null } },
    ],
    [
      'the pass mark',
      { name: 'setRequirements', body: { requirements: fixed.requirements, technicalThreshold: decimal('60') } },
    ],
    ['a technical requirement', requirements((each) => (each.id === 'tek' ? { ...each, title: 'Lain' } : each))],
    ['the weights', { name: 'setTerms', body: { terms: { ...fixed.terms, technicalWeight: decimal('70') } } }],
    ['that an offer was made', { name: 'recordBid', body: { bidder: bidderId('a'), bid: null } }],
    ['who offered', { name: 'recordBid', body: { bidder: bidderId('d'), bid: aBid({ offeredTotal: null }) } }],
  ])('%s stands', (_, command) => {
    expect(decide(fixed, command, context)).toMatchObject({
      ok: false,
      error: { kind: 'already-fixed', details: { what: 'technical-result', at: FIXED } },
    });
  });

  test.each<[string, TenderCommand]>([
    [
      'the place of the opening',
      { name: 'recordOpening', body: { openedAt: OPENED, place: 'Aula', witnesses: [], remarks: null } },
    ],
    [
      'a requirement of the qualification',
      requirements((each) => (each.id === 'kual' ? { ...each, title: 'SIUP' } : each)),
    ],
  ])('%s may still change', (_, command) => {
    expect(refusalOf(fixed, command)).toBeNull();
  });

  it('nothing before it can be undone, and neither can it', () => {
    const decided = decide(judged, FIX, context);
    if (!decided.ok) throw new Error('fixed');
    expect(invertAll(judged, decided.value)).toBeNull();
    const scored = decide(judged, assess('tek', 'a', met('85')), context);
    if (!scored.ok) throw new Error('scored');
    const [undo] = invertAll(judged, scored.value) ?? [];
    if (undo === undefined) throw new Error('can be undone');
    expect(refusalOf(after(judged, assess('tek', 'a', met('85')), FIX), undo)).toBe('already-fixed');
  });

  it('the qualification of who passed is judged after the prices', () => {
    const priced = after(
      fixed,
      { name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ offeredTotal: rupiah(900_000_000) }) } },
      { name: 'recordBid', body: { bidder: bidderId('b'), bid: aBid({ offeredTotal: rupiah(920_000_000) }) } },
    );
    expect(refusalOf(priced, assess('kual', 'a', met()))).toBeNull();
  });
});
