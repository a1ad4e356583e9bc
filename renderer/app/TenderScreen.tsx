import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useTenderSession, useTenderView } from '#renderer/session/hooks.ts';
import { refusalMessageOf, streamFaultMessageOf } from '#renderer/session/messages.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { TenderWorkspace } from './TenderWorkspace.tsx';

/** One tender: opens its stream and shows where it stands, or why it cannot be shown. */
export function TenderScreen() {
  const { t } = useTranslation();
  const { stream } = useParams({ from: '/paket/$stream' });
  const session = useTenderSession(stream as StreamId);
  const view = useTenderView(session, (state) => state);
  switch (view.phase) {
    case 'opening':
      return <Screen title={t('shell.loading')}>{null}</Screen>;
    case 'absent':
      return (
        <Screen title={t('shell.notFoundTitle')}>
          <Message tone="check" text={refusalMessageOf(t, { kind: 'tender-absent' })} />
        </Screen>
      );
    case 'unreadable':
      return (
        <Screen title={t('shell.notFoundTitle')}>
          <Message tone="problem" text={streamFaultMessageOf(t, view.fault)} />
        </Screen>
      );
    case 'newer-rules':
      return (
        <Screen title={view.name}>
          <Message
            tone="problem"
            text={{ what: t('rules.newer.what'), means: t('rules.newer.means'), next: t('rules.newer.next') }}
          />
        </Screen>
      );
    case 'ready':
      // Hidden or shown again, every panel and half-typed dialog begins anew: it may hold what was there before.
      return <TenderWorkspace key={`${stream} ${view.isBlind}`} session={session} view={view} />;
  }
}
