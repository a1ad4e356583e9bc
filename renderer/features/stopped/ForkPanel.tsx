import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { EventCell } from './EventCell.tsx';
import { LayAsideDialog } from './LayAsideDialog.tsx';
import styles from './Stopped.module.css';
import { type ForkView, useFork } from './use-fork.ts';

interface ForkPanelProps {
  readonly sync: SyncSession;
  readonly stream: StreamId;
  readonly onLaidAside: () => void;
}

/** Two events of one device under one number: what this laptop holds, what the server holds, and the way out. */
export function ForkPanel({ sync, stream, onLaidAside }: ForkPanelProps) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [asking, setAsking] = useState(false);
  const view = useFork(sync, stream, round);
  return (
    <Panel title={t('stopped.forkTitle')}>
      <p className={styles.text}>{t('stopped.forkWhat')}</p>
      <p className={styles.text}>{t('stopped.forkMeans')}</p>
      {view.phase === 'reading' ? <p role="status">{t('stopped.reading')}</p> : null}
      {view.phase === 'failed' ? (
        <Message
          tone="check"
          text={{
            what: t('stopped.failedWhat'),
            means: t('stopped.failedMeans'),
            next: t('stopped.failedNext'),
            code: view.code,
          }}
        >
          <Button size="compact-sm" onClick={() => setRound(round + 1)}>
            {t('server.tryAgain')}
          </Button>
        </Message>
      ) : null}
      {view.phase === 'none' ? (
        <Message
          tone="note"
          text={{ what: t('stopped.noneWhat'), means: t('stopped.noneMeans'), next: t('stopped.noneNext') }}
        >
          <Button size="compact-sm" onClick={() => void sync.tryAgain(stream)}>
            {t('server.tryAgain')}
          </Button>
        </Message>
      ) : null}
      {view.phase === 'read' ? (
        <>
          <Sides view={view} />
          <Button mt="sm" onClick={() => setAsking(true)}>
            {t('stopped.layAsideCount', { count: view.fork.ours.length })}
          </Button>
          {asking ? (
            <LayAsideDialog
              sync={sync}
              stream={stream}
              fork={view.fork}
              onClose={() => setAsking(false)}
              onMoved={() => {
                setAsking(false);
                setRound(round + 1);
              }}
              onDone={() => {
                setAsking(false);
                onLaidAside();
              }}
            />
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}

function Sides({ view: { rows, dossier } }: { readonly view: Extract<ForkView, { phase: 'read' }> }) {
  const { t } = useTranslation();
  return (
    <>
      <Table className={styles.sides} aria-label={t('stopped.forkTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.number}>{t('stopped.number')}</Table.Th>
            <Table.Th>{t('stopped.ours')}</Table.Th>
            <Table.Th>{t('stopped.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.rows.map(({ n, ours, theirs }) => (
            <Table.Tr key={n}>
              <Table.Th scope="row" className={styles.number}>
                {n}
              </Table.Th>
              <Table.Td>
                <EventCell side={ours} dossier={dossier} />
              </Table.Td>
              <Table.Td>
                <EventCell side={theirs} dossier={dossier} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.others.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>{t('stopped.others', { count: rows.others.length })}</h3>
          <ul className={styles.others}>
            {rows.others.map((side) => (
              <li key={side.header.id}>
                <EventCell side={side} dossier={dossier} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
