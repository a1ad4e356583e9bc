import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangedPart, LineChange } from '#core/documents/issue/compare.ts';
import styles from './Issue.module.css';

/** Lines that differ between two versions: what went struck through, what came underlined. */
export function ChangeList({ changes }: { readonly changes: readonly LineChange[] }) {
  return (
    <ul className={styles.changes}>
      {changes.map((change, index) => (
        // Lines may be alike; their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key -- a list that is never reordered
        <li key={index}>
          {(change.kind === 'changed' ? change.parts : [change]).map((part, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <Part key={at} part={part} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Part({ part }: { readonly part: ChangedPart }) {
  const { t } = useTranslation();
  if (part.kind === 'same') return part.text;
  const Mark = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark className={styles[part.kind]}>
      <VisuallyHidden>{t(`issue.${part.kind}`)} </VisuallyHidden>
      {part.text}
    </Mark>
  );
}
