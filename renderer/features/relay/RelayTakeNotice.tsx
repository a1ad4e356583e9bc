import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { RelaySession } from '#renderer/session/relay-session.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { useRelayView } from './use-relay.ts';

/** Above an open tender of which a laptop nearby has more: nothing changes under the hands. */
export function RelayTakeNotice({ stream }: { readonly stream: StreamId }) {
  const { relay } = useWorkspace();
  return relay === null ? null : <Notice relay={relay} stream={stream} />;
}

function Notice({ relay, stream }: { readonly relay: RelaySession; readonly stream: StreamId }) {
  const { t } = useTranslation();
  const isWaiting = useRelayView(relay, ({ waiting }) => waiting.has(stream));
  if (!isWaiting) return null;
  return (
    <Message
      isStrip
      tone="note"
      text={{ what: t('relay.takeWhat'), means: t('server.takeMeans'), next: t('server.takeNext') }}
    >
      <Button size="compact-sm" onClick={() => relay.take(stream)}>
        {t('server.take')}
      </Button>
    </Message>
  );
}
