import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { useSyncView } from '#renderer/session/use-sync.ts';
import { Message } from '#renderer/ui/Message.tsx';

/** Above an open tender of which the server has more: nothing changes under the hands. */
export function TakeNotice({ stream }: { readonly stream: StreamId }) {
  const { sync } = useWorkspace();
  return sync === null ? null : <Notice sync={sync} stream={stream} />;
}

function Notice({ sync, stream }: { readonly sync: SyncSession; readonly stream: StreamId }) {
  const { t } = useTranslation();
  const isWaiting = useSyncView(({ waiting }) => waiting.has(stream), sync);
  if (!isWaiting) return null;
  return (
    <Message
      isStrip
      tone="note"
      text={{ what: t('server.takeWhat'), means: t('server.takeMeans'), next: t('server.takeNext') }}
    >
      <Button size="compact-sm" onClick={() => sync.take(stream)}>
        {t('server.take')}
      </Button>
    </Message>
  );
}
