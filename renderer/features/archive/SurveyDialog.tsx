import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArchiveSurvey } from '#renderer/session/archive-survey.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './Register.module.css';

interface SurveyDialogProps {
  readonly survey: ArchiveSurvey;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

const SHOWN = 8;

/** What the archive will hold and what it will lack, before it is made. */
export function SurveyDialog({ survey, onSave, onClose }: SurveyDialogProps) {
  const { t } = useTranslation();
  const { events, files, absent, issued, drafts, withoutPages } = survey;
  const isWhole = absent.length === 0 && withoutPages.length === 0;
  const counts = { events: formatCount(events), files: formatCount(files), issued: formatCount(issued) };
  return (
    <Dialog title={t('retention.survey.title')} onClose={onClose}>
      <p className={styles.line}>{t('retention.survey.holds', counts)}</p>
      {isWhole ? <p className={styles.line}>✓ {t('retention.survey.whole')}</p> : null}
      {absent.length > 0 ? (
        <Lacking
          title={t('retention.survey.absent', { count: absent.length })}
          lines={absent.map(
            ({ sha256, name }) => name ?? t('retention.survey.absentUnnamed', { hash: sha256.slice(0, 16) }),
          )}
        />
      ) : null}
      {withoutPages.length > 0 ? (
        <Lacking
          title={t('retention.survey.pages', { count: withoutPages.length })}
          lines={withoutPages.map((each) => t('retention.survey.version', each))}
        />
      ) : null}
      {drafts.length > 0 ? (
        <p className={`${styles.line} mp-quiet`}>{t('retention.survey.drafts', { count: drafts.length })}</p>
      ) : null}
      <DialogActions onClose={onClose}>
        <Button data-autofocus onClick={onSave}>
          {t('retention.survey.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Lacking({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  const keyed = lines.slice(0, SHOWN).map((line, at) => ({ line, key: `${at} ${line}` }));
  return (
    <>
      <p className={`${styles.line} mp-check`}>{title}</p>
      <ul className={styles.list}>
        {keyed.map(({ line, key }) => (
          <li key={key}>{line}</li>
        ))}
        {lines.length > SHOWN ? <li>{t('retention.survey.more', { count: lines.length - SHOWN })}</li> : null}
      </ul>
    </>
  );
}
