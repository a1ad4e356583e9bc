import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FigureButton.module.css';

interface FigureButtonProps {
  /** What the figure is, for the panel's title and for screen readers. */
  readonly label: string;
  readonly onOpen: () => void;
  /** Inside a grid, what the grid gives its cell: the button then takes the cell's focus. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A number that opens its working: looks like a number, behaves like a button. */
export function FigureButton({ label, onOpen, tabIndex, children }: FigureButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.figure}
      title={t('trace.open', { what: label })}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
