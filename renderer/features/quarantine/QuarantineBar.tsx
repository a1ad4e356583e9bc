import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface QuarantineBarProps {
  readonly stream: StreamId;
  /** Only the chair is told in the tender; the server would tell nobody else. */
  readonly isChair: boolean;
}

/** Above an open tender: that the server holds events for it, and the way to them. */
export function QuarantineBar({ stream, isChair }: QuarantineBarProps) {
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  return sync !== null && isEnrolled && isChair ? <Bar sync={sync} stream={stream} /> : null;
}

function Bar({ sync, stream }: { readonly sync: SyncSession; readonly stream: StreamId }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const count = useStore(sync.quarantine.view, ({ events }) => events.filter((each) => each.stream === stream).length);
  useEffect(() => void sync.quarantine.read(), [sync]);
  if (count === 0) return null;
  return (
    <Message
      isStrip
      tone="check"
      text={{
        what: t('quarantine.barWhat', { count }),
        means: t('quarantine.barMeans'),
        next: t('quarantine.barNext'),
      }}
    >
      <Button size="compact-sm" onClick={() => void navigate({ to: '/pengaturan/ditahan', search: { paket: stream } })}>
        {t('quarantine.look')}
      </Button>
    </Message>
  );
}
