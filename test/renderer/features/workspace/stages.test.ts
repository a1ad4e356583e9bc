import { describe, expect, it } from 'vitest';
import { evaluate } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  currentStage,
  nextStage,
  stageOfCheck,
  stageOfField,
  stageStatuses,
  type WorkspaceStage,
} from '#renderer/features/workspace/stages.ts';
import {
  aBidder,
  aCommittee,
  aDossier,
  anAssessedDossier,
  instant,
  rupiah,
  standardRequirementsOfTest,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';

function evaluated(dossier: Dossier): Evaluation {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  assert(ruleSet, 'the builder names a known rule set');
  const result = evaluate(dossier, ruleSet);
  assert(result.ok, 'the builder makes a supported tender');
  return result.value;
}

function stateOf(dossier: Dossier, stage: WorkspaceStage) {
  return stageStatuses(dossier, evaluated(dossier)).find((status) => status.stage === stage);
}

const received = aDossier({
  requirements: standardRequirementsOfTest(),
  bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 810_000_000 })],
});

describe('the stages of a workspace', () => {
  it('begin with the opening when nothing was opened', () => {
    const sealed: Dossier = { ...received, opening: { ...received.opening, openedAt: null } };
    expect(stateOf(sealed, 'opening')?.state).toBe('running');
    expect(stateOf(sealed, 'administration')?.state).toBe('empty');
  });

  it('count what is open at the opening by bids not yet examined', () => {
    expect(stateOf(received, 'opening')).toEqual({ stage: 'opening', open: 2, state: 'running' });
    expect(stateOf(withAllExamined(received), 'opening')?.state).toBe('done');
  });

  it('go on with the first stage that has something open', () => {
    const examined = withAllExamined(received);
    expect(currentStage(stageStatuses(examined, evaluated(examined)))).toBe('administration');
    const administered = withFindings(examined, { stages: ['administration'] });
    expect(currentStage(stageStatuses(administered, evaluated(administered)))).toBe('technical');
  });

  it('lead to the result when everything is found', () => {
    const dossier = anAssessedDossier({ a: 800_000_000, b: 810_000_000 });
    expect(currentStage(stageStatuses(dossier, evaluated(dossier)))).toBe('result');
  });

  it('show an undecided tie as open at the result', () => {
    const dossier = anAssessedDossier({ a: 800_000_000, b: 800_000_000 });
    expect(stateOf(dossier, 'result')).toEqual({ stage: 'result', open: 1, state: 'running' });
  });

  it('are locked after the decision, and the documents are next', () => {
    const dossier: Dossier = {
      ...anAssessedDossier({ a: 800_000_000 }),
      decision: {
        kind: 'award',
        decidedAt: instant('2014-05-20T02:00:00.000Z'),
        winner: { bidder: 'a' as never, price: rupiah(800_000_000) },
        reserves: [],
        note: null,
      },
    };
    expect(stateOf(dossier, 'administration')?.state).toBe('locked');
    expect(currentStage(stageStatuses(dossier, evaluated(dossier)))).toBe('documents');
  });

  it('ask for an odd committee of at least three', () => {
    expect(stateOf({ ...received, committee: aCommittee(2) }, 'committee')?.state).toBe('running');
    expect(stateOf(received, 'committee')?.state).toBe('done');
  });

  it('leave out what a method that is not worked out cannot show', () => {
    const stages = stageStatuses(received, null).map(({ stage }) => stage);
    // Letters and meetings need no results.
    expect(stages).toEqual(['notice', 'committee', 'requirements', 'sop', 'documents']);
  });

  it('follow one another to the documents', () => {
    const statuses = stageStatuses(received, evaluated(received));
    expect(nextStage(statuses, 'price')).toBe('qualification');
    expect(nextStage(statuses, 'documents')).toBeNull();
  });

  it('are found from the readiness board and from missing fields', () => {
    expect(stageOfCheck('award')).toBe('result');
    expect(stageOfCheck('schedule')).toBe('notice');
    expect(stageOfCheck('technical')).toBe('technical');
    expect(stageOfField('bidders')).toBe('opening');
    expect(stageOfField('decision')).toBe('result');
    expect(stageOfField('committee')).toBe('committee');
  });
});
