import { Button, Checkbox, Progress, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCode, deviceOfCard } from '#core/exchange/card/card.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { useSend } from './use-send.ts';

interface SendDialogProps {
  readonly streams: readonly StreamId[];
  readonly onClose: () => void;
}

/** Chooses for whom; only they can open the file. */
export function SendDialog({ streams, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const people = useDeviceSettings((settings) => settings.people);
  const [chosen, setChosen] = useState<readonly DeviceId[]>([]);
  const { packed, message, send } = useSend();
  const cards = people.filter(({ revokedAt }) => revokedAt === null).map(({ card }) => card);
  const recipients = cards.filter((card) => chosen.includes(deviceOfCard(card)));
  const submit = async () => {
    if (await send(streams, recipients)) onClose();
  };
  const progress = t('exchange.packing', { done: packed ?? 0, total: streams.length });
  return (
    <Dialog title={t('exchange.sendTitle')} size="lg" onClose={onClose}>
      <p>{t('exchange.sendCount', { count: streams.length })}</p>
      <p className="mp-quiet">{t('exchange.sendNote')}</p>
      {cards.length === 0 ? (
        <Message
          tone="check"
          text={{ what: t('exchange.nobodyWhat'), means: t('exchange.nobodyMeans'), next: t('exchange.nobodyNext') }}
        >
          <Link to="/pengaturan/kartu">{t('exchange.toCards')}</Link>
        </Message>
      ) : (
        <>
          <Checkbox.Group label={t('exchange.recipients')} value={[...chosen]} onChange={(values) => setChosen(values)}>
            <Stack gap="xs" mt={6} mb="md">
              {cards.map((card, index) => (
                <Checkbox
                  key={card.signingKey}
                  value={deviceOfCard(card)}
                  label={`${card.name} · ${roleNames(t, card.role)}`}
                  description={`${t('exchange.checkCode')} ${checkCode(card)}`}
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {message ? <Message tone="problem" text={message} /> : null}
          {packed === null ? null : (
            <div role="status">
              <p>{progress}</p>
              <Progress value={(packed / Math.max(1, streams.length)) * 100} aria-label={progress} />
            </div>
          )}
          {recipients.length === 0 ? <p className="mp-quiet">{t('exchange.recipientMissing')}</p> : null}
          <DialogActions onClose={onClose}>
            <Button disabled={recipients.length === 0} loading={packed !== null} onClick={() => void submit()}>
              {t('exchange.save')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
