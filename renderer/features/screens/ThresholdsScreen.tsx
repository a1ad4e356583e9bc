import { Group, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeCommandName } from '#core/office/commands.ts';
import { CONSULTING, TENDERED } from '#core/regulation/kinds.ts';
import type { ThresholdCode } from '#core/screens/thresholds.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { ChangeThresholdDialog } from './ChangeThresholdDialog.tsx';
import { ThresholdTable } from './ThresholdTable.tsx';

const OF_THRESHOLDS: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>(['setScreenThreshold']);

const KINDS = [...TENDERED, ...CONSULTING];

/** The thresholds of the office, kind by kind of procurement. */
export function ThresholdsScreen() {
  const { t } = useTranslation();
  const settings = useOffice((view) => view.office.thresholds);
  const steps = useOfficeSteps(OF_THRESHOLDS, useMayInOffice('setScreenThreshold'));
  const [kind, setKind] = useState(KINDS[0] ?? 'goods');
  const [changed, setChanged] = useState<ThresholdCode | null>(null);
  return (
    <Screen
      title={t('screens.thresholdsPage')}
      aside={
        <Group gap="xs">
          <UndoButtons {...steps} />
        </Group>
      }
    >
      <Group gap="md" align="flex-end" mb="sm">
        <NativeSelect
          size="xs"
          label={t('screens.thresholdsKind')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
          data={KINDS.map((value) => ({ value, label: t(`tender.kind.${value}`) }))}
        />
        <Link to="/pola" search={{ bagian: 'calibration' }}>
          {t('screens.thresholdsCalibrate')}
        </Link>
      </Group>
      <ThresholdTable kind={kind} onChange={setChanged} />
      {changed === null ? null : (
        <ChangeThresholdDialog code={changed} kind={kind} settings={settings} onClose={() => setChanged(null)} />
      )}
    </Screen>
  );
}
