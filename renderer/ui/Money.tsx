import { formatRupiah, formatRupiahShort } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import styles from './Money.module.css';

interface MoneyProps {
  readonly amount: RupiahText | Sen | null;
  /** `short`: without `Rp`, sen left out when zero, for columns. */
  readonly form?: 'full' | 'short';
}

/**
 * An amount of rupiah with tabular figures; a dash where there is none. In the short form amounts without sen leave
 * their room free, so that rupiah stands under rupiah all the way down a column.
 */
export function Money({ amount, form = 'short' }: MoneyProps) {
  if (amount === null) return <span aria-hidden="true">—</span>;
  const text = form === 'short' ? formatRupiahShort(amount) : formatRupiah(amount);
  return (
    <span className={styles.money}>
      {text}
      {form === 'short' && !text.includes(',') ? (
        <span className={styles.noSen} aria-hidden="true">
          ,00
        </span>
      ) : null}
    </span>
  );
}
