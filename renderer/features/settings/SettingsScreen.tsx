import { Button } from '@mantine/core';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '#renderer/ui/Screen.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { DeviceSection } from './DeviceSection.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import styles from './SettingsScreen.module.css';

interface SettingsScreenProps {
  readonly identity: ReactNode;
  readonly account: ReactNode;
  readonly practice: ReactNode;
  readonly backup: ReactNode;
  /** Shows a page as it prints. */
  readonly renderDocument: ComponentProps<typeof OfficeSection>['renderDocument'];
}

/** Settings are kept as they are made; there is no button for it. */
export function SettingsScreen({ identity, account, practice, backup, renderDocument }: SettingsScreenProps) {
  const { t } = useTranslation();
  const office = useRef<HTMLDivElement>(null);
  const goToOffice = () => {
    office.current?.focus({ preventScroll: true });
    office.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Screen
      title={t('settings.title')}
      aside={
        <Button size="compact-sm" variant="default" onClick={goToOffice}>
          {t('settings.toOffice')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t('settings.identityTitle')}>{identity}</Section>
          <Section title={t('lock.account.title')}>{account}</Section>
          <Section title={t('settings.displayTitle')}>
            <DisplaySection />
          </Section>
          <Section title={t('holidays.section.title')}>
            <CalendarSection />
          </Section>
        </div>
        <div className={styles.column}>
          <section className={styles.section}>{practice}</section>
          <Section title={t('backup.title')}>{backup}</Section>
          <Section title={t('settings.deviceTitle')}>
            <DeviceSection />
          </Section>
        </div>
        <div ref={office} tabIndex={-1} className={styles.whole}>
          <Section title={t('settings.officeTitle')}>
            <OfficeSection renderDocument={renderDocument} />
          </Section>
        </div>
      </div>
    </Screen>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
