import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { copiesInOrder, type SignedCopy } from '#core/tender/signing-model.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { notHereText } from './fault-text.ts';
import styles from './Signing.module.css';
import type { SigningProps } from './signing-props.ts';
import { useSaveSigned } from './use-save-signed.ts';

interface CopiesListProps extends SigningProps {
  readonly readOnly: boolean;
}

/** Signed papers that came back, each with what it has to do with ours. */
export function CopiesList({ dossier, documentKey, version, signing, execute, readOnly }: CopiesListProps) {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState<SignedCopy | null>(null);
  const { save, fault } = useSaveSigned();
  const copies = copiesInOrder(signing);
  if (copies.length === 0) return null;
  const withdraw = async (copy: SignedCopy, reason: string) => {
    const body = { key: documentKey, version: version.version, sha256: copy.file.sha256, reason };
    if (await execute({ name: 'withdrawSignedCopy', body })) setWithdrawing(null);
  };
  return (
    <>
      <ul className={`${styles.list} ${styles.all}`} aria-label={t('signing.copies')}>
        {copies.map((copy) => (
          <li key={copy.file.sha256}>
            <span className={styles.who}>
              <span className={copy.withdrawn === null ? undefined : styles.gone}>{copy.file.name}</span>
              <span className={styles.waits}>
                {t(`signing.copy.${copy.kind}`, {
                  pages: copy.pages,
                  when: formatDateTime(copy.attachedAt, dossier.notice.zone),
                })}
              </span>
              {copy.relation === null ? null : <span>{t(`signing.relationBrief.${copy.relation}`)}</span>}
              {copy.note === null ? null : <span className={styles.waits}>{copy.note}</span>}
              {copy.withdrawn === null ? null : (
                <span className={styles.declined}>{t('signing.withdrawn', { reason: copy.withdrawn })}</span>
              )}
            </span>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size="sm" aria-label={t('signing.copyOf', { name: copy.file.name })}>
                  …
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void save(copy.file)}>{t('signing.saveCopy')}</Menu.Item>
                {readOnly || copy.withdrawn !== null ? null : (
                  <Menu.Item onClick={() => setWithdrawing(copy)}>{t('signing.withdraw')}</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      {fault === null ? null : <Message tone="problem" text={notHereText(t, fault)} />}
      {withdrawing === null ? null : (
        <ReasonDialog
          title={t('signing.withdrawTitle')}
          label={t('signing.withdrawWhy')}
          action={t('signing.withdrawAct')}
          onSubmit={(reason) => withdraw(withdrawing, reason)}
          onClose={() => setWithdrawing(null)}
        >
          <p className="mp-quiet">{t('signing.withdrawMeans', { name: withdrawing.file.name })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
