import { useTranslation } from 'react-i18next';
import { type MissingField, missingFieldName } from '#core/documents/missing.ts';
import styles from './DocumentsStage.module.css';

interface MissingListProps {
  readonly missing: readonly MissingField[];
  readonly onGoTo: (field: MissingField) => void;
}

/** What the document still lacks, each leading to where it is filled in. */
export function MissingList({ missing, onGoTo }: MissingListProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing}>
      <h2 className={styles.heading}>{t('documents.missing')}</h2>
      <ul>
        {missing.map((field) => (
          <li key={`${field.field} ${field.path}`}>
            <button type="button" className={styles.link} onClick={() => onGoTo(field)}>
              {missingFieldName(field.field, language)}
              {field.subject ? `: ${field.subject}` : ''}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
