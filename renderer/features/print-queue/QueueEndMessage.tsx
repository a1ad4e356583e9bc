import { useTranslation } from 'react-i18next';
import { Message } from '#renderer/ui/Message.tsx';
import { queueFaultText } from './queue-fault-text.ts';
import type { QueueEnd } from './send-queue.ts';

interface QueueEndMessageProps {
  readonly end: QueueEnd;
  /** Documents that are still chosen. */
  readonly left: number;
}

/** What became of the queue as a whole, and what can be done now. */
export function QueueEndMessage({ end, left }: QueueEndMessageProps) {
  const { t } = useTranslation();
  if (end.kind === 'failed') return <Message tone="problem" text={queueFaultText(end.fault, t)} />;
  return (
    <Message
      tone="note"
      isStrip
      text={{
        what: t(`printQueue.ends.${end.kind}.what`, { path: end.kind === 'saved' ? end.path : '' }),
        means: t(`printQueue.ends.${end.kind}.means`),
        next:
          left > 0 && end.kind === 'cancelled' ? t('printQueue.ends.left', { count: left }) : t('printQueue.ends.none'),
      }}
    />
  );
}
