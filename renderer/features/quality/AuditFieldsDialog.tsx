import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { standardAuditItems } from '#core/quality/standard-audit.ts';
import { entryOf } from '#core/tender/records.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Quality.module.css';
import { textOrNull } from './text-or-null.ts';

interface AuditFieldsDialogProps {
  /** Null plans a new one, with the standard checklist. */
  readonly id: string | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

/** What an audit is about, who does it, and what came of it as a whole. */
export function AuditFieldsDialog({ id, onDone, onClose }: AuditFieldsDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const stood = useOffice((view) => (id === null ? undefined : entryOf(view.office.quality.audits, id)));
  const [auditId] = useState(() => id ?? crypto.randomUUID());
  const [title, setTitle] = useState(stood?.title ?? '');
  const [scope, setScope] = useState(stood?.scope ?? '');
  const [criteria, setCriteria] = useState(stood?.criteria ?? t('quality.audit.usualCriteria'));
  const [plannedOn, setPlannedOn] = useState<DateOnly | null>(stood?.plannedOn ?? null);
  const [auditors, setAuditors] = useState(stood?.auditors ?? '');
  const [auditee, setAuditee] = useState(stood?.auditee ?? '');
  const [heldOn, setHeldOn] = useState<DateOnly | null>(stood?.heldOn ?? null);
  const [conclusion, setConclusion] = useState(stood?.conclusion ?? '');
  const isWhole = plannedOn !== null && ![title, scope, criteria, auditors, auditee].some((text) => text.trim() === '');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    const parts = {
      title: title.trim(),
      scope: scope.trim(),
      criteria: criteria.trim(),
      plannedOn,
      auditors: auditors.trim(),
      auditee: auditee.trim(),
      heldOn,
      conclusion: textOrNull(conclusion),
    };
    const done = await execute(
      stood === undefined
        ? { name: 'planAudit', body: { id: auditId, audit: { ...parts, closedOn: null, items: standardAuditItems() } } }
        : { name: 'changeAudit', body: { id: auditId, parts } },
    );
    if (done) onDone(auditId);
  }

  return (
    <Dialog title={t(id === null ? 'quality.audit.planTitle' : 'quality.audit.editTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('quality.audit.fields.title')}
            value={title}
            required
            maxLength={300}
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t('quality.audit.fields.scope')}
            value={scope}
            required
            autosize
            maxLength={4000}
            onChange={(event) => setScope(event.currentTarget.value)}
          />
          <Textarea
            label={t('quality.audit.fields.criteria')}
            value={criteria}
            required
            autosize
            maxLength={4000}
            onChange={(event) => setCriteria(event.currentTarget.value)}
          />
          <div className={styles.two}>
            <TextInput
              label={t('quality.audit.fields.auditors')}
              description={t('quality.audit.auditorsHint')}
              value={auditors}
              required
              maxLength={300}
              onChange={(event) => setAuditors(event.currentTarget.value)}
            />
            <TextInput
              label={t('quality.audit.fields.auditee')}
              description={t('quality.audit.auditeeHint')}
              value={auditee}
              required
              maxLength={300}
              onChange={(event) => setAuditee(event.currentTarget.value)}
            />
          </div>
          <div className={styles.two}>
            <DateField label={t('quality.audit.fields.plannedOn')} value={plannedOn} onChange={setPlannedOn} />
            {id === null ? null : (
              <DateField label={t('quality.audit.fields.heldOn')} value={heldOn} onChange={setHeldOn} />
            )}
          </div>
          {id === null ? (
            <p className={styles.line}>{t('quality.audit.planText')}</p>
          ) : (
            <Textarea
              label={t('quality.audit.fields.conclusion')}
              value={conclusion}
              autosize
              minRows={2}
              maxLength={4000}
              onChange={(event) => setConclusion(event.currentTarget.value)}
            />
          )}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={!isWhole}>
            {t('quality.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
