import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sheetPhase } from '#core/committee/own-sheets.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useOwnSheet } from '#renderer/session/use-own-sheet.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { awaitedText } from './awaited-text.ts';
import { Comparison } from './Comparison.tsx';
import { OwnSheetStage } from './OwnSheetStage.tsx';
import { SheetMembers } from './SheetMembers.tsx';
import styles from './SheetStage.module.css';

export interface SheetStageProps extends StageProps {
  readonly stream: StreamId;
  readonly stage: RequirementStage;
  /** The matrix over a tender: the committee's own, or a member's sheet of it. */
  readonly renderMatrix: (props: StageProps) => ReactNode;
}

/**
 * A stage of requirements by the way its committee judges: together in the matrix; alone, each in their own sheet; or
 * together after all sheets are on the table, with everyone's beside.
 */
export function SheetStage({ renderMatrix, stream, stage, ...props }: SheetStageProps) {
  const { t } = useTranslation();
  const [view, setView] = useState('common');
  const { dossier } = props;
  const own = useOwnSheet(stream, dossier, stage);
  const phase = sheetPhase(dossier, stage);
  if (phase === 'together') return renderMatrix(props);
  if (phase !== 'revealed') {
    if (own !== null) return <OwnSheetStage {...props} stage={stage} own={own} renderMatrix={renderMatrix} />;
    return (
      <div className={styles.column}>
        <Message
          tone="note"
          text={{
            what: t('sheets.othersWhat'),
            means: t('sheets.othersMeans', { waiting: awaitedText(t, dossier, stage) }),
            next: t('sheets.othersNext'),
          }}
        />
        <SheetMembers dossier={dossier} stage={stage} />
      </div>
    );
  }
  return (
    <div className={styles.filled}>
      <SegmentedControl
        className={styles.views}
        size="xs"
        aria-label={t('sheets.view')}
        value={view}
        onChange={setView}
        data={[
          { value: 'common', label: t('sheets.viewCommon') },
          { value: 'compare', label: t('sheets.viewCompare') },
        ]}
      />
      <div className={styles.body}>
        {view === 'common' ? renderMatrix(props) : <Comparison {...props} stage={stage} />}
      </div>
    </div>
  );
}
