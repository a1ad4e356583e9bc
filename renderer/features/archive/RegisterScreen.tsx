import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { useIdentity, useOffice, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListsPart } from './ListsPart.tsx';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { registerRows } from './register-row.ts';
import { RegisterPart } from './RegisterPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

export type ArchivePart = 'register' | 'jadwal' | 'musnah';

interface RegisterScreenProps {
  readonly part: ArchivePart;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** All tenders over the years as archives: what was saved, how long it is kept, and what was destroyed. */
export function RegisterScreen({ part, renderDocument }: RegisterScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { clock } = useWorkspace();
  const { zone } = useIdentity();
  // A new day makes tenders due while the screen is open.
  useNow();
  const today = dateIn(clock.now(), zone);
  const tenders = useTenderList((list) => list.tenders);
  const retention = useOffice((view) => view.office.retention);
  const rows = useMemo(() => registerRows(tenders, retention, today), [tenders, retention, today]);
  const may = useMayInOffice('setRetentionClock');
  return (
    <ListScreen>
      <ListBar title={t('retention.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('retention.partsLabel')}
          value={part}
          onChange={(value) => {
            const bagian = value === 'jadwal' || value === 'musnah' ? value : undefined;
            void navigate({ to: '/arsip', search: bagian === undefined ? {} : { bagian } });
          }}
          data={[
            { value: 'register', label: t('retention.parts.register') },
            { value: 'jadwal', label: t('retention.parts.rules') },
            { value: 'musnah', label: t('retention.parts.lists') },
          ]}
        />
        {may || part === 'musnah' ? null : (
          <span className="mp-quiet" role="status">
            {t('retention.onlyRead', {
              roles: roleNames(t, rolesForOffice('setRetentionClock', { practice: false }).join(' ')),
            })}
          </span>
        )}
        <BarGap />
        <Button size="xs" variant="default" onClick={() => void navigate({ to: '/pengaturan/arsip' })}>
          {t('retention.check')}
        </Button>
      </ListBar>
      {part === 'register' && rows.length === 0 ? (
        <EmptyState title={t('retention.emptyTitle')} text={t('retention.emptyText')}>
          <Button onClick={() => void navigate({ to: '/paket' })}>{t('retention.emptyOpen')}</Button>
        </EmptyState>
      ) : null}
      {part === 'register' && rows.length > 0 ? <RegisterPart rows={rows} today={today} /> : null}
      {part === 'jadwal' ? <RulesPart /> : null}
      {part === 'musnah' ? <ListsPart rows={rows} today={today} renderDocument={renderDocument} /> : null}
    </ListScreen>
  );
}
