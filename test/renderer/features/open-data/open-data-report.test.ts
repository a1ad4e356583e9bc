import { describe, expect, it } from 'vitest';
import { createOpenDataReport } from '#renderer/features/open-data/open-data-report.ts';
import { openDataName } from '#renderer/features/open-data/open-data-name.ts';
import { instant } from '#test/support/builders/dossier.ts';

describe('what came of an export', () => {
  it('counts what was written and held back, and gathers what was left out by its reason', () => {
    const tally = createOpenDataReport();
    tally.add({ kind: 'written', code: '1', releases: 4, withheld: [], texts: [] });
    tally.add({ kind: 'written', code: '2', releases: 1, withheld: ['names-hidden'], texts: [] });
    tally.add({ kind: 'not-announced', code: '3' });
    tally.add({ kind: 'not-announced', code: '4' });
    tally.add(null);
    tally.add({ kind: 'faulty', code: '5', faults: [{ kind: 'id-twice', path: 'parties[1].id', found: 'x' }] });
    expect(tally.report('ocds.json')).toEqual({
      name: 'ocds.json',
      tenders: 2,
      releases: 5,
      withheld: [['names-hidden', 1]],
      leftOut: [
        ['not-announced', ['3', '4']],
        ['unreadable', ['']],
        ['faulty', ['5']],
      ],
      faults: ['5: parties[1].id (“x”): pengenal yang dipakai dua kali.'],
    });
  });
});

describe('the name of the file', () => {
  it('has the day in the zone of whoever saves it, and says where it is of practice', () => {
    const at = instant('2026-11-27T17:30:00.000Z');
    expect(openDataName('releases', { at, zone: 'WITA', practice: false })).toBe('ocds-rilis-2026-11-28.json');
    expect(openDataName('records', { at, zone: 'WIB', practice: true })).toBe('latihan-ocds-rekaman-2026-11-28.json');
  });
});
