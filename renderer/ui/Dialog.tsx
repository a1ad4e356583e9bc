import { Modal, type ModalProps } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly size?: NonNullable<ModalProps['size']>;
  /** A class for the part below the title. */
  readonly bodyClass?: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/**
 * A dialog that is there as long as it is rendered. The focus goes back to where it was: Mantine does so only where
 * `opened` changes, and a dialog that is taken away as a whole would leave the keyboard nowhere. What was chosen in a menu
 * is gone by then, but not the button of the menu.
 */
export function Dialog({ title, size = 'md', bodyClass, onClose, onKeyDown, children }: DialogProps) {
  const { t } = useTranslation();
  const [before] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      {...(onKeyDown ? { onKeyDown } : {})}
      classNames={{ title: `${styles.title}`, body: bodyClass ? `${styles.body} ${bodyClass}` : `${styles.body}` }}
    >
      {children}
      <FocusAtOnce />
    </Modal>
  );
}

function openerOf(element: Element | null): Element | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button === null || button === undefined ? element : document.getElementById(button);
}

/**
 * Focuses the field marked `data-autofocus` in the very commit that shows the dialog. Mantine waits a moment, in which
 * the first letters of a fast typist would go to what lies below.
 */
function FocusAtOnce() {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    mark.current?.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return <span ref={mark} hidden />;
}
