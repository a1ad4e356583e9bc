/** How a committee judges: own sheets under seal, votes, second persons, and bids without names. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { BidderId, MemberId, RequirementId } from './ids.ts';
import type { Finding, RequirementStage } from './finding-model.ts';

/** Everything of a tender that is about judging together; the committee's own findings stand in `findings`. */
export interface Judging {
  readonly setting: JudgingSetting;
  /** By stage, then member. */
  readonly sheets: Readonly<Partial<Record<RequirementStage, Readonly<Record<MemberId, CommittedSheet>>>>>;
  /** By what is voted on, then member: the last word of each. */
  readonly votes: Readonly<Partial<Record<VoteMatter, Readonly<Record<MemberId, Vote>>>>>;
  /** Who stands for taking a bid out, by bidder, then member. */
  readonly confirmations: Readonly<Record<BidderId, Readonly<Record<MemberId, Confirmation>>>>;
  /** Null while the names of bidders are shown. */
  readonly blind: Blinding | null;
}

export const AGGREGATIONS = ['mean', 'median', 'trimmed-mean'] as const;

/** `trimmed-mean`: without the highest and the lowest, from four members on; else the plain mean. */
export type Aggregation = (typeof AGGREGATIONS)[number];

export interface JudgingSetting {
  /** Stages in which each member fills an own sheet before anyone sees another's; none = the committee judges together. */
  readonly ownSheets: readonly RequirementStage[];
  readonly aggregation: Aggregation;
  /** Scores further apart than this are to be talked about. */
  readonly spreadLimit: DecimalText;
  /** How many members have to vote on a decision; null = the chair gives it without votes. */
  readonly voteQuorum: number | null;
  /** Whether a second person stands for every bid that falls. */
  readonly secondPerson: boolean;
  /** Null = as the tender came in; text = set by the chair, with the reason. */
  readonly reason: string | null;
}

/** A member's findings in one stage. */
export type SheetCells = Readonly<Record<RequirementId, Readonly<Record<BidderId, Finding>>>>;

/** What a member has bound themselves to, and later shown. */
export interface CommittedSheet {
  readonly name: string;
  /** Fingerprint of the key it was signed with. */
  readonly key: DeviceId;
  readonly committedAt: Instant;
  /** Hash over the sheet and its salt, see `commitmentOf`. */
  readonly commitment: Hash;
  /** Null until shown. */
  readonly revealed: RevealedSheet | null;
}

export interface RevealedSheet {
  readonly at: Instant;
  /** 32 random bytes, base64url: without it nobody can guess the sheet from its hash. */
  readonly salt: string;
  readonly cells: SheetCells;
  /** Cells changed after the sheets were shown, each with its reason, oldest first; the shown ones stay. */
  readonly corrections: readonly SheetCorrection[];
}

export interface SheetCorrection {
  readonly at: Instant;
  readonly requirement: RequirementId;
  readonly bidder: BidderId;
  readonly finding: Finding;
  readonly reason: string;
}

export const VOTE_MATTERS = ['award', 'failure'] as const;

export type VoteMatter = (typeof VOTE_MATTERS)[number];

export const VOTE_CHOICES = ['agree', 'disagree', 'abstain'] as const;

export interface Vote {
  readonly name: string;
  readonly key: DeviceId;
  readonly at: Instant;
  /** Hash of what is voted on; a vote on something else does not count. */
  readonly basis: Hash;
  readonly choice: (typeof VOTE_CHOICES)[number];
  /** Why someone disagrees; stands in the minutes. */
  readonly dissent: string | null;
}

/** A member's word that a bid rightly falls. */
export interface Confirmation {
  readonly name: string;
  readonly key: DeviceId;
  readonly at: Instant;
  /** Hash of what it falls by; other grounds have to be confirmed anew. */
  readonly basis: Hash;
}

/** Names hidden from those who judge. */
export interface Blinding {
  readonly at: Instant;
  readonly reason: string;
  /** What each bidder is called meanwhile. */
  readonly aliases: Readonly<Record<BidderId, string>>;
}
