import { useTranslation } from 'react-i18next';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './ImportScreen.module.css';
import type { ImportNotice } from './import-store.ts';
import { noticeText } from './notice-text.ts';

/** Why the files just given were not read. */
export function NoticeMessage({ notice }: { readonly notice: ImportNotice | null }) {
  const { t } = useTranslation();
  if (notice === null) return null;
  const text = noticeText(t, notice);
  if (text === null) {
    return (
      <p role="status" className={styles.quiet}>
        {t('import.stoppedReading')}
      </p>
    );
  }
  return <Message tone={notice.kind === 'reading-broke' ? 'problem' : 'check'} text={text} />;
}
