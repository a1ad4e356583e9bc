import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import type { ArchiveSurvey } from '#renderer/session/archive-survey.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { SurveyDialog } from './SurveyDialog.tsx';
import { useSaveArchive } from './use-save-archive.tsx';

interface ArchiveButtonProps {
  readonly stream: StreamId;
  /** The name of the tender's own file, without its ending. */
  readonly name: string;
  /** Names of bidders are hidden from the person at work, and the signed history holds them all. */
  readonly isBlind: boolean;
}

/** Saves the signed history of a tender as an archive that proves itself, once it was said what will be missing. */
export function ArchiveButton({ stream, name, isBlind }: ArchiveButtonProps) {
  const { t } = useTranslation();
  const { surveyArchive } = useWorkspace();
  const saveArchive = useSaveArchive();
  const [busy, setBusy] = useState(false);
  const [survey, setSurvey] = useState<ArchiveSurvey | null>(null);

  async function look(): Promise<void> {
    setBusy(true);
    try {
      setSurvey(await surveyArchive(stream));
    } finally {
      setBusy(false);
    }
  }

  async function save(): Promise<void> {
    setSurvey(null);
    setBusy(true);
    try {
      await saveArchive(stream, name);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        variant="default"
        loading={busy}
        disabled={isBlind}
        title={t(isBlind ? 'blind.noWayOut' : 'archive.saveNote')}
        onClick={() => void look()}
      >
        {t('archive.save')}
      </Button>
      {survey === null ? null : (
        <SurveyDialog survey={survey} onSave={() => void save()} onClose={() => setSurvey(null)} />
      )}
    </>
  );
}
