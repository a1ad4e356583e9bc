import { describe, expect, it } from 'vitest';
import { dateIn } from '#core/calendar/zone.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { at, PRACTICE_TODAY } from '#core/practice/calendar.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { decideObjection } from '#core/tender/decide-objection.ts';
import { decideReEvaluation } from '#core/tender/decide-re-evaluation.ts';
import type { Dossier } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';

const season: readonly Dossier[] = [...practiceSeason({ seed: 'latihan-1' })];
const objected = season.filter(({ objections }) => Object.keys(objections).length > 0);
const finished = objected.filter(({ notice }) => notice.status === 'finished');
const doneOver = season.filter(({ earlierEvaluations }) => earlierEvaluations.length > 0);

function conclusionsOf(dossiers: readonly Dossier[]): readonly string[] {
  return dossiers.flatMap(({ objections }) =>
    Object.values(objections).map(({ answer }) => answer?.conclusion ?? 'open'),
  );
}

describe('objections of the season', () => {
  it('meet 4 to 7 % of finished tenders: most are rejected, some accepted, none is left open', () => {
    expect(finished.length / 835).toBeGreaterThan(0.04);
    expect(finished.length / 835).toBeLessThan(0.07);
    const conclusions = conclusionsOf(finished);
    expect(new Set(conclusions)).toEqual(new Set(['rejected', 'accepted']));
    expect(conclusions.filter((each) => each === 'accepted').length).toBeLessThan(conclusions.length / 4);
  });

  it('wait for their answer in running tenders whose time has not run out, and nothing is of tomorrow', () => {
    const running = objected.filter(({ notice }) => notice.status === 'running');
    expect(conclusionsOf(running)).toContain('open');
    const now = at(PRACTICE_TODAY, '08:00');
    for (const { objections } of objected) {
      for (const { receivedAt, answer } of Object.values(objections)) {
        expect(receivedAt < now && (answer === null || answer.answeredAt < now)).toBe(true);
      }
    }
  });

  it('are such as the committee could have recorded', () => {
    for (const dossier of objected) {
      const state: Dossier = { ...(dossier.earlierEvaluations[0]?.state ?? dossier), earlierEvaluations: [] };
      for (const [id, objection] of Object.entries(dossier.objections)) {
        expect(decideObjection({ ...state, objections: {} }, { id, objection })).toMatchObject({ ok: true });
      }
    }
  });

  it('are answered before the winner is appointed', () => {
    for (const { objections, recorded } of finished) {
      const appointedOn = recorded?.appointmentLetter?.date ?? '';
      for (const { answer } of Object.values(objections)) {
        expect(answer !== null && dateIn(answer.answeredAt, 'WITA') <= appointedOn).toBe(true);
      }
    }
  });

  it('name firms and requirements of their tender, and accuse nobody', () => {
    const words = JSON.stringify(season.flatMap(({ objections, checks }) => [objections, checks ?? null]));
    expect(words).not.toMatch(/terbukti|curang|pelaku|bersalah|manipulasi|tersangka|persekongkolan/i);
  });
});

describe('tenders decided twice', () => {
  it('were first awarded to another by what was found then, and to the firm that objected in the end', () => {
    expect(doneOver.length).toBeGreaterThanOrEqual(3);
    for (const { earlierEvaluations, decision, objections } of doneOver) {
      const [first] = earlierEvaluations;
      if (first === undefined || first.state.decision?.kind !== 'award' || decision?.kind !== 'award')
        throw new Error('no award');
      const outcome = unwrap(evaluateDossier({ ...first.state, earlierEvaluations: [] })).outcome;
      expect(outcome).toMatchObject({ kind: 'award', winner: first.state.decision.winner.bidder });
      expect(first.state.decision.winner.bidder).not.toBe(decision.winner.bidder);
      expect(Object.values(objections).map(({ bidder }) => bidder)).toEqual([decision.winner.bidder]);
      expect(first.state.decision.decidedAt < first.closedAt && first.closedAt < decision.decidedAt).toBe(true);
    }
  });

  it('were done over as the law lets a committee', () => {
    for (const { earlierEvaluations } of doneOver) {
      for (const { cause, reason, closedAt, state } of earlierEvaluations) {
        const body = { cause, reason, from: 'price', startedAt: closedAt } as const;
        expect(decideReEvaluation({ ...state, earlierEvaluations: [] }, body)).toMatchObject({ ok: true });
      }
    }
  });
});
