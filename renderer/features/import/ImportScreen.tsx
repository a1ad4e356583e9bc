import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { ImportReportPanel } from './ImportReportPanel.tsx';
import styles from './ImportScreen.module.css';
import { cancelReading, importState, stopImport } from './import-store.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { useChooseFiles } from './use-choose-files.ts';
import { useFileDrop } from './use-file-drop.ts';

interface ImportScreenProps {
  /** Why nothing may be brought in here; null where it may. */
  readonly barred: ReactNode;
}

/** Brings tenders in from files: choose, look at what they hold, then import. Nothing is written before. */
export function ImportScreen({ barred }: ImportScreenProps) {
  const { t } = useTranslation();
  const { space } = useWorkspace();
  const state = useStore(importState);
  const { drop, pick } = useChooseFiles();
  const busy = state.phase === 'reading' || state.phase === 'importing';
  const over = useFileDrop(!busy && barred === null, drop);
  return (
    <div className={styles.screen} data-phase={state.phase}>
      {panel()}
      {over ? (
        <div className={styles.drop} aria-hidden="true">
          <p>{t('import.dropHere')}</p>
        </div>
      ) : null}
    </div>
  );

  function panel() {
    // What was read in another role can be looked at no further: it could not be brought in.
    if (barred !== null && (state.phase === 'empty' || state.phase === 'preview')) {
      return <ChoosePanel notice={null} barred={barred} onPick={pick} />;
    }
    switch (state.phase) {
      case 'empty':
        return <ChoosePanel notice={state.notice} barred={null} onPick={pick} />;
      case 'reading': {
        const { step, file, done, total } = state.progress;
        const words = t(`import.progress.${step}`, { file: file ?? '' });
        return (
          <ProgressPanel
            words={words}
            done={done}
            total={total}
            stop={t('import.cancelReading')}
            onStop={cancelReading}
          />
        );
      }
      case 'preview':
        return (
          <PreviewPanel
            preview={state.preview}
            choice={state.choice}
            notice={state.notice}
            practice={space === 'latihan'}
            onPick={pick}
          />
        );
      case 'importing': {
        const { step, done, total } = state.progress;
        return (
          <ProgressPanel
            words={t(`import.progress.${step}`, { file: '' })}
            note={t('import.stopImportNote')}
            done={done}
            total={total}
            stop={t('import.stopImport')}
            onStop={stopImport}
          />
        );
      }
      case 'done':
        return <ImportReportPanel report={state.report} preview={state.preview} />;
    }
  }
}
