import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { LateStepsPart } from './LateStepsPart.tsx';
import { SOP_PARTS, type SopPart } from './quality-parts.ts';
import { SopStepsPart } from './SopStepsPart.tsx';
import { SopVersionsPart } from './SopVersionsPart.tsx';
import { UndoQuality } from './UndoQuality.tsx';

/** The steps of a tender as the office has them, which of them are late, and how they came to be what they are. */
export function SopScreen({ part }: { readonly part: SopPart }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ListScreen>
      <ListBar title={t('quality.parts.sop.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('sop.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/mutu/sop', search: { bagian: oneOf(SOP_PARTS)(value) } });
          }}
          data={[
            { value: 'terlambat', label: t('sop.parts.late') },
            { value: 'langkah', label: t('sop.parts.steps') },
            { value: 'versi', label: t('sop.parts.versions') },
          ]}
        />
        <BarGap />
        <UndoQuality />
      </ListBar>
      {part === 'terlambat' ? <LateStepsPart /> : null}
      {part === 'langkah' ? <SopStepsPart /> : null}
      {part === 'versi' ? <SopVersionsPart /> : null}
    </ListScreen>
  );
}
