/** What is voted on, and how the votes stand. */
import { canonicalJson } from '#core/log/canonical.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Vote, VoteMatter } from '#core/tender/judging-model.ts';
import type { AwardedBid, Dossier, FailureGround, Member } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { isWordOf } from './word-of.ts';

/** The hash of an award: who wins at what price, and the reserves. Another one has to be voted on anew. */
export function awardBasis({
  winner,
  reserves,
}: {
  readonly winner: AwardedBid;
  readonly reserves: readonly AwardedBid[];
}): Hash {
  return sha256Hex(canonicalJson({ matter: 'award', winner, reserves }));
}

export function failureBasis({ ground }: { readonly ground: FailureGround }): Hash {
  return sha256Hex(canonicalJson({ matter: 'failure', ground }));
}

export interface Ballot {
  /** Everyone who sits in the committee, with their vote on exactly this; null = none yet. */
  readonly votes: readonly { readonly member: Member; readonly vote: Vote | null }[];
  readonly agreeing: number;
  readonly disagreeing: number;
  readonly abstaining: number;
  /** How many more votes the quorum asks for. */
  readonly missing: number;
  /** Enough have voted, and more agree than disagree. */
  readonly carried: boolean;
}

/** Null where the tender asks for no votes. */
export function ballotOf(dossier: Dossier, matter: VoteMatter, basis: Hash): Ballot | null {
  const { setting, votes } = judgingOf(dossier);
  if (setting.voteQuorum === null) return null;
  const cast = dossier.committee.members.map((member) => {
    const vote = entryOf(votes[matter] ?? {}, member.id);
    return { member, vote: vote?.basis === basis && isWordOf(vote, member) ? vote : null };
  });
  const count = (choice: Vote['choice']): number => cast.filter(({ vote }) => vote?.choice === choice).length;
  const [agreeing, disagreeing, abstaining] = [count('agree'), count('disagree'), count('abstain')];
  // A committee that has become smaller than the quorum is whole when everyone has voted.
  const quorum = Math.min(setting.voteQuorum, cast.length);
  const missing = Math.max(0, quorum - agreeing - disagreeing - abstaining);
  return {
    votes: cast,
    agreeing,
    disagreeing,
    abstaining,
    missing,
    carried: missing === 0 && agreeing > disagreeing,
  };
}
