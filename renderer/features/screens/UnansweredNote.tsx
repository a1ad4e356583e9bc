import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useOpenChecks } from '#renderer/session/use-screening.ts';
import styles from './ScreensStage.module.css';

interface UnansweredNoteProps {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation | null;
  readonly onGoTo: () => void;
}

/** Beside a document that will be final: what was found to be checked and nobody answered. It keeps nothing from going out. */
export function UnansweredNote({ dossier, evaluation, onGoTo }: UnansweredNoteProps) {
  const { t } = useTranslation();
  const open = useOpenChecks(dossier, evaluation);
  if (open === 0) return null;
  return (
    <div className={styles.reminder} role="status">
      <p>! {t('screens.reminderDocument', { count: open })}</p>
      <Button size="compact-sm" variant="default" onClick={onGoTo}>
        {t('screens.open')}
      </Button>
    </div>
  );
}
