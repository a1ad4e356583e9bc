import { Tooltip, UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import styles from './CopyCode.module.css';

/** A code (tender, plan, document) that copies itself when clicked. */
export function CopyCode({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <Tooltip label={clipboard.copied ? t('shell.copied') : t('shell.copyCode', { code })}>
      <UnstyledButton
        className={styles.code}
        aria-label={t('shell.copyCode', { code })}
        onClick={() => clipboard.copy(code)}
      >
        {code}
        <span aria-live="polite" className="mp-visually-hidden">
          {clipboard.copied ? t('shell.copied') : ''}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}
