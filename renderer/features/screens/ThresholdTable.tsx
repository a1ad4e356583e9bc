import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { THRESHOLD_CODES, type ThresholdCode, thresholdFor } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { thresholdName, thresholdValue } from '#renderer/session/threshold-text.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import styles from './ScreensStage.module.css';

interface ThresholdTableProps {
  readonly kind: ProcurementKind;
  readonly onChange: (code: ThresholdCode) => void;
}

/** Every threshold as it holds for this kind of procurement, with where it stands; set by the LPSE. */
export function ThresholdTable({ kind, onChange }: ThresholdTableProps) {
  const { t } = useTranslation();
  const settings = useOffice((view) => view.office.thresholds);
  const may = useMayInOffice('setScreenThreshold');
  return (
    <>
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
                      onClick={() => onChange(code)}
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
    </>
  );
}
