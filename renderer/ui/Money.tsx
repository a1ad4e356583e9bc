import { formatRupiah, formatRupiahShort } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';

interface MoneyProps {
  readonly amount: RupiahText | Sen | null;
  /** `short`: without `Rp`, sen left out when zero, for columns. */
  readonly form?: 'full' | 'short';
}

/** An amount of rupiah with tabular figures; a dash where there is none. Alignment is the column's business. */
export function Money({ amount, form = 'short' }: MoneyProps) {
  if (amount === null) return <span aria-hidden="true">—</span>;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {form === 'short' ? formatRupiahShort(amount) : formatRupiah(amount)}
    </span>
  );
}
