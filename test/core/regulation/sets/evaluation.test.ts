import { describe, expect, it } from 'vitest';
import type { OrderKey } from '#core/regulation/rule-set.ts';
import { inAllLaws, statuses, values } from './side-by-side.ts';

const BEFORE = ['qualification', 'proof', 'shortlist'];
const AFTER = ['qualification', 'proof'];
const ONE_FILE = ['opening', 'arithmetic', 'administration', 'technical', 'price'];
const PRICE_LATER = ['opening', 'administration', 'technical', 'arithmetic', 'price'];

describe('the order of the gates', () => {
  it.each([
    ['post-one-file', [...ONE_FILE, ...AFTER]],
    ['post-two-file', [...PRICE_LATER, ...AFTER]],
    ['post-two-stage', [...PRICE_LATER, ...AFTER]],
    ['pre-one-file', [...BEFORE, ...ONE_FILE]],
    ['pre-two-file', [...BEFORE, ...PRICE_LATER]],
    ['pre-two-stage', [...BEFORE, ...PRICE_LATER]],
    ['quick', ['opening', 'arithmetic', 'price', 'proof']],
  ] as const)('%s is the same under all laws (RULES 3.3; artikel BPPK tentang koreksi)', (key, gates) => {
    expect(values(({ evaluation }) => evaluation.orders[key])).toEqual(inAllLaws(gates));
  });

  it('is confirmed for one file post-qualified: BAEP 2012, artikel BPPK, modul LKPP', () => {
    expect(statuses(({ evaluation }) => evaluation.orders['post-one-file'])).toEqual(inAllLaws('confirmed-secondary'));
  });

  it('is read in no text of a law, and not at all for tender cepat', () => {
    const keys: readonly OrderKey[] = [
      'post-one-file',
      'post-two-file',
      'pre-one-file',
      'pre-two-file',
      'pre-two-stage',
    ];
    for (const key of keys)
      expect(statuses(({ evaluation }) => evaluation.orders[key])).not.toContain('confirmed-text');
    expect(statuses(({ evaluation }) => evaluation.orders.quick)).toEqual(inAllLaws('unconfirmed'));
  });
});

describe('calling and passing', () => {
  it('the three lowest are called first (BAEP 2012; modul LKPP), one passing is enough (Perka 14/2012; modul LKPP)', () => {
    expect(values(({ evaluation }) => evaluation.calledFirst)).toEqual(inAllLaws(3));
    expect(values(({ evaluation }) => evaluation.minimumPassing)).toEqual(inAllLaws(1));
    const read = ['confirmed-secondary', 'unconfirmed', 'confirmed-secondary', 'confirmed-secondary'];
    expect(statuses(({ evaluation }) => evaluation.calledFirst)).toEqual(read);
    expect(statuses(({ evaluation }) => evaluation.minimumPassing)).toEqual(read);
  });

  it('a score equal to the pass mark passes (dokumen lelang era 2013)', () => {
    expect(values(({ evaluation }) => evaluation.thresholdEqualPasses)).toEqual(inAllLaws(true));
  });

  it.each([
    ['two decimals are shown', 'shownScoreDecimals', 2],
    ['equal prices go to the committee', 'tieBreak', 'committee-decision'],
    ['unreadable bids all round mean none passes', 'allUnreadable', 'none-passes'],
    ['who stays away from the proof fails', 'absentAtProof', 'fails'],
  ] as const)('%s: no rule was found, so it stays unconfirmed', (_, key, value) => {
    expect(values<unknown>(({ evaluation }) => evaluation[key])).toEqual(inAllLaws(value));
    expect(statuses(({ evaluation }) => evaluation[key])).toEqual(inAllLaws('unconfirmed'));
  });
});
