import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { auditPaper } from '#core/documents/quality-papers.ts';
import { itemsOf, type NonconformitySource, type QualityState } from '#core/quality/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { useOffice, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { AuditFieldsDialog } from './AuditFieldsDialog.tsx';
import { AuditItems } from './AuditItems.tsx';
import styles from './Quality.module.css';
import { RaiseDialog } from './RaiseDialog.tsx';
import { RecordHistory } from './RecordHistory.tsx';

interface AuditDialogProps {
  readonly id: string;
  readonly today: DateOnly;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly onClose: () => void;
}

/** One audit: its plan, its checklist line by line, and what can be done now. */
export function AuditDialog({ id, today, renderDocument, onClose }: AuditDialogProps) {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const quality = useOffice((view) => view.office.quality);
  const mayChange = useMayInOffice('changeAudit');
  const mayAnswer = useMayInOffice('setAuditItem');
  const [asked, setAsked] = useState<'edit' | 'print' | 'withdraw' | NonconformitySource | null>(null);
  const audit = entryOf(quality.audits, id);
  if (audit === undefined) return null;
  const back = () => setAsked(null);
  const numbers = numbersByItem(quality, id);
  const isFixed = audit.closedOn !== null || audit.withdrawn !== null;
  if (asked === 'edit') return <AuditFieldsDialog id={id} onDone={back} onClose={back} />;
  if (asked === 'print') {
    const model = auditPaper({ audit, numbers, office, practice: space === 'latihan', printedAt: clock.now() });
    return (
      <Dialog size="min(1240px, 94vw)" title={audit.title} onClose={back}>
        <div className={styles.paper}>{renderDocument(model)}</div>
      </Dialog>
    );
  }
  if (asked === 'withdraw') {
    return (
      <ReasonDialog
        title={t('quality.audit.withdrawTitle', { title: audit.title })}
        label={t('quality.reason')}
        action={t('quality.audit.withdrawAction')}
        onSubmit={async (reason) => {
          if (await execute({ name: 'withdrawAudit', body: { id, reason } })) back();
        }}
        onClose={back}
      >
        <p className={styles.line}>{t('quality.audit.withdrawText')}</p>
      </ReasonDialog>
    );
  }
  if (asked !== null) {
    const item = asked.kind === 'audit' ? entryOf(audit.items, asked.item) : undefined;
    return (
      <RaiseDialog
        source={asked}
        explanation={
          item === undefined ? null : [item.question, item.finding].filter((part) => part !== null).join(' ')
        }
        today={today}
        onRaised={back}
        onClose={back}
      />
    );
  }
  return (
    <Dialog title={audit.title} size="min(1240px, 94vw)" onClose={onClose}>
      <p className={styles.line}>
        {audit.scope}
        <span className={styles.small}>
          {t('quality.audit.facts', {
            criteria: audit.criteria,
            auditors: audit.auditors,
            auditee: audit.auditee,
            planned: formatDate(audit.plannedOn),
            held: audit.heldOn === null ? '—' : formatDate(audit.heldOn),
          })}
        </span>
      </p>
      {audit.withdrawn === null ? null : (
        <p className={`${styles.line} mp-check`}>{t('quality.audit.isWithdrawn', { reason: audit.withdrawn })}</p>
      )}
      {audit.conclusion === null ? null : <p className={styles.line}>{audit.conclusion}</p>}
      <AuditItems
        id={id}
        items={itemsOf(audit)}
        numbers={numbers}
        readOnly={!mayAnswer || isFixed}
        onRaise={(item) => setAsked({ kind: 'audit', audit: id, item })}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={() => setAsked('print')}>
          {t('quality.print')}
        </Button>
        {isFixed ? null : (
          <>
            <Button variant="default" disabled={!mayChange} onClick={() => setAsked('withdraw')}>
              {t('quality.audit.withdraw')}
            </Button>
            <Button variant="default" disabled={!mayChange} onClick={() => setAsked('edit')}>
              {t('quality.audit.edit')}
            </Button>
            <Button
              disabled={!mayChange}
              onClick={() => void execute({ name: 'changeAudit', body: { id, parts: { closedOn: today } } })}
            >
              {t('quality.audit.close')}
            </Button>
          </>
        )}
        {audit.closedOn === null || audit.withdrawn !== null ? null : (
          <Button
            variant="default"
            disabled={!mayChange}
            onClick={() => void execute({ name: 'changeAudit', body: { id, parts: { closedOn: null } } })}
          >
            {t('quality.audit.reopen')}
          </Button>
        )}
      </Group>
      <RecordHistory
        isAbout={(event) =>
          event.type === 'auditItemSet'
            ? event.body.audit === id
            : (event.type === 'auditPlanned' || event.type === 'auditChanged' || event.type === 'auditWithdrawn') &&
              event.body.id === id
        }
      />
    </Dialog>
  );
}

/** Numbers of nonconformities by the line of this audit they came from. */
function numbersByItem({ nonconformities }: QualityState, audit: string): ReadonlyMap<string, string> {
  return new Map(
    Object.values(nonconformities).flatMap(({ source, number, withdrawn }) =>
      source.kind === 'audit' && source.audit === audit && withdrawn === null ? [[source.item, number] as const] : [],
    ),
  );
}
