import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { recoveryKit } from '#core/documents/recovery-kit.ts';
import { useOfficeSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { makeOwnKit } from '#renderer/session/own-account.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { AttemptFault } from './AttemptFault.tsx';
import { CurrentPassphrase } from './CurrentPassphrase.tsx';
import styles from './Identity.module.css';
import { useOwnPassphrase } from './use-own-passphrase.ts';

interface RecoveryKitDialogProps {
  readonly mark: string;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly onClose: () => void;
}

/** Makes the kit, then shows its two sheets once, to be printed. */
export function RecoveryKitDialog({ mark, renderDocument, onClose }: RecoveryKitDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useIdentity();
  const office = useOfficeSettings();
  const own = useOwnPassphrase();
  const [halves, setHalves] = useState<readonly [string, string] | null>(null);
  const model = useMemo(
    () =>
      halves === null
        ? null
        : recoveryKit({
            mark,
            device: device.key.dev.slice(0, 16),
            halves,
            madeOn: dateIn(device.clock.now(), zone),
            office,
          }),
    [halves, mark, device, zone, office],
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    await own.submit((current) => makeOwnKit(device, current), setHalves);
  }

  if (model !== null) {
    return (
      <Dialog title={t('lock.account.kitTitle')} size="min(1000px, 92vw)" onClose={onClose}>
        <p>{t('lock.account.kitPrint')}</p>
        <div className={styles.kit}>{renderDocument(model)}</div>
        <Button mt="md" variant="default" onClick={onClose}>
          {t('lock.account.kitClose')}
        </Button>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('lock.account.kitTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('lock.account.kitText')}</p>
        <CurrentPassphrase {...own.field} />
        <AttemptFault fault={own.fault} />
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={own.busy}>
            {t('lock.account.kitMake')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
