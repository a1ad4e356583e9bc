import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface NoteButtonProps {
  /** What the finding would be about, for screen readers: a screen has many of these. */
  readonly what: string;
  readonly onNote: () => void;
}

/** Begins a finding about what stands beside it. */
export function NoteButton({ what, onNote }: NoteButtonProps) {
  const { t } = useTranslation();
  return (
    <Button size="compact-xs" variant="default" aria-label={t('audit.recompute.noteOf', { what })} onClick={onNote}>
      {t('audit.recompute.note')}
    </Button>
  );
}
