import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { AuditPart } from './AuditPart.tsx';
import { CompetencePart } from './CompetencePart.tsx';
import { ControlledPart } from './ControlledPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { NonconformityPart } from './NonconformityPart.tsx';
import { QUALITY_PARTS, type QualityPart } from './quality-parts.ts';
import { ReviewPart } from './ReviewPart.tsx';
import { UndoQuality } from './UndoQuality.tsx';

interface QualityRecordsScreenProps {
  readonly part: QualityPart;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** The records of ISO 9001, one part at a time. */
export function QualityRecordsScreen({ part, renderDocument }: QualityRecordsScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ListScreen>
      <ListBar title={t('quality.recordsTitle')}>
        <SegmentedControl
          size="xs"
          aria-label={t('quality.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/mutu/iso', search: { bagian: oneOf(QUALITY_PARTS)(value) } });
          }}
          data={QUALITY_PARTS.map((value) => ({ value, label: t(`quality.parts.${value}.short`) }))}
        />
        <BarGap />
        <UndoQuality />
      </ListBar>
      {partOf(part, renderDocument)}
    </ListScreen>
  );
}

function partOf(part: QualityPart, renderDocument: QualityRecordsScreenProps['renderDocument']): ReactNode {
  switch (part) {
    case 'dokumen':
      return <ControlledPart renderDocument={renderDocument} />;
    case 'kompetensi':
      return <CompetencePart renderDocument={renderDocument} />;
    case 'ketidaksesuaian':
      return <NonconformityPart renderDocument={renderDocument} />;
    case 'audit':
      return <AuditPart renderDocument={renderDocument} />;
    case 'ukuran':
      return <MeasuresPart />;
    case 'tinjauan':
      return <ReviewPart renderDocument={renderDocument} />;
  }
}
