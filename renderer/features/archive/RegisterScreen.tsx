import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { useIdentity, useOffice, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { ARCHIVE_PARTS, type ArchivePart } from './archive-parts.ts';
import { ListsPart } from './ListsPart.tsx';
import { registerRows } from './register-row.ts';
import { RegisterPart } from './RegisterPart.tsx';
import { RulesPart } from './RulesPart.tsx';

/** What was saved, approved or destroyed happened in the world: it is not taken back. */
const OF_RETENTION: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'setRetentionRule',
  'setRetentionClock',
  'setRetentionHold',
]);

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
  const steps = useOfficeSteps(OF_RETENTION, useMayInOffice('setRetentionHold'));
  return (
    <ListScreen>
      <ListBar title={t('retention.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('retention.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/arsip', search: { bagian: oneOf(ARCHIVE_PARTS)(value) } });
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
        <UndoButtons {...steps} />
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
