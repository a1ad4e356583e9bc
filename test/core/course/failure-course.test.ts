import { describe, expect, it } from 'vitest';
import { failureCourseOf, failureCourses } from '#core/course/failure-course.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

function rules(id: RuleSetId) {
  const ruleSet = ruleSetById(id);
  assert(ruleSet !== null, `there is ${id}`);
  return ruleSet;
}

describe('grounds of a failed tender', () => {
  it('leave out what the era does not know: a missing budget is a ground from 2025 only', () => {
    const grounds = (id: RuleSetId) => failureCourses(aDossier(), rules(id)).map(({ ground }) => ground);
    expect(grounds('perpres-46-2025')).toContain('no-budget');
    expect(grounds('perpres-16-2018')).not.toContain('no-budget');
    expect(failureCourseOf(aDossier(), rules('perpres-16-2018'), 'no-budget')).toBeNull();
  });

  // RULES §6.2: the follow-up of ground d in the three eras since 2018.
  it.each<[RuleSetId, 'pre' | 'post', string]>([
    ['perpres-16-2018', 'post', 'resubmission'],
    ['perpres-12-2021', 'post', 're-tender'],
    ['perpres-46-2025', 'pre', 'resubmission'],
    ['perpres-46-2025', 'post', 're-tender'],
  ])('settle what follows an error in the document: %s, %s-qualified, %s', (id, qualification, followUp) => {
    const dossier = aDossier({ notice: { kind: 'goods', qualification } });
    expect(failureCourseOf(dossier, rules(id), 'document-error')).toMatchObject({ followUp, declaredBy: 'committee' });
  });

  it('are declared by the budget user where committee or PPK are corrupt', () => {
    const course = failureCourseOf(aDossier(), rules('perpres-46-2025'), 'committee-corruption');
    expect(course).toMatchObject({ declaredBy: 'budget-user', followUp: 're-tender' });
  });
});
