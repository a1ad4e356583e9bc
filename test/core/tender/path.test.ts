import { describe, expect, it } from 'vitest';
import { valueAt, withValueAt } from '#core/tender/path.ts';
import { aBidder, aDossier, rupiah } from '#test/support/builders/dossier.ts';

const dossier = aDossier({ bidders: [aBidder('a', { total: 1_000 }), aBidder('10'), aBidder('0')] });

describe('reading a path', () => {
  it('follows keys, ids in lists that have them, and positions elsewhere', () => {
    expect(valueAt(dossier, ['notice', 'ownerEstimate'])).toBe('950000000.00');
    expect(valueAt(dossier, ['bidders', 'a', 'bid', 'offeredTotal'])).toBe('1000.00');
    expect(valueAt({ locations: ['x', 'y'] }, ['locations', '1'])).toBe('y');
  });

  it('takes a number for an id where items have ids', () => {
    expect(valueAt(dossier, ['bidders', '0', 'name'])).toBe('CV. Contoh 0');
    expect(valueAt(dossier, ['bidders', '1'])).toBeNull();
  });

  it('gives null for what is not there', () => {
    for (const path of [['nothing'], ['notice', 'toString'], ['bidders', 'x', 'name'], ['notice', 'name', '0']]) {
      expect(valueAt(dossier, path)).toBeNull();
    }
  });
});

describe('changing a path', () => {
  it('changes one value and shares the rest', () => {
    const changed = withValueAt(dossier, ['bidders', 'a', 'bid', 'offeredTotal'], rupiah(2_000));
    expect(changed?.bidders[0]?.bid?.offeredTotal).toBe('2000.00');
    expect(changed?.bidders[1]).toBe(dossier.bidders[1]);
    expect(changed?.notice).toBe(dossier.notice);
  });

  it('adds an item at the end and takes one out', () => {
    const added = withValueAt(dossier, ['bidders', 'z'], aBidder('z'));
    expect(added?.bidders.map(({ id }) => id)).toEqual(['a', '10', '0', 'z']);
    const removed = withValueAt(dossier, ['bidders', '10'], null);
    expect(removed?.bidders.map(({ id }) => id)).toEqual(['a', '0']);
  });

  it('leads nowhere for a place or an id that does not fit', () => {
    expect(withValueAt(dossier, ['bidders', 'z'], aBidder('y'))).toBeNull();
    expect(withValueAt(dossier, ['bidders', 'z', 'name'], 'x')).toBeNull();
    expect(withValueAt(dossier, ['bidders', 'a'], aBidder('y'))).toBeNull();
    expect(withValueAt(dossier, ['notice', 'nothing'], 'x')).toBeNull();
    expect(withValueAt(dossier, ['__proto__', 'polluted'], 'x')).toBeNull();
    expect(withValueAt({ locations: ['x'] }, ['locations', '1'], 'y')).toBeNull();
  });
});
