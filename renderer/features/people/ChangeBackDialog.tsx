import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { type HandedOut, handOutAll } from './hand-out.ts';
import type { RegistryControls } from './use-registry.tsx';

interface ChangeBackDialogProps {
  readonly title: string;
  readonly means: string;
  readonly action: string;
  readonly controls: RegistryControls;
  /** The committees each tender has from then on. */
  readonly tenders: readonly HandedOut[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks why committees change that were told already. */
export function ChangeBackDialog({ title, means, action, controls, tenders, onDone, onClose }: ChangeBackDialogProps) {
  const { t } = useTranslation();

  async function change(reason: string): Promise<void> {
    if ((await handOutAll(controls, tenders, reason)) === tenders.length) onDone();
  }

  return (
    <ReasonDialog title={title} label={t('people.reason')} action={action} onSubmit={change} onClose={onClose}>
      <p>{means}</p>
    </ReasonDialog>
  );
}
