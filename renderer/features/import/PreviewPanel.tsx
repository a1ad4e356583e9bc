import { Button, Tabs } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choice.ts';
import { countFound } from './compare.ts';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import { FilesTable } from './FilesTable.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { type ImportNotice, type Preview, startAgain } from './import-store.ts';
import { NoticeMessage } from './NoticeMessage.tsx';
import { PreviewFoot } from './PreviewFoot.tsx';
import { RemarksPanel } from './RemarksPanel.tsx';
import { ALL_REMARKS, countPlaces, countSeverities, type RemarkFilter, wordRemarks } from './remarks-model.ts';
import { remarkWords } from './remark-words.ts';
import { TenderTable } from './TenderTable.tsx';
import { ZoneChoice } from './ZoneChoice.tsx';

interface PreviewPanelProps {
  readonly preview: Preview;
  readonly choice: Choice;
  readonly notice: ImportNotice | null;
  readonly practice: boolean;
  readonly onPick: (what: 'files' | 'folder') => void;
}

type Tab = 'tenders' | 'differences' | 'remarks' | 'files';

/** What the files hold, before anything is written. */
export function PreviewPanel({ preview, choice, notice, practice, onPick }: PreviewPanelProps) {
  const { t } = useTranslation();
  const { reading, tenders } = preview;
  const [tab, setTab] = useState<Tab>(tenders.length === 0 ? 'remarks' : 'tenders');
  const [filter, setFilter] = useState<RemarkFilter>(ALL_REMARKS);
  const [differing, setDiffering] = useState<string | null>(null);
  const counts = useMemo(() => countFound(tenders.map(({ dossier }) => dossier)), [tenders]);
  const remarks = useMemo(() => wordRemarks(reading.remarks, remarkWords(t)), [reading.remarks, t]);
  const places = useMemo(() => countPlaces(reading.remarks), [reading.remarks]);
  const differences = tenders.filter(({ state }) => state === 'differs');
  const severities = countSeverities(reading.remarks);
  const facts = ['tenders', 'agencies', 'bidders', 'bids', 'stages', 'results'] as const;

  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that had the focus is gone with the reading: the keyboard goes on from here.
    if (document.activeElement === document.body) title.current?.focus();
  }, []);

  const showRemarks = (only: RemarkFilter['only']) => {
    setFilter({ ...ALL_REMARKS, only });
    setTab('remarks');
  };
  const showDifferences = (key: string) => {
    setDiffering(key);
    setTab('differences');
  };

  return (
    <section className={styles.preview}>
      <header className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t('import.title')}
        </h1>
        <ul className={styles.counts} data-testid="import-counts">
          {facts.map((fact) => (
            <li key={fact}>{t(`import.count.${fact}`, { number: formatCount(counts[fact]) })}</li>
          ))}
        </ul>
        <div className={styles.headActions}>
          <Button variant="default" onClick={() => onPick('files')}>
            {t('import.addFiles')}
          </Button>
          <Button variant="default" onClick={() => onPick('folder')}>
            {t('import.addFolder')}
          </Button>
          <Button variant="default" onClick={startAgain}>
            {t('import.startAgain')}
          </Button>
        </div>
      </header>
      {notice ? <NoticeMessage notice={notice} /> : null}
      {reading.zone ? <ZoneChoice zone={reading.zone} /> : null}
      <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false} className={styles.tabs}>
        <Tabs.List aria-label={t('import.tabs')}>
          <Tabs.Tab value="tenders">
            {t('import.tab.tenders')} <Count of={tenders.length} />
          </Tabs.Tab>
          {differences.length > 0 ? (
            <Tabs.Tab value="differences">
              {t('import.tab.differences')} <Count of={differences.length} />
            </Tabs.Tab>
          ) : null}
          <Tabs.Tab value="remarks">
            {t('import.tab.remarks')} <Count of={remarks.length} />
            {severities.error > 0 ? (
              <span className={styles.errorCount}>
                ✕ {formatCount(severities.error)} {t('import.severity.error')}
              </span>
            ) : null}
          </Tabs.Tab>
          <Tabs.Tab value="files">
            {t('import.tab.files')} <Count of={reading.files.length} />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tenders" className={styles.panel}>
          <TenderTable
            tenders={tenders}
            choice={choice}
            remarksByTender={places.byTender}
            onShowRemarks={(code) => showRemarks(code === null ? null : { tender: code })}
            onShowDifferences={showDifferences}
          />
        </Tabs.Panel>
        <Tabs.Panel value="differences" className={styles.panel}>
          <DifferencesPanel tenders={differences} choice={choice} shown={differing} onShow={setDiffering} />
        </Tabs.Panel>
        <Tabs.Panel value="remarks" className={styles.panel}>
          <RemarksPanel remarks={remarks} filter={filter} onFilter={setFilter} />
        </Tabs.Panel>
        <Tabs.Panel value="files" className={styles.panel}>
          <FilesTable
            files={reading.files}
            remarks={remarks}
            remarksByFile={places.byFile}
            onShowRemarks={(file) => showRemarks({ file })}
          />
        </Tabs.Panel>
      </Tabs>
      <PreviewFoot preview={preview} choice={choice} practice={practice} />
    </section>
  );
}

function Count({ of }: { readonly of: number }) {
  return <span className={styles.tabCount}>{formatCount(of)}</span>;
}
