import { useMemo } from 'react';
import type { StageProps } from '#renderer/session/stage.ts';
import { SigningQueueDialog } from './SigningQueueDialog.tsx';

interface TenderQueueDialogProps extends Pick<StageProps, 'dossier' | 'words' | 'readOnly' | 'execute'> {
  readonly onClose: () => void;
}

/** What waits for the signing service in one tender. */
export function TenderQueueDialog({ dossier, words, readOnly, execute, onClose }: TenderQueueDialogProps) {
  const tenders = useMemo(
    () => [{ dossier, words, readOnly, execute, keys: null }],
    [dossier, words, readOnly, execute],
  );
  const { code, zone } = dossier.notice;
  return (
    <SigningQueueDialog tenders={tenders} fileName={`tte-${code}`} zone={zone} isOfSeveral={false} onClose={onClose} />
  );
}
