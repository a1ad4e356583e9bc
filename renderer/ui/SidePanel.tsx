import { CloseButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isInDialog } from './is-in-dialog.ts';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Slides in at the right of the nearest positioned ancestor: trace, history, notes. Takes the focus when it opens,
 * closes with Esc and gives the focus back to where it was.
 */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  // A dialog above the panel closes first, by its own Escape.
  useHotkeys([['Escape', (event) => isInDialog(event) || onClose()]], []);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // Of two that are open, Escape within one closes that one.
  const closeAlone = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isInDialog(event.nativeEvent)) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside className={styles.panel} aria-label={title} ref={panel} tabIndex={-1} onKeyDown={closeAlone}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <CloseButton aria-label={t('shell.close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
