/** By what someone speaks for a bidder. */
import { formatDate } from '#core/calendar/format.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Mandate } from '#core/tender/mandate.ts';
import { entryOf } from '#core/tender/records.ts';
import type { Draft } from '../draft.ts';

const MANDATE_NAMES: Readonly<Record<Mandate['paper'], string>> = { deed: 'Akta', attorney: 'Surat kuasa' };

/** `Surat kuasa Nomor … tanggal …`; what was not written down of it is left out. */
export function mandateText({ paper, number, date }: Mandate): string {
  const parts = [number === null ? '' : ` Nomor ${number}`, date === null ? '' : ` tanggal ${formatDate(date)}`];
  return `${MANDATE_NAMES[paper]}${parts.join('')}`;
}

/** The position a representative holds by the deed of the firm; null for whoever is not among its people. */
export function deedPosition({ dossier }: Draft, bidder: BidderId, representative: string): string | null {
  const name = plainPersonName(representative);
  const people = (entryOf(dossier.qualification.profiles, bidder)?.firms ?? []).flatMap((firm) => firm.people ?? []);
  return people.find((person) => plainPersonName(person.name) === name)?.position ?? null;
}
