import { describe, expect, it } from 'vitest';
import { proposeShortlist } from '#core/evaluation/shortlist.ts';
import type { Dossier } from '#core/tender/model.ts';
import { invitedBy, shortlistRows } from '#renderer/features/shortlist/shortlist-model.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { rulesFor } from '#test/support/builders/course.ts';
import { aRequirement, bidderId, decimal, instant, met, requirementId } from '#test/support/builders/dossier.ts';
import { aSelection, FIRMS } from '#test/support/builders/method-tenders.ts';

const MARK = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;
const f2 = bidderId('f2');
const f3 = bidderId('f3');
const f4 = bidderId('f4');
const f5 = bidderId('f5');

describe('the shortlist to fix', () => {
  it('has those certain before the tied, then those below the line, still open, and failed', () => {
    const rows = rowsOf(qualifying({ f1: '70', f2: '90', f3: '50', f4: null, f5: '70' }, 2));
    expect(rows.map(({ name, rank, result }) => [name, rank, result])).toEqual([
      [FIRMS.second, 1, 'invited'],
      [FIRMS.first, 2, 'tied'],
      [FIRMS.fifth, 3, 'tied'],
      [FIRMS.fourth, null, 'open'],
      [FIRMS.third, null, 'failed'],
    ]);
  });

  it('says why someone failed or is open, and nothing of those who passed', () => {
    const rows = rowsOf(qualifying({ f1: '70', f2: '90', f3: '50', f4: null, f5: '70' }, 2));
    expect(rows.map(({ reasons }) => reasons.length > 0)).toEqual([false, false, false, true, true]);
    expect(rows.at(-1)?.reasons[0]).toMatchObject({ kind: expect.stringMatching(/threshold/) });
  });

  it('leaves out whoever ranks below the most that may be invited', () => {
    const rows = rowsOf(qualifying({ f1: '70', f2: '90', f3: '80', f4: '65', f5: '61' }, 3));
    expect(rows.map(({ rank, result }) => [rank, result])).toEqual([
      [1, 'invited'],
      [2, 'invited'],
      [3, 'invited'],
      [4, 'below-cut'],
      [5, 'below-cut'],
    ]);
  });

  it('shows those invited as they were fixed, whoever ranks where now', () => {
    const dossier = qualifying({ f1: '70', f2: '90', f3: '50', f4: null, f5: '70' }, 2);
    const shortlist = { fixedAt: instant('2023-03-20T02:00:00.000Z'), invited: [f2, f5], note: null };
    const rows = rowsOf({ ...dossier, qualification: { ...dossier.qualification, shortlist } });
    expect(rows.map(({ name, result }) => [name, result])).toEqual([
      [FIRMS.second, 'invited'],
      [FIRMS.fifth, 'invited'],
      [FIRMS.first, 'below-cut'],
      [FIRMS.fourth, 'open'],
      [FIRMS.third, 'failed'],
    ]);
  });
});

describe('the list', () => {
  const dossier = qualifying({ f1: '70', f2: '90', f3: '50', f4: null, f5: '70' }, 2);
  const proposal = proposeShortlist(dossier, rulesFor(dossier), evaluationOf(dossier));

  it('is the certain ones and the chosen of the tied, by rank', () => {
    expect(invitedBy(proposal, new Set())).toEqual([f2]);
    expect(invitedBy(proposal, new Set([f5]))).toEqual([f2, f5]);
  });

  it('takes nobody in who is neither', () => {
    expect(invitedBy(proposal, new Set([f3, f4]))).toEqual([f2]);
  });
});

function rowsOf(dossier: Dossier) {
  const evaluation = evaluationOf(dossier);
  return shortlistRows(dossier, evaluation, proposeShortlist(dossier, rulesFor(dossier), evaluation));
}

/** A scored pre-qualification of the five firms, all entered; null = not judged yet. */
function qualifying(marks: Readonly<Record<string, string | null>>, shortlistMaximum: number): Dossier {
  const tender = aSelection();
  const findings = Object.entries(marks).flatMap(([id, mark]) => (mark === null ? [] : [[bidderId(id), met(mark)]]));
  const papers = Object.fromEntries(tender.bidders.map(({ id }) => [id, met()]));
  const entry = { submittedAt: instant('2023-03-08T02:00:00.000Z'), note: null };
  const present = { attended: true, representative: null, note: null };
  return {
    ...tender,
    requirements: [aRequirement('pengalaman', 'qualification', { scoring: MARK }), aRequirement('bukti', 'proof')],
    terms: { ...tender.terms, qualificationThreshold: decimal('60'), shortlistMaximum },
    findings: { [requirementId('pengalaman')]: Object.fromEntries(findings), [requirementId('bukti')]: papers },
    proofs: Object.fromEntries(tender.bidders.map(({ id }) => [id, present])),
    qualification: {
      ...tender.qualification,
      entries: Object.fromEntries(tender.bidders.map(({ id }) => [id, entry])),
    },
  };
}
