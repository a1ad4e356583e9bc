import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, aDossier, aRequirement, bidderId, met } from '#test/support/builders/dossier.ts';
import { fail } from '#test/support/builders/course.ts';
import {
  afterBy,
  aGuardedDossier,
  aRecusal,
  memberAt,
  memberId,
  refusalBy,
} from '#test/support/builders/safeguards.ts';

const parts = { bidders: [aBidder('a', { total: 800_000_000 })], requirements: [aRequirement('adm')] };
const guarded = aGuardedDossier(parts);
const [chair, , third] = [memberAt(guarded, 0), memberAt(guarded, 1), memberAt(guarded, 2)];
const ASSESS: TenderCommand = {
  name: 'assess',
  body: { cells: [{ requirement: aRequirement('adm').id, bidder: bidderId('a'), finding: met() }] },
};
const FAIL = fail('no-bids');

describe('whoever judges or decides', () => {
  it('is named by the letter of assignment, as chair where they act as chair', () => {
    expect(refusalBy(guarded, 'Orang Luar', ASSESS)?.kind).toBe('outside-committee');
    expect(refusalBy(guarded, 'Orang Luar', FAIL, 'chair')?.kind).toBe('outside-committee');
    expect(refusalBy(guarded, third.name, FAIL, 'chair')).toMatchObject({
      kind: 'other-seat',
      details: { member: third.name },
    });
    expect(refusalBy(guarded, third.name, ASSESS)?.kind).toBe('safeguards-missing');
    expect(refusalBy(guarded, chair.name, FAIL, 'chair')?.kind).not.toBe('other-seat');
  });

  it('may be anybody where the list binds nobody: in practice, and where no papers are asked for', () => {
    for (const free of [{ ...guarded, practice: true }, aDossier({ ...parts, committee: guarded.committee })]) {
      expect(refusalBy(free, 'Orang Luar', ASSESS)?.kind).not.toBe('outside-committee');
    }
  });

  it('still puts the committee together without sitting in it', () => {
    const committee = { ...guarded.committee, decreeNumber: '1/2014' };
    expect(refusalBy(guarded, 'Orang Luar', { name: 'setCommittee', body: { committee } }, 'chair')).toBeNull();
  });
});

describe('a chair who lost the seat', () => {
  const commands: readonly TenderCommand[] = [
    ASSESS,
    FAIL,
    { name: 'setSafeguards', body: { declarations: 'not-required', openingQuorum: null, reason: 'Saya ingin' } },
    { name: 'setCommittee', body: { committee: guarded.committee } },
    { name: 'registerBidder', body: { bidder: aBidder('z') } },
    aRecusal(third),
  ];

  it.each(commands)('is refused $name after a recusal', (command) => {
    const recused: Dossier = afterBy(guarded, chair.name, aRecusal(chair), 'chair');
    expect(refusalBy(recused, chair.name, command, 'chair')?.kind).toBe('recused');
    expect(refusalBy(recused, 'Pengganti Contoh', command, 'chair')?.kind).not.toBe('recused');
  });

  it('is refused what decides after somebody else was put in their place', () => {
    const members = guarded.committee.members.map((each, at) =>
      at === 0 ? { ...each, id: memberId('baru'), name: 'Ketua Baru' } : each,
    );
    const command: TenderCommand = { name: 'setCommittee', body: { committee: { ...guarded.committee, members } } };
    const replaced = afterBy(guarded, chair.name, command, 'chair');
    expect(refusalBy(replaced, chair.name, FAIL, 'chair')?.kind).toBe('outside-committee');
  });
});
