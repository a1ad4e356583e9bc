import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DocumentModel } from '#core/documents/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { passesFilter } from '#core/recap/filter.ts';
import { headlineOf } from '#core/recap/headline.ts';
import { recapOf } from '#core/recap/table.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListScreen } from '#renderer/ui/ListScreen.tsx';
import { AsOfBar } from './AsOfBar.tsx';
import { type Behind, BehindPanel } from './BehindPanel.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { HeadlineStrip } from './HeadlineStrip.tsx';
import { RecapChart } from './RecapChart.tsx';
import { RecapControls } from './RecapControls.tsx';
import styles from './RecapScreen.module.css';
import { RecapTableView } from './RecapTableView.tsx';
import { RecapTools } from './RecapTools.tsx';
import { clearFilter, recapView } from './recap-view.ts';
import { useRecapOutput } from './use-recap-output.ts';
import { useRecapTenders } from './use-recap-tenders.ts';

interface RecapScreenProps {
  /** Shows a document as it prints, with its ways out. */
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly onOpen: (stream: StreamId) => void;
}

type Asked = 'report' | 'press' | 'compare';

/** The figures of all tenders of the space: grouped, crossed, drawn, with the tenders behind each. */
export function RecapScreen({ renderDocument, onOpen }: RecapScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const view = useStore(recapView);
  const { filter, rows, columns, measures, asOf, shape } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [behind, setBehind] = useState<Behind | null>(null);
  const source = useRecapTenders(asOf);
  const all = source.phase === 'ready' ? source.tenders : null;
  const summaries = useMemo(() => (all ?? []).map(({ summary }) => summary), [all]);
  const tenders = useMemo(() => summaries.filter(passesFilter(filter)), [summaries, filter]);
  const headline = useMemo(() => headlineOf(tenders), [tenders]);
  const table = useMemo(() => recapOf(tenders, { rows, columns }), [tenders, rows, columns]);
  const output = useRecapOutput({ tenders, table, measures }, view);
  const close = () => setAsked(null);

  return (
    <ListScreen>
      <RecapTools
        tenders={summaries}
        shown={tenders.length}
        onCompare={() => setAsked('compare')}
        onReport={() => setAsked('report')}
        onPress={() => setAsked('press')}
        onSaveCsv={output.saveCsv}
        onSaveXlsx={output.saveXlsx}
      />
      {asOf === null ? null : <AsOfBar asOf={asOf} source={source} />}
      {source.phase === 'replaying' ? null : summaries.length === 0 ? (
        <EmptyState
          title={t('recap.emptyTitle')}
          text={asOf === null ? t('recap.emptyText') : t('recap.emptyThenText')}
        >
          {asOf === null ? (
            <Button onClick={() => void navigate({ to: '/paket' })}>{t('recap.emptyOpen')}</Button>
          ) : null}
        </EmptyState>
      ) : tenders.length === 0 ? (
        <EmptyState title={t('recap.nothingTitle')} text={t('recap.nothingText')}>
          <Button variant="default" onClick={clearFilter}>
            {t('list.filterClear')}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.work}>
          <HeadlineStrip headline={headline} onBehind={setBehind} />
          <RecapControls view={view} />
          <div className={styles.body}>
            {shape === 'table' ? (
              <RecapTableView table={table} measures={measures} hasPanel={behind !== null} onBehind={setBehind} />
            ) : (
              <RecapChart table={table} measure={measures[0]} onBehind={setBehind} />
            )}
          </div>
          {behind === null ? null : (
            <BehindPanel
              behind={behind}
              tenders={all ?? []}
              filter={filter}
              onOpen={onOpen}
              onClose={() => setBehind(null)}
            />
          )}
        </div>
      )}
      {asked === 'compare' ? <CompareDialog tenders={summaries} filter={filter} onClose={close} /> : null}
      {asked === 'report' || asked === 'press' ? (
        <Dialog title={t(`recap.papers.${asked}`)} size="min(1100px, 94vw)" onClose={close}>
          <div className={styles.paper}>{renderDocument(asked === 'report' ? output.report() : output.press())}</div>
        </Dialog>
      ) : null}
    </ListScreen>
  );
}
