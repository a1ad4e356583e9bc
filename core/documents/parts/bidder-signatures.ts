/** Signatures of those who speak for bidders, beside those of the committee. */
import type { BidderId } from '#core/tender/ids.ts';
import type { MeetingKind } from '#core/tender/paperwork-model.ts';
import { bidderName, type Draft } from '../draft.ts';
import { plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { isOf, meetingsWith } from './meetings-with.ts';

/** Somebody who signs for a bidder; without a name the place for it stays dotted, to be filled in by hand. */
export interface Representative {
  readonly bidder: BidderId;
  readonly name: string | null;
}

/** Room to write a name by hand: who comes is often known only at the table, so nothing is missing. */
const NAME_BY_HAND = '………………………';

/** A signature a representative. */
export function bidderSignatures(draft: Draft, heading: string, representatives: readonly Representative[]): Block {
  return {
    kind: 'signatures',
    placeAndDate: null,
    heading: [heading],
    positionHead: 'Mewakili',
    rows: representatives.map(({ bidder, name }) => ({
      name: plain(name ?? NAME_BY_HAND),
      position: bidderName(draft, bidder),
      employeeNumber: null,
    })),
  };
}

/** Who came for a bidder to the meetings of a kind; one without a name where nobody was written down. */
export function representativesAt(
  draft: Draft,
  kind: MeetingKind,
  { bidder, spokesman }: { readonly bidder: BidderId; readonly spokesman: string | null },
): readonly Representative[] {
  const attended = meetingsWith(draft, kind, bidder).flatMap(({ attendees }) =>
    attendees.filter((attendee) => isOf(attendee, bidderName(draft, bidder))).map(({ name }) => name),
  );
  const names = [...new Set([...(spokesman === null ? [] : [spokesman]), ...attended])];
  return names.length === 0 ? [{ bidder, name: null }] : names.map((name) => ({ bidder, name }));
}
