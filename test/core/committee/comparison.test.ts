import { describe, expect, it } from 'vitest';
import { agreementOf, combinedFinding, combinedFindings, comparedCells } from '#core/committee/comparison.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { fractionShown } from '#core/money/fraction.ts';
import { after, evaluationOf } from '#test/support/builders/context.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { aRequirement, bidderId, decimal, met, notMet, withFindings } from '#test/support/builders/dossier.ts';
import { allCommitted, allRevealed, aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';

const MARK = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;

/** Three members found this of bidder A's `adm`, and MS of everything else. */
function shownWith(findings: readonly Finding[]): Dossier {
  return allRevealed(
    aSheetDossier(),
    findings.map((finding) => cellsOf({ adm: { a: finding, b: met() }, adm2: { a: met(), b: met() } })),
  );
}

function cellOf(dossier: Dossier) {
  const [cell] = comparedCells(dossier, 'administration', bidderId('a'));
  if (cell === undefined) throw new Error('adm is compared');
  return cell;
}

describe('the sheets beside one another', () => {
  it('show nothing before all are on the table', () => {
    const open = allCommitted(aSheetDossier(), [cellsOf({ adm: { a: met() } })]);
    expect(cellOf(open)).toMatchObject({ findings: [], combined: { judged: 0 }, common: null });
    expect(combinedFindings(open, 'administration', evaluationOf(open))).toEqual([]);
    expect(agreementOf(open, 'administration', { evaluate: evaluateDossier })).toBeNull();
  });

  it('give the findings nobody has to talk about, which the committee may take at once', () => {
    const shown = shownWith([met(), met(), notMet()]);
    const cells = combinedFindings(shown, 'administration', evaluationOf(shown));
    expect(cells.map(({ requirement, bidder }) => `${requirement} ${bidder}`).toSorted()).toEqual([
      'adm b',
      'adm2 a',
      'adm2 b',
    ]);
    const taken = after(shown, { name: 'assess', body: { cells } });
    expect(combinedFindings(taken, 'administration', evaluationOf(taken))).toEqual([]);
  });

  it('give a fall with every reason and clause its members named, each once', () => {
    const shown = shownWith([
      notMet('Alat kurang', 'IKP 1'),
      notMet('Alat kurang', 'IKP 1'),
      notMet('Izin lewat', 'LDP 2'),
    ]);
    expect(combinedFinding(cellOf(shown))).toMatchObject({
      result: 'not-met',
      reason: 'Alat kurang; Izin lewat',
      clause: 'IKP 1; LDP 2',
    });
    const cells = combinedFindings(shown, 'administration', evaluationOf(shown));
    expect(after(shown, { name: 'assess', body: { cells } }).findings).toMatchObject({
      adm: { a: { result: 'not-met' } },
    });
  });

  it('give no finding the requirement cannot have: the mean of two levels is none of them', () => {
    const levels = [
      { label: 'Cukup', score: decimal('60') },
      { label: 'Baik', score: decimal('80') },
    ];
    const scoring: Requirement['scoring'] = { ...MARK, scale: { kind: 'levels', levels } };
    const dossier = aSheetDossier({}, { requirements: [aRequirement('adm', 'administration', { scoring })] });
    const shown = allRevealed(
      dossier,
      ['60', '80', '80'].map((score) => cellsOf({ adm: { a: met(score) } })),
    );
    expect(cellOf(shown).combined).toMatchObject({ score: '73.33', toBeDiscussed: false });
    expect(combinedFinding(cellOf(shown))).toBeNull();
  });
});

describe('the agreement of members', () => {
  it('is over the totals of the bids all of them judged, and absent where nothing is scored', () => {
    const requirements = [aRequirement('adm'), aRequirement('tek', 'technical', { scoring: MARK })];
    const base = aSheetDossier(
      { ownSheets: ['technical'] },
      { notice: { method: 'lowest-price-threshold' }, technicalThreshold: decimal('1'), requirements },
    );
    const sheets = [
      ['90', '80'],
      ['100', '90'],
      ['90', '80'],
    ].map(([a = '', b = '']) => cellsOf({ tek: { a: met(a), b: met(b) } }));
    const found = agreementOf(
      allRevealed(withFindings(base, { stages: ['administration'] }), sheets, 'technical'),
      'technical',
      { evaluate: evaluateDossier },
    );
    expect(found?.concordance && fractionShown(found.concordance, 2)).toBe('1.00');
    // MSB = 150, MSJ = 66.67, MSE = 0: 150 / (150 + 3 · 66.67 / 2).
    expect(found?.intraclass && fractionShown(found.intraclass, 2)).toBe('0.60');
    expect(agreementOf(shownWith([met(), met(), met()]), 'administration', { evaluate: evaluateDossier })).toBeNull();
  });
});
