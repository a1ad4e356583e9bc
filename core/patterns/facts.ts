/**
 * What patterns over many tenders are made of: of each tender only what its bids told once they were opened. Small plain
 * data, so that those of a season are kept beside the tenders and handed to a worker.
 */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { EvaluationMethod, ProcurementKind } from '#core/tender/model.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import type { ProcessFacts } from './process-facts.ts';

/** One tender. */
export interface TenderFacts {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  /** 1 = first, 2 = first re-tender. */
  readonly version: number;
  readonly kind: ProcurementKind;
  readonly method: EvaluationMethod;
  /** The day bids were opened, else that of the announcement; null where neither is known. */
  readonly day: DateOnly | null;
  readonly ownerEstimate: RupiahText | null;
  /** Null = counted. Otherwise nothing of its bidders stands here. */
  readonly withheld: Withheld | null;
  readonly outcome: 'award' | 'failure' | 'open';
  /** When the work runs, as far as anyone knows; null without an award. */
  readonly job: JobPeriod | null;
  /** In the order of registration. */
  readonly bidders: readonly BidderFacts[];
  /** What indicators read of it; null while names are hidden. */
  readonly process: ProcessFacts | null;
}

/** Why a tender is not counted: its bids are closed, or the names of its bidders hidden from those who judge. */
export type Withheld = 'not-opened' | 'names-hidden';

/** From the award on, until the end of the budget year unless a firm says otherwise. */
export interface JobPeriod {
  readonly from: DateOnly;
  readonly until: DateOnly;
}

/** One firm that registered. */
export interface BidderFacts {
  readonly name: string;
  readonly supplierCode: string | null;
  /** In their form of 16 digits. */
  readonly taxNumbers: readonly string[];
  readonly offered: boolean;
  /** As submitted; null where there is none that may be seen. */
  readonly price: RupiahText | null;
  /** Null = not decided. */
  readonly won: boolean | null;
  /** What the tender's facts for indicators call it; null without an offer. */
  readonly reference: string | null;
  /** What it showed of itself; null = nothing. */
  readonly shown: ShownFacts | null;
}

/** What of a profile is compared over tenders. */
export interface ShownFacts {
  readonly size: BusinessSize | null;
  /** The firm itself, and its partners in a joint operation. */
  readonly firms: readonly FirmFacts[];
}

export interface FirmFacts {
  readonly name: string;
  readonly lead: boolean;
  readonly mostAtOnce: number | null;
  readonly running: readonly RunningFacts[];
  readonly people: readonly ResourceFacts[];
  readonly equipment: readonly ResourceFacts[];
}

/** A package the firm says it is carrying out. */
export interface RunningFacts {
  readonly name: string;
  readonly owner: string | null;
  readonly endsOn: DateOnly | null;
}

export interface ResourceFacts {
  /** As written. */
  readonly name: string;
  readonly position: string | null;
  /** NIK of a person; serial, chassis or plate number of a machine. */
  readonly number: string | null;
}
