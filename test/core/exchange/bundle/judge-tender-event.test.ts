import { describe, expect, it } from 'vitest';
import { judgeTenderEvent } from '#core/exchange/bundle/judge-tender-event.ts';

const office = { practice: false };

describe('a tender event from elsewhere', () => {
  it('is known where its author may do what it says', () => {
    expect(judgeTenderEvent({ type: 'awardDecided', tv: 1, role: 'chair' }, office)).toBe('known');
    expect(judgeTenderEvent({ type: 'requirementAssessed', tv: 1, role: 'member' }, office)).toBe('known');
  });

  it('is not allowed beyond its role, by those who only read, by nobody we know, and by trainees outside practice', () => {
    for (const role of ['member', 'observer', 'raja', 'trainee']) {
      expect(judgeTenderEvent({ type: 'awardDecided', tv: 1, role }, office), role).toBe('not-allowed');
    }
    expect(judgeTenderEvent({ type: 'awardDecided', tv: 1, role: 'trainee' }, { practice: true })).toBe('known');
  });

  it('waits for an update where this build does not know it, or knows an older version', () => {
    expect(judgeTenderEvent({ type: 'moonPhaseNoted', tv: 1, role: 'chair' }, office)).toBe('newer');
    expect(judgeTenderEvent({ type: 'toString', tv: 1, role: 'chair' }, office)).toBe('newer');
    expect(judgeTenderEvent({ type: 'awardDecided', tv: 99, role: 'observer' }, office)).toBe('newer');
  });
});
