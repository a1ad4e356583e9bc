import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { type SpseCode, spseCellText, spseTable } from '#core/explanation/spse-table.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  bidderId,
  complete,
  notMet,
  rupiah,
  standardRequirementsOfTest,
  withAllAttending,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Two bids: the cheaper one fails in the administration, the dearer one wins. */
function evaluated(): Dossier {
  const bidders = [aBidder('b1', { total: '932988426.14' }), aBidder('b2', { total: 900_000_000 })];
  const opened = aDossier({
    bidders,
    requirements: standardRequirementsOfTest(),
    opening: { ...aDossier().opening, bids: Object.fromEntries(bidders.map(({ id }) => [id, complete])) },
  });
  return withFindings(withAllAttending(withFindings(opened)), {
    bidders: [bidderId('b2')],
    stages: ['administration'],
    finding: notMet('Masa berlaku kurang', 'IKP 28'),
  });
}

function tableOf(dossier: Dossier) {
  return spseTable(dossier, unwrap(evaluateDossier(dossier)));
}

describe('the table for SPSE', () => {
  it('has the codes of SPSE in their order, without those the method does not use (DOMAIN §1.5)', () => {
    expect(tableOf(evaluated()).codes).toEqual([
      'K',
      'B',
      'A',
      'T',
      'P',
      'PT',
      'H',
      'winner',
      'PK',
    ] satisfies SpseCode[]);
  });

  it('lists bidders as registered, not as ranked', () => {
    expect(tableOf(evaluated()).rows.map(({ bidder }) => bidder)).toEqual(['b1', 'b2']);
  });

  it('shows what an earlier stage stopped as not evaluated, never as failed', () => {
    const { codes, rows } = tableOf(evaluated());
    const failed = rows[1]?.cells ?? [];
    const mark = (code: SpseCode) => failed[codes.indexOf(code)];
    expect(mark('A')).toEqual({ kind: 'mark', mark: 'not-met' });
    expect(mark('T')).toEqual({ kind: 'mark', mark: 'not-evaluated' });
    expect(mark('K')).toEqual({ kind: 'mark', mark: 'not-evaluated' });
  });

  it('flags the winner the evaluation leads to, and after the decision the one decided', () => {
    const dossier = evaluated();
    const winnerOf = (state: Dossier) => {
      const { codes, rows } = tableOf(state);
      const at = codes.indexOf('winner');
      return rows.filter(({ cells }) => cells[at]?.kind === 'flag' && cells[at].set).map(({ bidder }) => bidder);
    };
    expect(winnerOf(dossier)).toEqual(['b1']);
    const decision = {
      kind: 'award',
      decidedAt: '2014-06-01T02:00:00.000Z',
      winner: { bidder: bidderId('b2'), price: rupiah(900_000_000) },
      reserves: [],
      note: null,
    } as unknown as Dossier['decision'];
    expect(winnerOf({ ...dossier, decision })).toEqual(['b2']);
  });
});

describe('the text of a cell as it is typed', () => {
  it.each([
    [',', '932988426,14'],
    ['.', '932988426.14'],
  ] as const)('writes money without grouping, with %s', (sign, text) => {
    expect(spseCellText({ kind: 'money', amount: rupiah('932988426.14') }, sign)).toBe(text);
  });

  it('has none for a mark', () => {
    expect(spseCellText({ kind: 'mark', mark: 'met' }, ',')).toBeNull();
  });
});
