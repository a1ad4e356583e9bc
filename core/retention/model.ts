/** What an office keeps of its archives: which were made, how long each tender is kept, and what was destroyed. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';

/** How long records of a kind are kept, by whose schedule. */
export interface RetentionRule {
  readonly id: string;
  readonly name: string;
  /** The regulation it stands in, in words. */
  readonly basis: string;
  /** Whole years, from 1. */
  readonly years: number;
  /** What starts the clock, in words. */
  readonly starts: string;
  /** Whether somebody of the office compared it with the text of the regulation. */
  readonly isConfirmed: boolean;
}

/** The event that starts the clock of one tender, as a person entered it. */
export interface RetentionClock {
  /** Of a {@link RetentionRule}. */
  readonly rule: string;
  readonly startedOn: DateOnly;
  /** What proves it: the letter that says the audit follow-up is finished. */
  readonly evidence: string;
}

/** Why a tender may not be destroyed whatever its clock says. */
export interface RetentionHold {
  readonly kind: 'court' | 'audit' | 'other';
  readonly since: DateOnly;
  readonly reason: string;
}

export interface TenderRetention {
  readonly clock: RetentionClock | null;
  readonly hold: RetentionHold | null;
}

/** What stays readable of a tender when nothing else does. No names of bidders: those are what is destroyed. */
export interface KeptName {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly year: number;
}

/** An archive somebody saved: enough to know the file again, and how far it reaches. */
export interface ArchiveRecord {
  /** SHA-256 of its bytes before the seal. */
  readonly seal: Hash;
  readonly fileName: string;
  readonly bytes: number;
  readonly events: number;
  readonly attachments: number;
  /** Attachments the events name and the archive does not bring. */
  readonly leftOut: number;
  readonly head: StreamHead;
  readonly madeAt: Instant;
}

/** Someone who stands for a step, as the paper names them. */
export interface Signatory {
  readonly name: string;
  readonly position: string;
}

/** A tender on a list, as it stood when the list was proposed. */
export interface ListedForDestruction extends KeptName {
  readonly clock: RetentionClock;
  /** The rule as it was worded then. */
  readonly rule: RetentionRule;
  readonly dueOn: DateOnly;
  /** Where its log stood on the device that proposed. */
  readonly head: StreamHead;
  /** Seal of the newest archive of it; null where none was recorded. */
  readonly archive: Hash | null;
}

/** A numbered list of tenders to be destroyed, and how far it came. */
export interface DestructionList {
  /** As the paper has it; no other list has the same. */
  readonly number: string;
  readonly proposedOn: DateOnly;
  readonly proposedBy: Signatory;
  readonly tenders: readonly ListedForDestruction[];
  readonly approval: DestructionApproval | null;
  /** Withdrawn lists stay readable and do nothing. */
  readonly withdrawn: string | null;
  /** Devices that removed what they held, in the order told. */
  readonly carriedOut: readonly CarriedOut[];
}

export interface DestructionApproval {
  readonly by: Signatory;
  /** Of the letter that approves. */
  readonly letter: string;
  readonly on: DateOnly;
}

/** One device's word that it holds nothing of these tenders any more. */
export interface CarriedOut {
  readonly dev: DeviceId;
  readonly by: string;
  readonly at: Instant;
  readonly streams: readonly StreamId[];
}

export interface RetentionState {
  readonly rules: readonly RetentionRule[];
  readonly tenders: Readonly<Record<StreamId, TenderRetention>>;
  /** Oldest first. */
  readonly archives: Readonly<Record<StreamId, readonly ArchiveRecord[]>>;
  readonly lists: readonly DestructionList[];
}

/**
 * The schedule an office begins with. It is ANRI's own; each region has one (JRA), so it is unconfirmed until the office
 * compares it with its own.
 *
 * Source  DOMAIN §4.4: Peraturan ANRI 8/2022, two years after audit follow-up is finished.
 */
export const STANDARD_RULE: RetentionRule = {
  id: 'anri-8-2022',
  name: 'Arsip pengadaan barang/jasa',
  basis: 'Peraturan ANRI Nomor 8 Tahun 2022 (jadwal retensi arsip ANRI)',
  years: 2,
  starts: 'Tindak lanjut hasil pemeriksaan selesai',
  isConfirmed: false,
};

export const INITIAL_RETENTION: RetentionState = { rules: [STANDARD_RULE], tenders: {}, archives: {}, lists: [] };

const NOTHING_SET: TenderRetention = { clock: null, hold: null };

export function retentionOf({ tenders }: RetentionState, stream: StreamId): TenderRetention {
  return tenders[stream] ?? NOTHING_SET;
}

/** Oldest first. */
export function archivesOf({ archives }: RetentionState, stream: StreamId): readonly ArchiveRecord[] {
  return archives[stream] ?? [];
}
