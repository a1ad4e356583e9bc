import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

interface SettleDialogProps {
  readonly keep: 'standing' | 'held';
  /** Whose event was held back. */
  readonly actor: string;
  readonly onSettle: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks why one side is kept: both sides and the reason stay in the history. */
export function SettleDialog({ keep, actor, onSettle, onClose }: SettleDialogProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={keep === 'standing' ? t('conflicts.keepStanding') : t('conflicts.takeHeld', { actor })}
      label={t('conflicts.reason')}
      hint={t('conflicts.reasonHint')}
      action={t('conflicts.settle')}
      onSubmit={onSettle}
      onClose={onClose}
    >
      <p>{keep === 'standing' ? t('conflicts.standingMeans', { actor }) : t('conflicts.heldMeans', { actor })}</p>
    </ReasonDialog>
  );
}
