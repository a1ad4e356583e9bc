import { Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { isTenderEventType } from '#core/tender/event-kinds.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import type { LaidAside } from '#renderer/storage/laid-aside.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './Stopped.module.css';

interface LaidAsidePanelProps {
  readonly sync: SyncSession;
  readonly stream: StreamId;
  /** Grows when something more was laid aside. */
  readonly round: number;
}

/** What was laid aside of the tender, by whom and why, and whether the server has it as evidence. */
export function LaidAsidePanel({ sync, stream, round }: LaidAsidePanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const unsent = useSyncView((view) => view.unsent, sync);
  const [rows, setRows] = useState<readonly LaidAside[]>([]);
  useEffect(() => {
    let isShown = true;
    void sync.stopped.readLaidAside(stream).then((read) => isShown && setRows(read));
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another count is another answer of the server
  }, [sync, stream, round, unsent]);
  if (rows.length === 0) return null;
  return (
    <Panel title={t('stopped.asideTitle')}>
      <p className={styles.text}>{t('stopped.asideText')}</p>
      <Table className={styles.sides} aria-label={t('stopped.asideTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.number}>{t('stopped.number')}</Table.Th>
            <Table.Th>{t('stopped.event')}</Table.Th>
            <Table.Th>{t('stopped.asideBy')}</Table.Th>
            <Table.Th>{t('stopped.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ header, hash, note, state }) => (
            <Table.Tr key={hash}>
              <Table.Th scope="row" className={styles.number}>
                {header.n}
              </Table.Th>
              <Table.Td>
                <strong>
                  {isTenderEventType(header.type) ? t(`history.events.${header.type}`) : t('stopped.otherEvent')}
                </strong>
                <div className="mp-quiet">
                  {formatDateTime(header.at, zone)} · {header.actor}
                </div>
              </Table.Td>
              <Table.Td>
                {note === null ? t('stopped.noNote') : note.reason}
                {note === null ? null : (
                  <div className="mp-quiet">
                    {formatDateTime(note.at, zone)} · {note.actor}
                  </div>
                )}
              </Table.Td>
              <Table.Td>{t(state.kind === 'turned-away' ? 'stopped.asideSent' : 'stopped.asideHere')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
