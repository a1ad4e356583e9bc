import { useTranslation } from 'react-i18next';
import { formatRupiah } from '#core/money/sen.ts';
import { type SpseCell, spseCellText } from '#core/explanation/spse-table.ts';
import { FindingMark, type FindingState } from '#renderer/ui/FindingMark.tsx';
import styles from './ExplanationStage.module.css';

interface SpseCellButtonProps {
  readonly label: string;
  readonly cell: SpseCell;
  readonly decimalSign: ',' | '.';
  readonly ticked: boolean;
  readonly onToggle: () => void;
}

const MARKS: Readonly<Record<Extract<SpseCell, { kind: 'mark' }>['mark'], FindingState>> = {
  met: 'met',
  'not-met': 'not-met',
  open: 'to-check',
  'not-evaluated': 'not-yet',
};

/** One value to be typed: a press copies it where it is a number, and ticks it off. */
export function SpseCellButton({ label, cell, decimalSign, ticked, onToggle }: SpseCellButtonProps) {
  const { t } = useTranslation();
  const text = spseCellText(cell, decimalSign);
  const press = () => {
    // A browser that forbids the clipboard still ticks: the value stands there to be read.
    if (text !== null && !ticked) navigator.clipboard?.writeText(text).catch(() => undefined);
    onToggle();
  };
  return (
    <button type="button" className={styles.cell} aria-pressed={ticked} title={label} onClick={press}>
      <span className={styles.tick} aria-hidden="true">
        {ticked ? '✓' : ''}
      </span>
      <Value cell={cell} />
      <span className="mp-visually-hidden">{ticked ? t('explanation.isTicked') : t('explanation.isNotTicked')}</span>
    </button>
  );
}

function Value({ cell }: { readonly cell: SpseCell }) {
  switch (cell.kind) {
    case 'mark':
      return <FindingMark state={MARKS[cell.mark]} short />;
    case 'score':
      return <span>{cell.shown?.replace('.', ',') ?? '—'}</span>;
    case 'money':
      return <span>{cell.amount === null ? '—' : formatRupiah(cell.amount).replace('Rp', '')}</span>;
    case 'flag':
      return <span>{cell.set ? '★' : '—'}</span>;
  }
}
