import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { complaintsOf, type NamedComplaint } from '#core/incidents/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { ComplaintDialog } from './ComplaintDialog.tsx';
import styles from './Incidents.module.css';
import { type RowColumn, RowTable } from './RowTable.tsx';

/** Complaints the office got, the newest first: where they went, and how they ended. */
export function ComplaintsPart() {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const today = dateIn(useNow(), zone);
  const state = useOffice((view) => view.office.incidents);
  const may = useMayInOffice('recordComplaint');
  const [opened, setOpened] = useState<string | null>(null);
  const [isRecording, setRecording] = useState(false);
  const all = useMemo(() => complaintsOf(state), [state]);
  const open = all.filter(isOpen).length;
  const complaint = all.find(({ id }) => id === opened) ?? null;
  const record = (
    <Button size="xs" disabled={!may} onClick={() => setRecording(true)}>
      {t('incidents.complaints.record')}
    </Button>
  );
  const columns: readonly RowColumn<NamedComplaint>[] = [
    {
      key: 'received',
      head: t('incidents.complaints.columns.received'),
      width: '152px',
      text: ({ receivedOn }) => formatDate(receivedOn),
    },
    {
      key: 'channel',
      head: t('incidents.complaints.columns.channel'),
      width: '120px',
      text: ({ channel }) => t(`incidents.complaints.channels.${channel}`),
    },
    {
      key: 'subject',
      head: t('incidents.complaints.columns.subject'),
      width: 'minmax(260px, 2fr)',
      text: ({ subject }) => subject,
    },
    {
      key: 'tender',
      head: t('incidents.complaints.columns.tender'),
      width: 'minmax(220px, 1.4fr)',
      text: ({ tender }) => (tender === null ? '—' : `${tender.code} ${tender.name}`),
    },
    {
      key: 'forwarded',
      head: t('incidents.complaints.columns.forwarded'),
      width: 'minmax(150px, 1fr)',
      text: ({ forwarded }) => forwarded?.to ?? t('incidents.complaints.notForwarded'),
    },
    {
      key: 'state',
      head: t('incidents.complaints.columns.state'),
      width: '210px',
      text: stateText,
      isOpen,
    },
  ];
  return (
    <>
      <ListBar>
        <ListCount>{t('incidents.complaintCount', { shown: all.length, open })}</ListCount>
        <span className="mp-quiet">{t('incidents.complaints.note')}</span>
        <BarGap />
        {record}
      </ListBar>
      {all.length === 0 ? (
        <EmptyState title={t('incidents.complaints.emptyTitle')} text={t('incidents.complaints.emptyText')}>
          {record}
        </EmptyState>
      ) : (
        <div className={styles.work}>
          <RowTable
            label={t('incidents.parts.pengaduan')}
            leastWidth={1120}
            columns={columns}
            rows={all}
            opened={opened}
            onOpen={setOpened}
          />
          {complaint === null ? null : (
            <SidePanel
              title={`${t('incidents.parts.pengaduan')} · ${formatDate(complaint.receivedOn)}`}
              onClose={() => setOpened(null)}
            >
              <ComplaintDetail key={complaint.id} complaint={complaint} may={may} />
            </SidePanel>
          )}
        </div>
      )}
      {isRecording ? <ComplaintDialog complaint={null} today={today} onClose={() => setRecording(false)} /> : null}
    </>
  );

  function stateText({ withdrawn, closed }: NamedComplaint): string {
    if (withdrawn !== null) return t('incidents.states.withdrawn');
    return closed === null
      ? t('incidents.complaints.open')
      : t('incidents.complaints.closed', { date: formatDate(closed.on) });
  }
}

interface ComplaintDetailProps {
  readonly complaint: NamedComplaint;
  readonly may: boolean;
}

function ComplaintDetail({ complaint, may }: ComplaintDetailProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const today = dateIn(useNow(), zone);
  const { execute } = useOfficeCommands();
  const [asked, setAsked] = useState<'change' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  const { id, channel, number, subject, tender, forwarded, closed, withdrawn } = complaint;
  return (
    <>
      {withdrawn === null ? null : (
        <p className="mp-check">! {t('incidents.detail.withdrawn', { reason: withdrawn })}</p>
      )}
      <p className={styles.what}>{subject}</p>
      <Facts>
        <dt>{t('incidents.complaints.columns.channel')}</dt>
        <dd>{[t(`incidents.complaints.channels.${channel}`), number].filter((part) => part !== null).join(', ')}</dd>
        <dt>{t('incidents.complaints.columns.tender')}</dt>
        <dd>{tender === null ? t('incidents.complaints.noTender') : `${tender.code} ${tender.name}`}</dd>
        <dt>{t('incidents.complaints.columns.forwarded')}</dt>
        <dd>
          {forwarded === null
            ? t('incidents.complaints.notForwarded')
            : [forwarded.to, formatDate(forwarded.on), forwarded.letter].filter((part) => part !== null).join(', ')}
        </dd>
        <dt>{t('incidents.complaints.columns.state')}</dt>
        <dd>
          {closed === null
            ? t('incidents.complaints.open')
            : `${t('incidents.complaints.closed', { date: formatDate(closed.on) })}. ${closed.outcome}`}
        </dd>
      </Facts>
      {may ? (
        <Group gap={6} mt={10}>
          {withdrawn === null ? (
            <>
              <Button size="xs" onClick={() => setAsked('change')}>
                {t('incidents.detail.change')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked('withdraw')}>
                {t('incidents.complaints.withdraw')}
              </Button>
            </>
          ) : (
            <Button
              size="xs"
              variant="default"
              onClick={() => void execute({ name: 'withdrawComplaint', body: { id, reason: null } })}
            >
              {t('incidents.complaints.restore')}
            </Button>
          )}
        </Group>
      ) : null}
      {asked === 'change' ? <ComplaintDialog complaint={complaint} today={today} onClose={close} /> : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={t('incidents.complaints.withdrawTitle')}
          label={t('incidents.withdraw.reason')}
          action={t('incidents.withdraw.save')}
          onSubmit={async (reason) => {
            if (await execute({ name: 'withdrawComplaint', body: { id, reason } })) close();
          }}
          onClose={close}
        >
          <p>{t('incidents.complaints.withdrawText')}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}

function isOpen({ withdrawn, closed }: NamedComplaint): boolean {
  return withdrawn === null && closed === null;
}
