import { describe, expect, it } from 'vitest';
import { memberOf } from '#core/committee/member-of.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Member } from '#core/tender/model.ts';

const member = (id: string, name: string): Member => ({
  id: id as MemberId,
  name,
  employeeNumber: null,
  role: 'member',
});
const COMMITTEE = {
  members: [
    member('m1', 'Ir. Rahmawati Contoh, S.T., M.T.'),
    member('m2', 'Drs. H. M. Yusuf Rekaan'),
    member('m3', 'Siti Aminah S.E. M.Si.'),
  ],
};
const idOf = (name: string): string | null => memberOf(COMMITTEE, { name })?.id ?? null;

describe('who of the committee someone is', () => {
  it.each([
    ['Ir. Rahmawati Contoh, S.T., M.T.', 'm1'],
    ['rahmawati  contoh', 'm1'],
    ['RAHMAWATI CONTOH, ST, MT', 'm1'],
    ['Dr.Ir. Rahmawati Contoh', 'm1'],
    ['M. Yusuf Rekaan', 'm2'],
    ['Siti Aminah', 'm3'],
    ['Siti Aminah, S.E.', 'm3'],
  ])('finds %s without regard to titles, capitals and spaces', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each(['Yusuf Rekaan', 'Rahmawati', 'Siti', 'Ir.', '', ' , S.T.'])('does not take "%s" for a member', (name) => {
    expect(idOf(name)).toBeNull();
  });

  it('answers nobody where two members share the name, unless it is written exactly like one of them', () => {
    const twins = { members: [member('a', 'Budi Contoh, S.T.'), member('b', 'Budi Contoh, S.H.')] };
    expect(memberOf(twins, { name: 'Budi Contoh' })).toBeNull();
    expect(memberOf(twins, { name: 'Budi Contoh, S.H.' })?.id).toBe('b');
  });
});
