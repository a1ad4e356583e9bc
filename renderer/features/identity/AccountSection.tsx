import { Button, Group, NativeSelect } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { useDeviceSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { type OwnAccount, readOwnAccount } from '#renderer/session/own-account.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import styles from './Identity.module.css';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { RecoveryKitDialog } from './RecoveryKitDialog.tsx';

const IDLE_MINUTES = [2, 5, 10, 15, 30, 60] as const;

interface AccountSectionProps {
  /** Shows a document with its ways to the printer. */
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The own lock: when it closes by itself, the passphrase, the recovery kit, and who else works on this device. */
export function AccountSection({ renderDocument }: AccountSectionProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useIdentity();
  const idle = useDeviceSettings((settings) => settings.idleMinutes);
  const [account, setAccount] = useState<OwnAccount | null>(null);
  const [dialog, setDialog] = useState<'passphrase' | 'kit' | 'person' | null>(null);
  const refresh = useCallback(() => void readOwnAccount(device).then(setAccount), [device]);
  useEffect(refresh, [refresh]);
  const close = () => {
    setDialog(null);
    refresh();
  };
  return (
    <>
      <NativeSelect
        maw={320}
        label={t('lock.account.idle')}
        value={String(idle)}
        data={IDLE_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: t('lock.account.idleMinutes', { count: minutes }),
        }))}
        onChange={(event) => void device.set('idleMinutes', Number(event.currentTarget.value))}
      />
      {account === null ? null : (
        <>
          <p className={styles.people}>
            {t('lock.account.people')}: {account.people.join(', ')}
          </p>
          <p className="mp-quiet">
            {account.kitMadeAt === null
              ? t('lock.account.kitNone')
              : t('lock.account.kitMade', { at: formatDateTime(account.kitMadeAt, zone) })}
          </p>
        </>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={() => setDialog('passphrase')}>
          {t('lock.account.change')}
        </Button>
        <Button variant="default" onClick={() => setDialog('kit')}>
          {t('lock.account.kit')}
        </Button>
        <Button variant="default" onClick={() => setDialog('person')}>
          {t('lock.account.add')}
        </Button>
      </Group>
      {dialog === 'passphrase' ? <ChangePassphraseDialog onClose={close} /> : null}
      {dialog === 'kit' ? (
        <RecoveryKitDialog mark={account?.mark ?? ''} renderDocument={renderDocument} onClose={close} />
      ) : null}
      {dialog === 'person' ? <AddPersonDialog onClose={close} /> : null}
    </>
  );
}
