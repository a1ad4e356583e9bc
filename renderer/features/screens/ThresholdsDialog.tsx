import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayInOffice } from '#core/committee/office-permissions.ts';
import { THRESHOLD_CODES, type ThresholdCode, thresholdFor } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { useOffice, useRoleIn, useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { thresholdName, thresholdValue } from '#renderer/session/threshold-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ChangeThresholdDialog } from './ChangeThresholdDialog.tsx';
import styles from './ScreensStage.module.css';

interface ThresholdsDialogProps {
  readonly kind: ProcurementKind;
  readonly onClose: () => void;
}

/** Every threshold as it holds for this kind of procurement, with where it stands; set by the LPSE. */
export function ThresholdsDialog({ kind, onClose }: ThresholdsDialogProps) {
  const { t } = useTranslation();
  const settings = useOffice((view) => view.office.thresholds);
  const may = useMaySet();
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
      <p className={styles.plain}>
        {t('screens.thresholdsIntro')} {may ? '' : t('screens.thresholdAdmin')}
      </p>
      <Table verticalSpacing={3} className={styles.thresholds}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('screens.thresholdName')}</Table.Th>
            <Table.Th className="mp-number">{t('screens.thresholdValue')}</Table.Th>
            <Table.Th>{t('screens.thresholdStanding')}</Table.Th>
            <Table.Th>{t('screens.thresholdSource')}</Table.Th>
            {may ? <Table.Th w={70} aria-label={t('screens.thresholdChange')} /> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {THRESHOLD_CODES.map((code) => {
            const threshold = thresholdFor(code, settings, kind);
            return (
              <Table.Tr key={code}>
                <Table.Th scope="row">{thresholdName(t, code)}</Table.Th>
                <Table.Td className="mp-number">{thresholdValue(t, threshold.value)}</Table.Td>
                <Table.Td>{t(`thresholds.standing.${threshold.standing}`)}</Table.Td>
                <Table.Td className={styles.small}>{threshold.source}</Table.Td>
                {may ? (
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('screens.thresholdChangeOf', { name: thresholdName(t, code) })}
                      onClick={() => setChanged(code)}
                    >
                      {t('screens.thresholdChange')}
                    </Button>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}

function useMaySet(): boolean {
  const { space } = useWorkspace();
  const role = useRoleIn(null);
  const isWhole = useOffice(({ read, fault, skipped }) => read && fault === null && skipped === 0);
  const savingFault = useSaving(({ fault }) => fault);
  return isWhole && savingFault === null && mayInOffice(role, 'setScreenThreshold', { practice: space === 'latihan' });
}
