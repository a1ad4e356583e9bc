import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { AwardConfirmation } from '#core/tender/course-model.ts';
import {
  announceAt,
  announced,
  anObjection,
  awardOf,
  DECIDED_AT,
  fail,
  object,
} from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, instant, rupiah } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });
const awarded = after(assessed, awardOf(assessed));

/** A package of exactly this value, by whichever amount the era compares. */
function worth(amount: string) {
  const notice = { budgetCeiling: rupiah(amount), ownerEstimate: rupiah(amount) };
  const dossier = anAssessedDossier({ a: 99_000_000_000 }, { notice });
  return after(dossier, awardOf(dossier));
}

function confirm(parts: Partial<AwardConfirmation> | null = {}): TenderCommand {
  const confirmation: AwardConfirmation | null = parts && {
    outcome: 'approved',
    decidedAt: instant('2014-05-21T02:00:00.000Z'),
    official: 'Pejabat Contoh, M.Si.',
    letterNumber: null,
    reason: null,
    ...parts,
  };
  return { name: 'confirmAward', body: { confirmation } };
}

describe('the announcement', () => {
  it('follows the decision', () => {
    expect(refusalOf(assessed, announceAt())).toBe('no-decision');
    expect(refusalOf(awarded, announceAt(instant('2014-05-20T01:59:59.999Z')))).toBe('dates-out-of-order');
    expect(after(awarded, announceAt(DECIDED_AT)).announcedResultAt).toBe(DECIDED_AT);
  });

  it('may be corrected and withdrawn until someone objects to it', () => {
    const open = after(awarded, announceAt());
    expect(after(open, announceAt(null)).announcedResultAt).toBeNull();
    const objected = after(open, object(anObjection()));
    expect(refusalOf(objected, announceAt(null))).toBe('already-fixed');
    expect(refusalOf(objected, announceAt(DECIDED_AT))).toBe('already-fixed');
    expect(refusalOf(objected, announceAt(open.announcedResultAt))).toBeNull();
  });

  it('of a failure needs no approval', () => {
    const failed = after(assessed, fail('document-error'));
    expect(refusalOf(failed, announceAt(instant('2014-06-11T02:00:00.000Z')))).toBeNull();
  });
});

describe('the approval of an award', () => {
  it('is nothing to ask for up to exactly the limit of the committee', () => {
    expect(refusalOf(worth('100000000000'), confirm())).toBe('nothing-to-confirm');
    expect(refusalOf(worth('100000000000.01'), confirm())).toBeNull();
  });

  it('follows the award and comes before the announcement', () => {
    const above = worth('100000000000.01');
    expect(refusalOf(assessed, confirm())).toBe('no-decision');
    expect(refusalOf(above, confirm({ decidedAt: instant('2014-05-20T01:00:00.000Z') }))).toBe('dates-out-of-order');
    expect(refusalOf(above, announceAt())).toBe('confirmation-open');
    const refused = after(above, confirm({ outcome: 'refused', reason: 'Anggaran dialihkan.' }));
    expect(refusalOf(refused, announceAt())).toBe('confirmation-open');
    const approved = after(above, confirm());
    expect(refusalOf(approved, announceAt())).toBe('dates-out-of-order');
    const open = after(approved, announceAt(instant('2014-05-21T02:00:00.000Z')));
    expect(refusalOf(open, confirm(null))).toBe('already-fixed');
  });

  it('is refused with a reason', () => {
    expect(refusalOf(worth('100000000000.01'), confirm({ outcome: 'refused' }))).toBe('reason-required');
  });
});

describe('a failure after the award', () => {
  it('is declared when the budget user refused the award', () => {
    const above = worth('100000000000.01');
    expect(refusalOf(above, fail('award-refused'))).toBe('already-decided');
    const refused = after(above, confirm({ outcome: 'refused', reason: 'Anggaran dialihkan.' }));
    const failed = after(refused, fail('award-refused'));
    expect(failed.decision).toMatchObject({ kind: 'failure', ground: 'award-refused' });
  });

  it('is never one the award itself denies', () => {
    expect(refusalOf(awarded, fail('none-passes'))).toBe('already-decided');
    expect(refusalOf(awarded, fail('document-error'))).toBe('already-decided');
  });

  it('is not declared of an award nobody decided', () => {
    expect(refusalOf(assessed, fail('award-refused'))).toBe('not-a-failure');
  });

  it('is announced anew', () => {
    expect(after(announced(assessed), fail('rejection-upheld')).announcedResultAt).toBeNull();
  });
});
