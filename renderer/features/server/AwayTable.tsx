import { Button, Group, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import type { SyncSession, TurnedAway } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { awayText, type AwayText } from '#renderer/ui/away-text.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './Server.module.css';

/** What the server turned away, and which tenders stopped, each with its reason and the way on. */
export function AwayTable({ sync }: { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const turnedAway = useSyncView((view) => view.turnedAway, sync);
  const stops = useSyncView((view) => view.stops, sync);
  const [rows, setRows] = useState<readonly TurnedAway[]>([]);
  const titles = useTenderList(({ tenders }) => tenders);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const found = turnedAway === 0 ? [] : await sync.readTurnedAway();
      if (isShown) setRows(found);
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [sync, turnedAway]);
  if (rows.length === 0 && stops.size === 0) return null;
  return (
    <Panel title={t('server.awayTitle')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('server.tender')}</Table.Th>
            <Table.Th>{t('server.reason')}</Table.Th>
            <Table.Th className={styles.count}>{t('server.events')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...stops].map(([stream, why]) =>
            row(
              stream,
              { why: t(`server.stop.${why}`), next: t(why === 'forked' ? 'server.forkNext' : 'server.stopNext') },
              null,
            ),
          )}
          {rows.map(({ stream, reason, events }) => row(stream, awayText(t, reason), events))}
        </Table.Tbody>
      </Table>
    </Panel>
  );

  function row(stream: StreamId, { why, next }: AwayText, events: number | null) {
    const isStop = events === null;
    return (
      <Table.Tr key={`${stream} ${why}`}>
        <Table.Td>{titleOf(stream)}</Table.Td>
        <Table.Td>
          {why}
          <div className="mp-quiet">{next}</div>
        </Table.Td>
        <Table.Td className={styles.count}>{events ?? '—'}</Table.Td>
        <Table.Td>
          <Group gap="xs" wrap="nowrap">
            {isStop ? (
              <Button
                size="compact-sm"
                onClick={() => void navigate({ to: '/pengaturan/berhenti/$stream', params: { stream } })}
              >
                {t('stopped.look')}
              </Button>
            ) : null}
            <Button size="compact-sm" variant="default" onClick={() => void sync.tryAgain(stream)}>
              {t('server.tryAgain')}
            </Button>
          </Group>
        </Table.Td>
      </Table.Tr>
    );
  }

  function titleOf(stream: StreamId): string {
    if (stream === OFFICE_STREAM) return t('server.officeStream');
    const listed = titles.find((tender) => tender.stream === stream);
    return listed === undefined ? stream : `${listed.summary.code} ${listed.summary.name}`;
  }
}
