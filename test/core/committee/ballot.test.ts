import { describe, expect, it } from 'vitest';
import { awardBasis, ballotOf, failureBasis } from '#core/committee/ballot.ts';
import type { AwardedBid, Dossier } from '#core/tender/model.ts';
import { bidderId, rupiah } from '#test/support/builders/dossier.ts';
import { aVote, aVotingDossier } from '#test/support/builders/judging.ts';
import { afterBy, memberAt } from '#test/support/builders/safeguards.ts';

const WINNER: AwardedBid = { bidder: bidderId('a'), price: rupiah(800_000_000) };
const BASIS = awardBasis({ winner: WINNER, reserves: [] });

function voted(dossier: Dossier, ...choices: readonly ('agree' | 'disagree' | 'abstain')[]): Dossier {
  return choices.reduce((state, choice, seat) => {
    const member = memberAt(state, seat);
    const parts = choice === 'disagree' ? { dissent: 'Harga tidak wajar' } : {};
    return afterBy(state, member.name, aVote(member, BASIS, choice, parts));
  }, dossier);
}

describe('a ballot', () => {
  const dossier = aVotingDossier({ voteQuorum: 2 });

  it('is held only where the tender asks for votes', () => {
    expect(ballotOf(aVotingDossier({}), 'award', BASIS)).toBeNull();
  });

  it.each<[readonly ('agree' | 'disagree' | 'abstain')[], number, boolean]>([
    [[], 2, false],
    [['agree'], 1, false],
    [['agree', 'agree'], 0, true],
    [['agree', 'abstain'], 0, true],
    [['agree', 'disagree'], 0, false],
    [['abstain', 'abstain'], 0, false],
    [['agree', 'disagree', 'agree'], 0, true],
  ])('with %j misses %i and is carried: %s', (choices, missing, carried) => {
    expect(ballotOf(voted(dossier, ...choices), 'award', BASIS)).toMatchObject({ missing, carried });
  });

  it('counts only votes on exactly this', () => {
    const state = voted(dossier, 'agree', 'agree');
    const other = awardBasis({ winner: { ...WINNER, price: rupiah(799_000_000) }, reserves: [] });
    expect(ballotOf(state, 'award', other)).toMatchObject({ agreeing: 0, missing: 2 });
    expect(ballotOf(state, 'failure', failureBasis({ ground: 'none-passes' }))).toMatchObject({ missing: 2 });
  });

  it('does not count the vote of who sat there before', () => {
    const state = voted(dossier, 'agree', 'agree');
    const members = state.committee.members.map((member, seat) =>
      seat === 0 ? { ...member, name: 'Pengganti Contoh' } : member,
    );
    expect(ballotOf({ ...state, committee: { ...state.committee, members } }, 'award', BASIS)).toMatchObject({
      agreeing: 1,
      missing: 1,
    });
  });

  it('asks a committee smaller than the quorum for everyone and no more', () => {
    const state = voted(aVotingDossier({ voteQuorum: 3 }), 'agree', 'agree');
    const members = state.committee.members.slice(0, 2);
    expect(ballotOf({ ...state, committee: { ...state.committee, members } }, 'award', BASIS)?.carried).toBe(true);
  });
});
