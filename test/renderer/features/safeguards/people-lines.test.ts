import { describe, expect, it } from 'vitest';
import { peopleOf, readPeople, withPeople, writePeople } from '#renderer/features/safeguards/people-lines.ts';
import { aFirm, aProfile } from '#test/support/builders/profile.ts';

const DIRECTOR = { name: 'Budi Contoh', position: 'Direktur', nationalId: '6471010101800001', taxNumber: null };
const OWNER = { name: 'Siti Rekaan', position: null, nationalId: null, taxNumber: '09.254.294.3-407.000' };

describe('people of a firm as lines', () => {
  it('are written and read back', () => {
    expect(writePeople([DIRECTOR, OWNER])).toBe(
      'Budi Contoh; Direktur; 6471010101800001\nSiti Rekaan; ; ; 09.254.294.3-407.000',
    );
    expect(readPeople(writePeople([DIRECTOR, OWNER]))).toEqual([DIRECTOR, OWNER]);
  });

  it('are read as a spreadsheet copies them, and lines without a name are left out', () => {
    expect(readPeople('Budi Contoh\tDirektur\t6471010101800001\r\n\n ; Komisaris\n')).toEqual([DIRECTOR]);
  });

  it('stand under the lead firm, and keep what else the profile says', () => {
    const profile = aProfile('small', [aFirm({ lead: false, name: 'Anggota KSO' }), aFirm({ people: [OWNER] })]);
    const changed = withPeople(profile, 'CV. Contoh', [DIRECTOR]);
    expect(changed.firms.map(({ people }) => people)).toEqual([undefined, [DIRECTOR]]);
    expect(changed.businessSize).toBe('small');
    expect(peopleOf(withPeople(changed, 'CV. Contoh', []))).toEqual([]);
  });

  it('begin a profile where there is none', () => {
    expect(withPeople(undefined, 'CV. Contoh', [DIRECTOR]).firms).toMatchObject([
      { name: 'CV. Contoh', lead: true, people: [DIRECTOR] },
    ]);
  });
});
