import { describe, expect, it } from 'vitest';
import { evaluationDifference, type EvaluatedState } from '#core/course/evaluation-difference.ts';
import { frozenDossier } from '#core/course/frozen-evaluation.ts';
import type { Dossier } from '#core/tender/model.ts';
import { after, evaluationOf } from '#test/support/builders/context.ts';
import { aConcludedObjection, announced, object, reEvaluate } from '#test/support/builders/course.ts';
import { anAssessedDossier, bidderId, notMet, requirementId } from '#test/support/builders/dossier.ts';

const state = (dossier: Dossier): EvaluatedState => ({ dossier, evaluation: evaluationOf(dossier) });
const open = announced(anAssessedDossier({ a: 800_000_000, b: 820_000_000 }));
const again = after(open, object(aConcludedObjection('accepted')), reEvaluate({ cause: 'objection-accepted' }));
const found = after(again, {
  name: 'assess',
  body: { cells: [{ requirement: requirementId('tek'), bidder: bidderId('a'), finding: notMet('Metode keliru') }] },
});
const frozen = frozenDossier(found, 0) ?? expect.fail('one evaluation is frozen');

describe('the difference of two evaluations', () => {
  const difference = evaluationDifference(state(frozen), state(found));

  it('names the other winner', () => {
    expect(difference.winner).toEqual({ before: 'a', after: 'b' });
  });

  it('tells each bid apart: rank, gates with their reasons', () => {
    const [a, b] = difference.bidders;
    expect(a).toMatchObject({ bidder: 'a', same: false, rank: { before: 1, after: null } });
    expect(a?.gates.find(({ gate }) => gate === 'technical')).toMatchObject({
      before: { status: 'passed' },
      after: { status: 'failed', reasons: [{ kind: 'requirement-not-met', reason: 'Metode keliru' }] },
    });
    expect(b).toMatchObject({ bidder: 'b', rank: { before: 2, after: 1 } });
  });

  it('lists what was entered otherwise, cell by cell', () => {
    expect(difference.facts.filter(({ requirement }) => requirement === 'tek').map(({ label }) => label)).toContain(
      'finding.result',
    );
    expect(difference.facts.every(({ bidder }) => bidder === 'a')).toBe(true);
  });

  it('is empty where nothing changed', () => {
    const same = evaluationDifference(state(frozen), state(again));
    expect(same.bidders.every((bidder) => bidder.same)).toBe(true);
    expect(same.facts).toEqual([]);
    expect(same.winner).toEqual({ before: 'a', after: 'a' });
  });
});
