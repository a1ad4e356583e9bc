/** The head all letters share: letterhead, place and date, number and subject, and whom the letter is for. */
import type { BidderId } from '#core/tender/ids.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import type { IssuerRole } from '../office.ts';
import { DASH } from './bidders.ts';
import { documentDate, documentNumber, documentPlace, issuerLetterhead, letterhead } from './head.ts';

export interface LetterHead {
  /** What stands after "Hal". */
  readonly subject: string;
  /** `1 (satu) berkas`; null = nothing is attached. */
  readonly attachments: string | null;
  /** After "Yth.", one line each. */
  readonly to: readonly (string | Inline)[];
  /** What stands after "Sifat", `Biasa` unless said otherwise. */
  readonly nature?: string;
  /** The official whose letter it is, or who leads the government above it; the procurement unit's unless said otherwise. */
  readonly from?: IssuerRole | 'government';
}

/** Letterhead and head of a letter. Source  DOMAIN §3.2, kop and letter number. */
export function letterHead(
  draft: Draft,
  { subject, attachments, to, nature = 'Biasa', from }: LetterHead,
): readonly Block[] {
  return [
    ...(from === undefined ? letterhead(draft) : issuerLetterhead(draft, from)),
    {
      kind: 'letter',
      placeAndDate: line(documentPlace(draft), ', ', documentDate(draft)),
      rows: [
        { label: 'Nomor', value: documentNumber(draft) },
        { label: 'Sifat', value: plain(nature) },
        { label: 'Lampiran', value: plain(attachments ?? DASH) },
        { label: 'Hal', value: plain(subject) },
      ],
      to: to.map((each) => (typeof each === 'string' ? plain(each) : each)),
    },
  ];
}

/** A bidder as the receiver of a letter: who leads it, and where it sits. */
export function bidderAsReceiver(
  draft: Draft,
  id: BidderId,
  address: Inline = plain(addressOf(draft, id) ?? 'di tempat'),
): readonly (string | Inline)[] {
  const name = bidderName(draft, id);
  return [draft.dossier.notice.kind === 'consulting-individual' ? `Saudara ${name}` : `Pimpinan ${name}`, address];
}

/** Where a bidder sits, for letters that must say so. */
export function bidderAddress(draft: Draft, id: BidderId): Inline {
  const at = { path: `bidders.${id}.address`, subject: bidderName(draft, id) };
  return textOrGap(draft, addressOf(draft, id), 'bidder-address', at);
}

function addressOf({ dossier }: Draft, id: BidderId): string | null {
  const address = dossier.bidders.find((bidder) => bidder.id === id)?.address?.trim();
  return address === undefined || address === '' ? null : address;
}
