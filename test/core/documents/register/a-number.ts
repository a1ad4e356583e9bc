/** A number of a document in a register, for tests. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { spellingOf } from '#core/tender/number-spelling.ts';

export const BOOK = { series: 'bahp', year: 2026 };

export function aNumber(running: number, other: Partial<RegisteredNumber> = {}): RegisteredNumber {
  const number = other.number ?? `${running}/BAHP/2026`;
  return {
    key: 'bahp',
    kind: 'bahp',
    name: 'Berita Acara Hasil Pemilihan',
    subject: null,
    number,
    spelling: spellingOf(number),
    date: '2026-11-23' as DateOnly,
    state: 'draft',
    stream: `tender-${running}` as StreamId,
    code: String(running),
    tender: `Paket ${running}`,
    book: BOOK,
    running,
    year: 2026,
    ...other,
  };
}
