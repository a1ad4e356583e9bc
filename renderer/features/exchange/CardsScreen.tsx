import { Button, Group, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCode, writeCard } from '#core/exchange/card/card.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './Exchange.module.css';
import { OfferedCardDialog } from './OfferedCardDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { type Cards, useCards } from './use-cards.ts';

/** Whose keys are whose: the own card to hand out, and the people known here. */
export function CardsScreen() {
  const { t } = useTranslation();
  const cards = useCards();
  const [pasted, setPasted] = useState('');
  const { offered, fault } = cards;
  return (
    <Screen title={t('exchange.cardsTitle')} intro={t('exchange.cardsIntro')}>
      <OwnCard cards={cards} />
      <Panel title={t('exchange.people')}>
        <PeopleTable />
        {fault ? (
          <Message
            tone="problem"
            text={{
              what: t(`exchange.cardRefused.${fault}.what`),
              means: t(`exchange.cardRefused.${fault}.means`),
              next: t(`exchange.cardRefused.${fault}.next`),
              code: fault,
            }}
          />
        ) : null}
        <Button mt="sm" mb="md" onClick={() => void cards.choose()}>
          {t('exchange.chooseCard')}
        </Button>
        <Textarea
          label={t('exchange.paste')}
          maw={560}
          autosize
          minRows={2}
          maxRows={8}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <Button mt="xs" variant="default" disabled={pasted.trim() === ''} onClick={() => void cards.read(pasted)}>
          {t('exchange.readPasted')}
        </Button>
      </Panel>
      {offered ? (
        <OfferedCardDialog
          card={offered}
          onClose={cards.forget}
          onKeep={() => {
            setPasted('');
            void cards.keep();
          }}
        />
      ) : null}
    </Screen>
  );
}

function OwnCard({ cards: { own, save } }: { readonly cards: Cards }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 1500 });
  if (own === null) return null;
  return (
    <Panel title={t('exchange.ownCard')}>
      <p>
        <strong>{own.name}</strong> · {roleNames(t, own.role)}
      </p>
      <p className={styles.intro}>{t('exchange.ownCardText')}</p>
      <Facts>
        <dt>{t('exchange.checkCode')}</dt>
        <dd data-testid="own-code">{checkCode(own)}</dd>
      </Facts>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => void save()}>
          {t('exchange.saveCard')}
        </Button>
        <Button variant="default" onClick={() => clipboard.copy(writeCard(own))}>
          {clipboard.copied ? t('exchange.copied') : t('exchange.copyCard')}
        </Button>
      </Group>
    </Panel>
  );
}
