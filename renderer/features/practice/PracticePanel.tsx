import { Button, Group, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SEASON_TENDERS } from '#core/practice/plan.ts';
import { useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { useCountedTenders } from '#renderer/session/use-counted-tenders.ts';
import { storageMessageOf } from '#renderer/session/messages.ts';
import { switchSpace } from '#renderer/session/space.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { filling, fillPractice } from './fill.ts';
import styles from './PracticePanel.module.css';

/** Fills and resets the practice space; in the office it only shows the way there. */
export function PracticePanel() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  // Attempts of exercises are practice tenders too, and none of the season's.
  const count = useCountedTenders().length;
  const all = useTenderList((list) => list.tenders.length);
  const worked = useTenderList((list) => list.tenders.filter(({ events }) => events > 1).length);
  const state = useStore(filling);
  const [asking, setAsking] = useState(false);

  if (workspace.space !== 'latihan') {
    return (
      <section className={styles.panel}>
        <h2>{t('practice.title')}</h2>
        <p>{t('practice.inviteText')}</p>
        <Button variant="default" onClick={() => switchSpace('latihan')}>
          {t('practice.inviteOpen')}
        </Button>
      </section>
    );
  }

  if (state.phase === 'filling') {
    return (
      <section className={styles.panel}>
        <h2>{t('practice.filling')}</h2>
        <Progress
          value={(100 * state.done) / state.total}
          aria-label={t('practice.filling')}
          transitionDuration={100}
          size="lg"
        />
        <Group justify="space-between" mt="xs">
          <span role="status">{t('practice.fillingCount', { done: state.done, total: state.total })}</span>
          <Button variant="default" onClick={state.stop}>
            {t('practice.stop')}
          </Button>
        </Group>
      </section>
    );
  }

  const { report } = state;
  return (
    <section className={styles.panel}>
      <h2>{t('practice.title')}</h2>
      {report?.fault ? <Message tone="problem" text={storageMessageOf(t, report.fault)} /> : null}
      <p role="status">
        {report?.cancelled
          ? t('practice.stopped', { count })
          : count === 0
            ? t('practice.emptyText')
            : t('practice.filled', { count })}
      </p>
      <Group gap="sm">
        {count < SEASON_TENDERS ? (
          <Button onClick={() => void fillPractice(workspace)}>
            {count === 0 ? t('practice.fill') : t('practice.fillAgain')}
          </Button>
        ) : null}
        {all > 0 ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('practice.reset')}
          </Button>
        ) : null}
      </Group>
      <ConfirmFixed
        opened={asking}
        tone="danger"
        title={t('practice.resetTitle')}
        fixes={[
          t('practice.resetTenders', { count: all, worked }),
          t('practice.resetResults'),
          t('practice.resetOffice'),
        ]}
        action={t('practice.resetAction')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void workspace.resetPractice();
        }}
      />
    </section>
  );
}
