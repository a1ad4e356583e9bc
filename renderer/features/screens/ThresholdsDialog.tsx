import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThresholdCode } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ChangeThresholdDialog } from './ChangeThresholdDialog.tsx';
import { ThresholdTable } from './ThresholdTable.tsx';

interface ThresholdsDialogProps {
  readonly kind: ProcurementKind;
  readonly onClose: () => void;
}

/** The thresholds a tender is held against. */
export function ThresholdsDialog({ kind, onClose }: ThresholdsDialogProps) {
  const { t } = useTranslation();
  const settings = useOffice((view) => view.office.thresholds);
  const [changed, setChanged] = useState<ThresholdCode | null>(null);
  if (changed !== null) {
    return <ChangeThresholdDialog code={changed} kind={kind} settings={settings} onClose={() => setChanged(null)} />;
  }
  return (
    <Dialog
      title={t('screens.thresholdsTitle', { kind: t(`tender.kind.${kind}`) })}
      size="min(1080px, 94vw)"
      onClose={onClose}
    >
      <ThresholdTable kind={kind} onChange={setChanged} />
    </Dialog>
  );
}
