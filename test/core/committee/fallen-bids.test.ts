import { describe, expect, it } from 'vitest';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { notMet, withFindings } from '#test/support/builders/dossier.ts';
import { aConfirmation, aVotingDossier } from '#test/support/builders/judging.ts';
import { afterBy, memberAt } from '#test/support/builders/safeguards.ts';

const falls = (setting: { secondPerson: boolean }, reason = 'Alat kurang'): Dossier =>
  withFindings(aVotingDossier(setting), { bidders: ['b'], stages: ['technical'], finding: notMet(reason) });

function fallenOf(dossier: Dossier) {
  return fallenBidsOf(dossier, evaluationOf(dossier));
}

describe('bids that fall', () => {
  const dossier = falls({ secondPerson: true });
  const [fallen] = fallenOf(dossier);
  if (fallen === undefined) throw new Error('b falls');
  const [first, second] = [memberAt(dossier, 0), memberAt(dossier, 1)];

  it('are listed where the office asks for a second person', () => {
    expect(fallenOf(falls({ secondPerson: false }))).toEqual([]);
    expect(fallenOf(dossier)).toMatchObject([{ bidder: 'b', confirmed: [], missing: 2 }]);
  });

  it('need two different members', () => {
    const one = afterBy(dossier, first.name, aConfirmation(first, 'b', fallen.basis));
    expect(fallenOf(one)).toMatchObject([{ missing: 1 }]);
    expect(fallenOf(afterBy(one, first.name, aConfirmation(first, 'b', fallen.basis)))).toMatchObject([{ missing: 1 }]);
    expect(fallenOf(afterBy(one, second.name, aConfirmation(second, 'b', fallen.basis)))).toMatchObject([
      { missing: 0 },
    ]);
  });

  it('need them anew on other grounds', () => {
    const one = afterBy(dossier, first.name, aConfirmation(first, 'b', fallen.basis));
    const changed = withFindings(one, { bidders: ['b'], stages: ['technical'], finding: notMet('Personel kurang') });
    expect(fallenOf(changed)).toMatchObject([{ confirmed: [], missing: 2 }]);
  });

  it('do not count the word of who sat there before', () => {
    const one = afterBy(dossier, first.name, aConfirmation(first, 'b', fallen.basis));
    const members = one.committee.members.map((member, seat) =>
      seat === 0 ? { ...member, name: 'Pengganti Contoh' } : member,
    );
    expect(fallenOf({ ...one, committee: { ...one.committee, members } })).toMatchObject([{ missing: 2 }]);
  });
});
