import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
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
  const closeByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOnTop(panel.current)) onClose();
  });
  // Ahead of the listener of any dialog opened from here, which would be gone by the time it is looked for.
  useEffect(() => {
    window.addEventListener('keydown', closeByKey, true);
    return () => window.removeEventListener('keydown', closeByKey, true);
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside className={styles.panel} aria-label={title} ref={panel} tabIndex={-1} data-side-panel>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <CloseButton aria-label={t('shell.close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

/** A dialog above it closes first, wherever the focus is; of two panels the later one. */
function isOnTop(panel: HTMLElement | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return false;
  return [...document.querySelectorAll('[data-side-panel]')].at(-1) === panel;
}
