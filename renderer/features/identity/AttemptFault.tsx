import { useTranslation } from 'react-i18next';
import { storageMessageOf } from '#renderer/session/messages.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { Message } from '#renderer/ui/Message.tsx';

/** Why an attempt broke off, where it did. */
export function AttemptFault({ fault }: { readonly fault: StorageFault | null }) {
  const { t } = useTranslation();
  if (fault === null) return null;
  const text =
    fault.kind === 'write-failed'
      ? { what: t('lock.brokeWhat'), means: t('lock.brokeMeans'), next: t('lock.brokeNext'), code: fault.detail }
      : storageMessageOf(t, fault);
  return <Message tone="problem" text={text} />;
}
