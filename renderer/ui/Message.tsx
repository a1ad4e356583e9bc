import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Message.module.css';

/** Three parts, always: what happened, what it means, what to do now. The rest is small and last. */
export interface MessageText {
  readonly what: string;
  readonly means: string;
  readonly next: string;
  /** Clause of law the message rests on. */
  readonly clause?: string | null;
  /** Technical words for whoever helps. */
  readonly code?: string | null;
}

interface MessageProps {
  readonly text: MessageText;
  readonly tone: 'problem' | 'check' | 'note';
  /** Across the work, above it: its parts follow one another in a line or two, so that the work keeps its room. */
  readonly isStrip?: boolean;
  readonly children?: ReactNode;
}

export function Message({ text, tone, isStrip = false, children }: MessageProps) {
  return (
    <div
      className={`${styles.message} ${styles[tone]} ${isStrip ? styles.strip : ''}`}
      role={tone === 'problem' ? 'alert' : 'status'}
    >
      <div>
        <MessageParts text={text} />
      </div>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </div>
  );
}

/** The parts without a frame, for notifications and dialogs that bring their own. */
export function MessageParts({ text }: { readonly text: MessageText }) {
  const { t } = useTranslation();
  const small = [
    text.clause ? t('shell.clause', { clause: text.clause }) : null,
    text.code ? t('shell.codeForSupport', { code: text.code }) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <p className={styles.what}>{text.what}</p>
      <p className={styles.means}>{text.means}</p>
      <p className={styles.next}>{text.next}</p>
      {small.length > 0 ? <p className={styles.code}>{small.join(' · ')}</p> : null}
    </>
  );
}
