import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditFinding, type FindingPlace, standingVersion } from '#core/audit/finding.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { NoteRefusal } from '#renderer/session/audit-findings.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import styles from './Audit.module.css';

interface FindingDialogProps {
  readonly place: FindingPlace;
  /** Null = a new one. */
  readonly finding: AuditFinding | null;
  readonly onClose: () => void;
}

/** Words a finding; one that stands gets a new version, with the reason. */
export function FindingDialog({ place, finding, onClose }: FindingDialogProps) {
  const { t } = useTranslation();
  const { findings, device } = useWorkspace();
  const { zone } = useIdentity();
  const before = finding === null ? null : standingVersion(finding);
  const today = dateIn(device.clock.now(), zone);
  const [text, setText] = useState(before?.text ?? '');
  const [severity, setSeverity] = useState(before?.severity ?? '');
  const [date, setDate] = useState(before?.date ?? today);
  const [recommendation, setRecommendation] = useState(before?.recommendation ?? '');
  const [reason, setReason] = useState('');
  const [isWithdrawn, setWithdrawn] = useState(before?.isWithdrawn ?? false);
  const [refusal, setRefusal] = useState<NoteRefusal['kind'] | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const words = { place, text, severity, date, recommendation, reason, isWithdrawn };
    const noted = await findings.note(finding?.id ?? null, words);
    setBusy(false);
    if (!noted.ok) {
      setRefusal(noted.error.kind);
      return;
    }
    notifications.show({ message: t('audit.finding.saved'), closeButtonProps: { 'aria-label': t('shell.close') } });
    onClose();
  }

  return (
    <Dialog
      title={t(finding === null ? 'audit.finding.addTitle' : 'audit.finding.editTitle')}
      size="lg"
      onClose={onClose}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Facts>
            <dt>{t('audit.finding.archive')}</dt>
            <dd>{place.archive.fileName}</dd>
            {place.tender === null ? null : (
              <>
                <dt>{t('audit.findings.tender')}</dt>
                <dd>
                  {place.tender.code} · {place.tender.name}
                </dd>
              </>
            )}
            <dt>{t('audit.finding.place')}</dt>
            <dd>{place.words}</dd>
          </Facts>
          <Textarea
            label={t('audit.finding.text')}
            description={t('audit.finding.textHint')}
            value={text}
            required
            autosize
            minRows={3}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextInput
            label={t('audit.finding.severity')}
            description={t('audit.finding.severityHint')}
            value={severity}
            required
            maxLength={200}
            onChange={(event) => setSeverity(event.currentTarget.value)}
          />
          <DateField label={t('audit.finding.date')} value={date} onChange={(day) => setDate(day ?? today)} />
          <Textarea
            label={t('audit.finding.recommendation')}
            value={recommendation}
            autosize
            minRows={2}
            onChange={(event) => setRecommendation(event.currentTarget.value)}
          />
          {finding === null ? null : (
            <>
              <Checkbox
                label={t('audit.finding.withdraw')}
                checked={isWithdrawn}
                onChange={({ currentTarget: { checked } }) => setWithdrawn(checked)}
              />
              <Textarea
                label={t('audit.finding.reason')}
                value={reason}
                required
                autosize
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          {refusal === null ? null : (
            <p className={styles.bad} role="alert">
              {t(`audit.finding.refused.${refusal}`)}
            </p>
          )}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy}>
            {t('audit.finding.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
