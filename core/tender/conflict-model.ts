/** Events that were written apart and do not fit together: kept whole, waiting for someone to settle them. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { ClashPlace } from '#core/log/merge.ts';

/** An event that is held back. */
export interface HeldEvent {
  readonly type: string;
  /** The payload, to be taken over if someone says so; null for an import, which cannot be taken over. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly actor: string;
  readonly role: string;
  readonly at: Instant;
  readonly clash: TenderClash;
}

/** Why it is held back, in plain data. */
export type TenderClash =
  | { readonly kind: 'differs'; readonly places: readonly ClashPlace[] }
  | {
      readonly kind: 'refused';
      /** The kind of refusal, its details and its clause, as `decide` gave them. */
      readonly refusal: {
        readonly kind: string;
        readonly details: Readonly<Record<string, string>>;
        readonly clause: string | null;
      };
    };

/** What someone made of conflicts: what stands stays, or what was held back takes its place. */
export interface ConflictSettlement {
  /** Ids of the events held back; each one's conflict ends. */
  readonly conflicts: readonly string[];
  readonly keep: 'standing' | 'held';
  readonly reason: string;
}

/** What came of people working apart. */
export interface WorkApart {
  /** Events held back because they do not fit what others wrote, by their id, until someone settles them. */
  readonly conflicts: Readonly<Record<string, HeldEvent>>;
  /** What was made of conflicts that are over, by the id of the event that was held back. */
  readonly settlements: Readonly<Record<string, ConflictSettlement['keep']>>;
  /** What the chair took over of events whose authors had no right, by their hash; absent = nothing ever. */
  readonly adopted?: Readonly<Record<Hash, { readonly dev: DeviceId; readonly n: number; readonly reason: string }>>;
}

/** The conflicts of a dossier, whether it ever had any or not. */
export function workApartOf({ apart }: { readonly apart?: WorkApart }): WorkApart {
  return apart ?? { conflicts: {}, settlements: {} };
}
