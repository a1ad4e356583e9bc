import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import { bidderName, type Draft } from '../draft.ts';
import { bold, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';

type FieldRows = Extract<Block, { readonly kind: 'fields' }>['rows'];

/** Name, tax number and address of a bidder, as documents that are about one name it. */
export function identityRows(draft: Draft, id: BidderId): FieldRows {
  const bidder = draft.dossier.bidders.find((candidate) => candidate.id === id);
  const subject = bidderName(draft, id);
  const at = (field: string) => ({ path: `bidders.${id}.${field}`, subject });
  const address = bidder?.address ?? null;
  return [
    { label: 'Nama', value: [bold(subject)] },
    { label: 'NPWP', value: taxNumber(bidder) ?? [draft.missing.gap('tax-number', at('taxNumber16'))] },
    {
      label: 'Alamat',
      value: address === null ? [draft.missing.gap('bidder-address', at('address'))] : plain(address),
    },
  ];
}

/** The tax number as on record, 16 digits before the older 15. */
function taxNumber(bidder: Bidder | undefined): Inline | null {
  const number = bidder?.taxNumber16 ?? bidder?.taxNumber15 ?? null;
  return number === null || number.trim() === '' ? null : plain(number);
}
