import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok, type Result } from '#core/shared/result.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { attestOpening, attestPriceOpening, type AttestRefusal, readAccounts } from '#renderer/session/attest.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { LockedAccount } from '#renderer/session/keyring.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';
import type { OpeningPart, SafeguardDialogProps } from './dialog-props.ts';

interface AttestDialogProps extends Omit<SafeguardDialogProps, 'clock'> {
  /** What is about to be opened. */
  readonly of: OpeningPart;
}

/** A member chooses themself and types their own passphrase; their key signs that they are there. */
export function AttestDialog({ dossier, of, execute, onClose }: AttestDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const [accounts, setAccounts] = useState<readonly LockedAccount[]>([]);
  const [chosen, setChosen] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<AttestRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const look = async () => setAccounts(await readAccounts(device));
    void look();
  }, [device]);
  const account = chosen || (accounts[0]?.id ?? '');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || passphrase === '' || account === '') return;
    setBusy(true);
    const signed = await (of === 'bids' ? attestBids() : attestPrices());
    setPassphrase('');
    if (!signed.ok) setRefusal(signed.error);
    else if (await execute(signed.value)) return onClose();
    setBusy(false);
  }

  async function attestBids(): Promise<Result<TenderCommand, AttestRefusal>> {
    const attested = await attestOpening(device, dossier, account, passphrase);
    return attested.ok ? ok({ name: 'attestOpening', body: attested.value }) : attested;
  }

  async function attestPrices(): Promise<Result<TenderCommand, AttestRefusal>> {
    const attested = await attestPriceOpening(device, dossier, account, passphrase);
    return attested.ok ? ok({ name: 'attestPriceOpening', body: attested.value }) : attested;
  }

  const message = refusal === null ? null : messageOf(t, refusal);
  return (
    <Dialog title={t(of === 'bids' ? 'safeguards.attestTitle' : 'safeguards.attestPriceTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="mp-quiet">{t('safeguards.attestText')}</p>
        <NativeSelect
          data-autofocus
          mb="md"
          label={t('safeguards.account')}
          value={account}
          data={accounts.map(({ id, mark }) => ({ value: id, label: mark }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        <PasswordInput
          mb="md"
          label={t('lock.passphrase')}
          value={passphrase}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('lock.showPassphrase') }}
          error={refusal === null ? null : passphraseFault(t, refusal)}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        {message === null ? null : <Message tone="problem" text={message} />}
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={passphrase === ''}>
            {t('safeguards.attestSign')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function passphraseFault(t: TFunction<'app'>, refusal: AttestRefusal): string | null {
  if (refusal.kind !== 'wrong-passphrase' && refusal.kind !== 'too-soon') return null;
  return refusal.waitSeconds > 0 ? t('lock.wait', { count: refusal.waitSeconds }) : t('lock.wrong');
}

function messageOf(t: TFunction<'app'>, refusal: AttestRefusal): MessageText | null {
  switch (refusal.kind) {
    case 'wrong-passphrase':
    case 'too-soon':
      return null;
    case 'nameless':
      return {
        what: t('safeguards.attestNamelessWhat'),
        means: t('safeguards.attestNamelessMeans'),
        next: t('safeguards.attestNamelessNext'),
      };
    case 'not-a-member':
      return {
        what: t('safeguards.attestNobodyWhat', { name: refusal.name }),
        means: t('safeguards.attestNobodyMeans'),
        next: t('safeguards.attestNobodyNext'),
      };
    case 'other-machine':
    case 'no-account':
      return {
        what: t('safeguards.attestGoneWhat'),
        means: t('safeguards.attestGoneMeans'),
        next: t('safeguards.attestGoneNext'),
      };
  }
}
