import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { RupiahText } from '#core/money/text.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import { typedTotal } from '#core/training/commands.ts';
import { EXERCISES, startOfAttempt } from '#core/training/exercises.ts';
import { grade, nextHint } from '#core/training/grade.ts';
import type { ExerciseId } from '#core/training/model.ts';
import { A, B, C, DECIDED_AT } from '#core/training/start.ts';
import { unwrap } from '#test/support/unwrap.ts';

const TRAINEE = { name: 'Peserta Latihan', role: 'trainee' } as const;

/** A trainee at work: what the rules refuse fails the test. */
function work(exercise: ExerciseId, commands: (start: Dossier) => readonly TenderCommand[]): Dossier {
  const start = startOfAttempt({ exercise, number: 1 });
  return commands(start).reduce(
    (dossier, command) =>
      unwrap(decide(dossier, command, { actor: TRAINEE, evaluate: evaluateDossier })).reduce(apply, dossier),
    start,
  );
}

function verdicts(exercise: ExerciseId, dossier: Dossier): Readonly<Record<string, string>> {
  const { points } = grade(EXERCISES[exercise], dossier);
  return Object.fromEntries(points.map(({ point, verdict }) => [point.id, verdict]));
}

const review = (outcome: 'accepted' | 'rejected'): TenderCommand => ({
  name: 'reviewPrice',
  body: {
    bidder: B,
    aspect: 'reasonableness',
    review: { outcome, reason: 'Menurut analisa harga satuan', clause: 'IKP 29.14', evidence: [] },
  },
});

const award = (...bids: readonly (readonly [typeof A, string])[]): TenderCommand => {
  const [winner, ...reserves] = bids.map(([bidder, price]) => ({ bidder, price: price as RupiahText }));
  if (winner === undefined) throw new Error('an award has a winner');
  return { name: 'decideAward', body: { decidedAt: DECIDED_AT, winner, reserves, note: null } };
};

describe('grading', () => {
  it('marks a price below 80 % that was let through, and what followed from it', () => {
    const dossier = work('exactly-80', () => [
      review('accepted'),
      award([B, '999999999.99'], [A, '1000000000.00'], [C, '1075000000.00']),
    ]);
    expect(verdicts('exactly-80', dossier)).toEqual({
      'b-review': 'wrong',
      'a-alone': 'right',
      winner: 'wrong',
      reserves: 'wrong',
    });
    const [point] = grade(EXERCISES['exactly-80'], dossier).points;
    expect(point).toMatchObject({ given: 'Wajar', expected: 'Tidak wajar' });
  });

  it('tells what is not done from what is wrong', () => {
    const dossier = work('exactly-80', () => [review('rejected')]);
    expect(verdicts('exactly-80', dossier)).toEqual({
      'b-review': 'right',
      'a-alone': 'not-done',
      winner: 'not-done',
      reserves: 'not-done',
    });
    expect(nextHint(grade(EXERCISES['exactly-80'], dossier))?.id).toBe('a-alone');
  });

  it('marks sen that were dropped', () => {
    const dossier = work('sen', (start) => [
      typedTotal(start, A, '812345678.00'),
      typedTotal(start, B, '812345678.77'),
      typedTotal(start, C, '841000250.05'),
    ]);
    expect(verdicts('sen', dossier)).toMatchObject({ 'a-total': 'wrong', 'b-total': 'right', 'c-total': 'right' });
  });

  it('marks an order of equal prices that the document does not give', () => {
    const dossier = work('tie', () => [
      { name: 'decideTie', body: { order: [A, B], reason: 'Lebih dahulu mendaftar' } },
      award([A, '728000000.00'], [B, '728000000.00'], [C, '751250000.00']),
    ]);
    expect(Object.values(verdicts('tie', dossier))).toEqual(['not-done', 'wrong', 'wrong', 'wrong']);
  });

  it('marks local content left blank that was below the limit', () => {
    const dossier = work('domestic-preference', () => []);
    expect(Object.values(verdicts('domestic-preference', dossier))).toEqual(Array(5).fill('not-done'));
  });

  it('marks a failure declared where nothing was asked for it', () => {
    const dossier = work('one-offer', () => [
      {
        name: 'declareFailure',
        body: { decidedAt: DECIDED_AT, ground: 'document-error', facts: 'Penawaran hanya satu' },
      },
    ]);
    expect(verdicts('one-offer', dossier)).toMatchObject({ technical: 'not-done', winner: 'wrong', reserves: 'wrong' });
  });
});
