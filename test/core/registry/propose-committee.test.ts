import { expect, it } from 'vitest';
import type { MemberId } from '#core/tender/ids.ts';
import { proposeCommittee } from '#core/registry/propose-committee.ts';
import { foldRegistry, registryEvent } from './registries.ts';

const person = (id: string, name: string, nip = '', role: 'staff' | 'auditor' = 'staff') =>
  registryEvent('personSet', { person: id, name, nip, role });
const member = (name: string, role: 'chair' | 'member' = 'member', employeeNumber: string | null = null) => ({
  id: name as MemberId,
  name,
  role,
  employeeNumber,
});

const OFFICE = foldRegistry(
  person('p-siti', 'Siti Rahmawati', '19800101 200501 2 001'),
  person('p-budi', 'Ir. H. Budi Santoso, S.T., M.M.'),
  person('p-audit', 'Tuti', '', 'auditor'),
  person('p-ani1', 'Ani, S.H.'),
  person('p-ani2', 'Ani, S.E.'),
);

it('finds people by their number, and by name without titles where either has none', () => {
  const members = [member('S. Rahmawati', 'chair', '198001012005012001'), member('BUDI SANTOSO')];
  expect(proposeCommittee(OFFICE, members)).toEqual({
    committee: [
      { person: 'p-siti', role: 'chair' },
      { person: 'p-budi', role: 'member' },
    ],
    missing: [],
  });
});

it('names whom it does not find, finds twice, or would propose twice; auditors stay apart', () => {
  const members = [
    member('Siti Rahmawati', 'chair', '1'),
    member('Ani'),
    member('Tuti'),
    member('Budi Santoso'),
    member('Budi Santoso, S.T.'),
  ];
  expect(proposeCommittee(OFFICE, members)).toEqual({
    committee: [{ person: 'p-budi', role: 'member' }],
    missing: ['Siti Rahmawati', 'Ani', 'Tuti', 'Budi Santoso, S.T.'],
  });
});

it('keeps initials behind the first name, and takes an earlier name for the same person', () => {
  const renamed = foldRegistry(person('p-1', 'Dewi K. Putri'), person('p-1', 'Dewi Kartika'));
  expect(proposeCommittee(renamed, [member('Dr. Dewi K. Putri, M.T.')]).missing).toEqual([]);
  expect(proposeCommittee(renamed, [member('Dewi Putri')]).missing).toEqual(['Dewi Putri']);
});
