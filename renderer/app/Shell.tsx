import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { SyncMark } from '#renderer/features/server/SyncMark.tsx';
import { lockNow } from '#renderer/session/lock.ts';
import { switchSpace } from '#renderer/session/space.ts';
import { DeadlineMovesNotice } from './DeadlineMovesNotice.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { NAVIGATION } from './navigation.ts';
import { SaveState } from './SaveState.tsx';
import { BackupFilesWatch } from './BackupFilesWatch.tsx';
import { SettlementNotice } from './SettlementNotice.tsx';
import styles from './Shell.module.css';
import { SpaceWatch } from './SpaceWatch.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { useStrayDrops } from './use-stray-drops.ts';

/** The house: top bar, menu, and the screen of the route. Practice is marked on every side of it. */
export function Shell() {
  const { t } = useTranslation();
  const { space, saving } = useWorkspace();
  const identity = useIdentity();
  const practice = space === 'latihan';
  useStrayDrops();

  useEffect(() => {
    document.title = practice ? `${t('shell.practiceMark')} · ${t('shell.appName')}` : t('shell.appName');
  }, [practice, t]);

  return (
    <div className={`${styles.shell} ${practice ? styles.practice : ''}`} data-space={space}>
      <a className={styles.skip} href="#isi" onClick={skipToContent}>
        {t('shell.skipToContent')}
      </a>
      <header className={styles.bar}>
        <div className={styles.left}>
          <span className={styles.brand}>{t('shell.appName')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('shell.spaceSwitch')}
            value={space}
            onChange={(value) => switchSpace(value === 'latihan' ? 'latihan' : 'kantor')}
            data={[
              { value: 'kantor', label: t('shell.spaceOffice') },
              { value: 'latihan', label: t('shell.spacePractice') },
            ]}
          />
          {practice ? (
            <strong className={styles.ribbon} title={t('shell.practiceNote')} data-testid="practice-mark">
              {t('shell.practiceMark')}
            </strong>
          ) : null}
        </div>
        <GlobalSearch />
        <div className={styles.right}>
          <SyncMark />
          <SaveState />
          <UnstyledButton component={Link} to="/pengaturan" className={styles.actor}>
            {identity.name}
          </UnstyledButton>
          <Button
            size="compact-sm"
            variant="default"
            title={t('lock.lockNowHint')}
            onClick={() => void lockNow(saving)}
          >
            {t('lock.lockNow')}
          </Button>
        </div>
      </header>
      <nav className={styles.nav} aria-label={t('shell.mainNavigation')}>
        {NAVIGATION.map((group) => (
          <div key={group[0].to} className={styles.group}>
            {group.map((entry) => (
              <Link key={entry.to} to={entry.to} className={styles.link} activeOptions={{ exact: entry.to === '/' }}>
                {t(entry.label)}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <main className={styles.main} id="isi" tabIndex={-1}>
        <StorageNotice />
        <SpaceWatch />
        <SettlementNotice />
        <BackupFilesWatch />
        <DeadlineMovesNotice />
        <div className={styles.content}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}

/** The address carries the route in its hash, so an ordinary `#isi` link would leave the screen. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('isi')?.focus();
}
