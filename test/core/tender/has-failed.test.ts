import { describe, expect, it } from 'vitest';
import { hasFailed } from '#core/tender/has-failed.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier, instant } from '#test/support/builders/dossier.ts';

const FAILED: Dossier['decision'] = {
  kind: 'failure',
  decidedAt: instant('2026-11-23T01:00:00.000Z'),
  ground: 'no-bids',
  facts: '',
};

describe('a tender that came to nothing', () => {
  it('did so by the word of its committee, whatever the source says', () => {
    const { notice } = aDossier();
    expect(hasFailed({ notice: { ...notice, status: 'running' }, decision: FAILED })).toBe(true);
  });

  it('did so by the word of the source only as long as its committee says nothing', () => {
    const notice = { ...aDossier().notice, status: 'failed' as const };
    expect(hasFailed({ notice, decision: null })).toBe(true);
    expect(hasFailed({ notice: { ...notice, status: 'running' }, decision: null })).toBe(false);
  });
});
