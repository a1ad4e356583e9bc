import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { bidValidityOf } from '#core/course/bid-validity.ts';
import type { ValidityExtension } from '#core/tender/course-model.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './DeadlinesPanel.module.css';

interface ExtensionDialogProps extends Pick<StageProps, 'dossier' | 'clock'> {
  readonly bidder: Bidder;
  readonly onSave: (extension: ValidityExtension | null) => void;
  readonly onClose: () => void;
}

/** The request to let a bid stand longer, and its answer. */
export function ExtensionDialog({ dossier, bidder, clock, onSave, onClose }: ExtensionDialogProps) {
  const { t } = useTranslation();
  const stored = dossier.validityExtensions[bidder.id] ?? null;
  const [draft, setDraft] = useState<ValidityExtension>(
    stored ?? { requestedAt: clock.now(), answer: null, validUntil: null, guaranteeUntil: null, note: null },
  );
  const [tried, setTried] = useState(false);
  const put = (part: Partial<ValidityExtension>) => setDraft({ ...draft, ...part });
  const { ownEnd } = bidValidityOf(dossier, bidder);
  const extended = draft.answer === 'extended';
  const missing = extended && draft.validUntil === null;
  const save = () => {
    setTried(true);
    if (missing) return;
    onSave({
      ...draft,
      validUntil: extended ? draft.validUntil : null,
      guaranteeUntil: extended ? draft.guaranteeUntil : null,
      note: (draft.note ?? '').trim() || null,
    });
  };
  return (
    <Dialog onClose={onClose} title={t('deadlines.dialogTitle', { bidder: bidder.name })}>
      <Stack gap="sm">
        {ownEnd === null ? null : <p className={styles.note}>{t('deadlines.ownEnd', { date: formatDate(ownEnd) })}</p>}
        <DateTimeField
          label={t('deadlines.requestedAt')}
          value={draft.requestedAt}
          zone={dossier.notice.zone}
          onChange={(requestedAt) => (requestedAt === null ? undefined : put({ requestedAt }))}
        />
        <SegmentedControl
          aria-label={t('deadlines.answerLabel')}
          value={draft.answer ?? 'open'}
          onChange={(value) => put({ answer: value === 'extended' || value === 'refused' ? value : null })}
          data={(['open', 'extended', 'refused'] as const).map((value) => ({
            value,
            label: t(`deadlines.answers.${value}`),
          }))}
        />
        {extended ? (
          <>
            <DateField
              label={t('deadlines.validUntil')}
              value={draft.validUntil}
              onChange={(validUntil) => put({ validUntil })}
            />
            {tried && missing ? <p className={styles.check}>{t('deadlines.validUntilRequired')}</p> : null}
            <DateField
              label={t('deadlines.guaranteeUntil')}
              value={draft.guaranteeUntil}
              onChange={(guaranteeUntil) => put({ guaranteeUntil })}
            />
          </>
        ) : null}
        {draft.answer === 'refused' ? <p className={styles.note}>{t('deadlines.refusedNote')}</p> : null}
        <Textarea
          label={t('deadlines.note')}
          value={draft.note ?? ''}
          autosize
          minRows={1}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('deadlines.withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('deadlines.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
