import { describe, expect, it } from 'vitest';
import type { Dossier } from '#core/tender/model.ts';
import { possibleCauses, versionsOf } from '#renderer/features/versions/versions-model.ts';
import { after } from '#test/support/builders/context.ts';
import {
  aConcludedObjection,
  anAppeal,
  announceAt,
  announced,
  awardOf,
  object,
  reEvaluate,
} from '#test/support/builders/course.ts';
import { anAssessedDossier, bidderId, instant, notMet, withFindings } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });

describe('the versions of an evaluation', () => {
  it('are one where none was done over, and it stands now', () => {
    expect(versionsOf(assessed).map(({ number, closed }) => [number, closed])).toEqual([[1, null]]);
  });

  it('keep the result each had, oldest first, with why and when it was closed', () => {
    const again = after(announced(assessed), reEvaluate());
    const judged = withFindings(again, { bidders: ['a'], stages: ['technical'], finding: notMet() });
    const [first, second, ...more] = versionsOf(judged);
    expect(more).toEqual([]);
    expect(first?.closed).toEqual({
      at: instant('2014-05-27T02:00:00.000Z'),
      cause: 'evaluation-error',
      reason: 'Syarat metode dinilai keliru.',
    });
    expect(first?.state.evaluation?.outcome).toMatchObject({ kind: 'award', winner: bidderId('a') });
    expect(first?.state.dossier.decision?.kind).toBe('award');
    expect(second).toMatchObject({ number: 2, closed: null });
    expect(second?.state.evaluation?.bids.find(({ bidder }) => bidder === bidderId('a'))?.gates.technical.status).toBe(
      'failed',
    );
  });

  it('count on when the second one is done over too, and the first stays as it was', () => {
    const second = after(announced(assessed), reEvaluate());
    const third = after(second, awardOf(second), announceAt(), reEvaluate({ reason: 'Sekali lagi.' }));
    const versions = versionsOf(third);
    expect(versions.map(({ number, closed }) => [number, closed?.reason ?? null])).toEqual([
      [1, 'Syarat metode dinilai keliru.'],
      [2, 'Sekali lagi.'],
      [3, null],
    ]);
    expect(versions.map(({ state }) => state.dossier.earlierEvaluations.length)).toEqual([0, 1, 2]);
  });

  it('have no evaluation where the method is not worked out', () => {
    const unknown: Dossier = { ...assessed, notice: { ...assessed.notice, method: 'unknown' } };
    expect(versionsOf(unknown)).toMatchObject([{ number: 1, state: { evaluation: null } }]);
  });
});

describe('the causes for doing an evaluation over', () => {
  it('are none before anything was decided', () => {
    expect(possibleCauses(assessed)).toEqual([]);
  });

  it('are an error alone once it was decided', () => {
    expect(possibleCauses(announced(assessed))).toEqual(['evaluation-error']);
  });

  it('are an objection too, once it was accepted with that consequence', () => {
    const accepted = after(announced(assessed), object(aConcludedObjection('accepted')));
    expect(possibleCauses(accepted)).toEqual(['objection-accepted', 'evaluation-error']);
    const without = [aConcludedObjection('rejected'), aConcludedObjection('accepted', 're-tender')];
    for (const objection of without) {
      expect(possibleCauses(after(announced(assessed), object(objection)))).toEqual(['evaluation-error']);
    }
  });

  it('are an objection to a pre-qualification only until the result was decided', () => {
    const objection = { ...aConcludedObjection('accepted'), phase: 'prequalification' } as const;
    expect(possibleCauses({ ...assessed, objections: { s1: objection } })).toEqual(['objection-accepted']);
    expect(possibleCauses({ ...announced(assessed), objections: { s1: objection } })).toEqual(['evaluation-error']);
  });

  it('are an appeal that was accepted or met with silence', () => {
    const base = announced(assessed);
    const causesAt = (outcome: 'accepted' | 'rejected' | 'silence') => {
      const answer = { answeredAt: instant('2014-06-05T02:00:00.000Z'), outcome, text: null };
      return possibleCauses({ ...base, appeals: { b1: anAppeal({ answer }) } });
    };
    expect(causesAt('accepted')).toEqual(['appeal-accepted', 'evaluation-error']);
    expect(causesAt('silence')).toEqual(['appeal-accepted', 'evaluation-error']);
    expect(causesAt('rejected')).toEqual(['evaluation-error']);
    expect(possibleCauses({ ...base, appeals: { b1: anAppeal() } })).toEqual(['evaluation-error']);
  });

  it('are a refusal of the budget user', () => {
    const confirmation = {
      outcome: 'refused',
      decidedAt: instant('2014-05-21T02:00:00.000Z'),
      official: 'Pengguna Anggaran',
      letterNumber: null,
      reason: 'Tidak sependapat.',
    } as const;
    const refused = { ...announced(assessed), confirmation };
    expect(possibleCauses(refused)).toEqual(['budget-user-refused', 'evaluation-error']);
    expect(possibleCauses({ ...refused, confirmation: { ...confirmation, outcome: 'approved' } })).toEqual([
      'evaluation-error',
    ]);
  });

  it('are not what was answered by doing it over already', () => {
    const accepted = after(announced(assessed), object(aConcludedObjection('accepted')));
    const again = after(accepted, reEvaluate({ cause: 'objection-accepted' }));
    const decided = after(again, awardOf(again));
    expect(possibleCauses(decided)).toEqual(['evaluation-error']);
  });
});
