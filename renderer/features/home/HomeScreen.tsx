import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import { useIdentity, useOffice, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { showCountdown } from '#renderer/ui/countdown.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import styles from './HomeScreen.module.css';
import { countByStage, lastWorked, nearestDeadlines } from './home-model.ts';

interface HomeScreenProps {
  /** Shows the tenders of one stage in the list. */
  readonly onStage: (stage: string) => void;
  /** The practice space: its invitation, or its filling. */
  readonly practice: ReactNode;
  /** What is wrong across tenders; nothing where all is well. */
  readonly notice: ReactNode;
}

/** What needs me today: deadlines, where the running tenders stand, what I worked on last. */
export function HomeScreen({ onStage, practice, notice }: HomeScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { space } = useWorkspace();
  const tenders = useTenderList((list) => list.tenders);
  if (tenders.length === 0) {
    return (
      <Screen title={t('home.title')}>
        <div className={styles.start}>
          {space === 'kantor' ? (
            <div className={styles.card}>
              <h2>{t('home.emptyTitle')}</h2>
              <p>{t('home.emptyText')}</p>
              <Group gap="xs">
                <Button onClick={() => void navigate({ to: '/impor' })}>{t('home.emptyImport')}</Button>
                <Button variant="default" onClick={() => void navigate({ to: '/terima' })}>
                  {t('exchange.receive')}
                </Button>
              </Group>
            </div>
          ) : null}
          <div className={styles.card}>{practice}</div>
        </div>
      </Screen>
    );
  }
  return (
    <Screen title={t('home.title')}>
      <div className={styles.notice}>{notice}</div>
      <div className={styles.columns}>
        <Deadlines />
        <div className={styles.side}>
          <div className={styles.card}>{practice}</div>
          <Stages onStage={onStage} />
          <LastWorked />
        </div>
      </div>
    </Screen>
  );
}

function Deadlines() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { zone } = useIdentity();
  const now = useNow();
  const tenders = useTenderList((list) => list.tenders);
  const office = useOffice((view) => view.office);
  const deadlines = useMemo(() => {
    const calendars = new Map<Zone, OfficeCalendar>();
    const officeIn = (each: Zone): OfficeCalendar => {
      const calendar = calendars.get(each) ?? officeCalendarOf(office, each);
      calendars.set(each, calendar);
      return calendar;
    };
    return nearestDeadlines(tenders, now, officeIn);
  }, [tenders, now, office]);
  return (
    <section className={styles.card} aria-labelledby="home-deadlines">
      <h2 id="home-deadlines">{t('home.todayTitle')}</h2>
      {deadlines.length === 0 ? <p className="mp-quiet">{t('home.todayNone')}</p> : null}
      {deadlines.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('home.deadlineTender')}</th>
              <th scope="col">{t('home.deadlineStage')}</th>
              <th scope="col">{t('home.deadlineLeft')}</th>
            </tr>
          </thead>
          <tbody>
            {deadlines.map(({ tender, name, kind, at, soon }) => (
              <tr
                key={tender.stream}
                onClick={() => void navigate({ to: '/paket/$stream', params: { stream: tender.stream } })}
              >
                <td>
                  <Link to="/paket/$stream" params={{ stream: tender.stream }} className={styles.name}>
                    {tender.summary.name}
                  </Link>
                  <span className={styles.facts}>{tender.summary.agency}</span>
                </td>
                <td>{kind === null ? (name ?? '—') : t(`deadlines.kinds.${kind}`)}</td>
                <td className={styles.at}>
                  <span className={soon ? styles.soon : ''}>{showCountdown(t, now, at)}</span>
                  <span className={styles.facts}>{formatDateTime(at, zone)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function Stages({ onStage }: Pick<HomeScreenProps, 'onStage'>) {
  const { t } = useTranslation();
  const tenders = useTenderList((list) => list.tenders);
  const stages = useMemo(() => countByStage(tenders), [tenders]);
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <section className={styles.card} aria-labelledby="home-stages">
      <h2 id="home-stages">{t('home.stagesTitle')}</h2>
      {stages.length === 0 ? <p className="mp-quiet">{t('home.stagesNone')}</p> : null}
      <ul className={styles.stages}>
        {stages.map(({ stage, count }) => (
          <li key={stage}>
            <button type="button" onClick={() => onStage(stage)}>
              <span>{t(`tender.stage.${stage}`)}</span>
              <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
              <span className="mp-number">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastWorked() {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const tenders = useTenderList((list) => list.tenders);
  const last = useMemo(() => lastWorked(tenders), [tenders]);
  return (
    <section className={styles.card} aria-labelledby="home-last">
      <h2 id="home-last">{t('home.lastTitle')}</h2>
      {last.length === 0 ? <p className="mp-quiet">{t('home.lastNone')}</p> : null}
      <ul className={styles.last}>
        {last.map(({ stream, summary, changedAt }) => (
          <li key={stream}>
            <Link to="/paket/$stream" params={{ stream }} className={styles.name}>
              {summary.name}
            </Link>
            <span className={styles.facts}>
              {t(`tender.stage.${summary.stage}`)} · {formatDateTime(changedAt, zone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
