import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Matrix.module.css';

/** What is being typed into a cell, for the grid that hears the keys. */
export interface TypedScore {
  readonly text: string;
  readonly reject: () => void;
}

interface ScoreEditorProps {
  readonly label: string;
  /** Told of every letter, and null once the field is gone. */
  readonly onType: (typed: TypedScore | null) => void;
  /** The field was left by other means than a key. */
  readonly onLeave: (text: string) => void;
}

/** A mark or a count typed straight into its cell. The grid stores it on Enter; what cannot be read stays and is marked. */
export function ScoreEditor({ label, onType, onLeave }: ScoreEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => onType({ text, reject: () => setBad(true) }), [onType, text]);
  useEffect(() => () => onType(null), [onType]);
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={label}
      aria-invalid={bad || undefined}
      title={bad ? t('matrix.typedInvalid') : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setBad(false);
      }}
      onBlur={() => onLeave(text)}
    />
  );
}
