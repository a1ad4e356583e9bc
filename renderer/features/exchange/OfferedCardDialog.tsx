import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Card, checkCode, deviceOfCard } from '#core/exchange/card/card.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';

interface OfferedCardDialogProps {
  readonly card: Card;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** Asks to compare the code before a card is believed. */
export function OfferedCardDialog({ card, onKeep, onClose }: OfferedCardDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const people = useDeviceSettings((settings) => settings.people);
  const dev = deviceOfCard(card);
  const isOwn = dev === device.key.dev;
  const older = people.find((person) => deviceOfCard(person.card) === dev);
  const namesake = people.some((person) => person !== older && person.card.name === card.name);
  return (
    <Dialog title={t('exchange.cardTitle')} onClose={onClose}>
      <p>
        <strong>{card.name}</strong> · {roleNames(t, card.role)}
      </p>
      <Facts>
        <dt>{t('exchange.checkCode')}</dt>
        <dd data-testid="offered-code">{checkCode(card)}</dd>
      </Facts>
      {isOwn ? <p>{t('exchange.cardOwn')}</p> : <p>{t('exchange.cardCompare', { name: card.name })}</p>}
      {older ? <p>{t('exchange.cardReplaces', { name: older.card.name })}</p> : null}
      {namesake ? <p>{t('exchange.cardSameName', { name: card.name })}</p> : null}
      <Button disabled={isOwn} onClick={onKeep} data-autofocus>
        {t('exchange.cardKeep')}
      </Button>
    </Dialog>
  );
}
