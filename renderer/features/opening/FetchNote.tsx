import { useTranslation } from 'react-i18next';
import { Message } from '#renderer/ui/Message.tsx';
import type { FileFetcher } from './use-file-states.ts';

/** Why a file did not come from the server. */
export function FetchNote({ name, refusal }: NonNullable<FileFetcher['refused']>) {
  const { t } = useTranslation();
  const code = refusal.kind === 'line' ? refusal.failure.kind : null;
  return (
    <Message
      tone="problem"
      text={{
        what: t(`bidFiles.unfetched.${refusal.kind}.what`, { name }),
        means: t(`bidFiles.unfetched.${refusal.kind}.means`),
        next: t(`bidFiles.unfetched.${refusal.kind}.next`),
        code: refusal.kind === 'cannot-save' ? refusal.fault.detail : code,
      }}
    />
  );
}
