import { Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import type { OpenedReceipt } from '#renderer/session/sync-records.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { ForkPanel } from './ForkPanel.tsx';
import { LaidAsidePanel } from './LaidAsidePanel.tsx';
import { ProofPanel } from './ProofPanel.tsx';

interface StoppedScreenProps {
  readonly stream: StreamId;
  readonly renderEvidence: (receipts: readonly OpenedReceipt[]) => ReactNode;
}

/** Why one tender stopped, with what each side holds, and what a person can do about it. */
export function StoppedScreen({ stream, renderEvidence }: StoppedScreenProps) {
  const { t } = useTranslation();
  const { sync } = useWorkspace();
  const listed = useTenderList(({ tenders }) => tenders.find((tender) => tender.stream === stream));
  const name = stream === OFFICE_STREAM ? t('server.officeStream') : stream;
  return (
    <Screen
      title={t('stopped.title')}
      intro={listed === undefined ? name : `${listed.summary.code} ${listed.summary.name}`}
    >
      {sync === null ? (
        <EmptyState title={t('quarantine.noServerTitle')} text={t('quarantine.noServerText')} />
      ) : (
        <Stopped sync={sync} stream={stream} renderEvidence={renderEvidence} />
      )}
    </Screen>
  );
}

function Stopped({ sync, stream, renderEvidence }: StoppedScreenProps & { readonly sync: SyncSession }) {
  const { t } = useTranslation();
  const stop = useSyncView(({ stops }) => stops.get(stream), sync);
  const [round, setRound] = useState(0);
  return (
    <Stack gap="sm">
      {stop === undefined ? (
        <Message
          tone="note"
          text={{ what: t('stopped.goesOnWhat'), means: t('stopped.goesOnMeans'), next: t('stopped.goesOnNext') }}
        />
      ) : null}
      {stop === undefined || stop === 'forked' ? null : (
        <Message
          tone="problem"
          text={{
            what: t(`server.stop.${stop}`),
            means: t('stopped.stopMeans'),
            next: t('server.stopNext'),
            code: stop,
          }}
        >
          <Button size="compact-sm" onClick={() => void sync.tryAgain(stream)}>
            {t('server.tryAgain')}
          </Button>
        </Message>
      )}
      {stop === 'forked' ? <ForkPanel sync={sync} stream={stream} onLaidAside={() => setRound(round + 1)} /> : null}
      <ProofPanel sync={sync} stream={stream} renderEvidence={renderEvidence} />
      <LaidAsidePanel sync={sync} stream={stream} round={round} />
    </Stack>
  );
}
