import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { nonconformityPaper } from '#core/documents/quality-papers.ts';
import type { QualityEvent } from '#core/quality/events.ts';
import { isVerified, type Nonconformity, stageOfNonconformity } from '#core/quality/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { useIdentity, useOffice, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import styles from './Quality.module.css';
import { RecordHistory } from './RecordHistory.tsx';
import { sourceText } from './source-text.ts';
import { textOrNull } from './text-or-null.ts';

interface NonconformityDialogProps {
  readonly id: string;
  readonly today: DateOnly;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  readonly onClose: () => void;
}

type Asked = 'verify' | 'reopen' | 'withdraw' | 'print';

/** One nonconformity: what is written of it, what can be done now, and who wrote what when. */
export function NonconformityDialog({ id, today, renderDocument, onClose }: NonconformityDialogProps) {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const { name } = useIdentity();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const quality = useOffice((view) => view.office.quality);
  const mayVerify = useMayInOffice('verifyNonconformity');
  const mayClose = useMayInOffice('closeNonconformity');
  const mayWithdraw = useMayInOffice('withdrawNonconformity');
  const [asked, setAsked] = useState<Asked | null>(null);
  const each = entryOf(quality.nonconformities, id);
  if (each === undefined) return null;
  const stage = stageOfNonconformity(each);
  const back = () => setAsked(null);
  if (asked === 'verify') return <VerifyDialog id={id} each={each} today={today} onClose={back} />;
  if (asked === 'reopen' || asked === 'withdraw') {
    return (
      <ReasonDialog
        title={t(`quality.nonconformity.${asked}Title`, { number: each.number })}
        label={t('quality.reason')}
        action={t(`quality.nonconformity.${asked}Action`)}
        onSubmit={async (reason) => {
          const done = await execute(
            asked === 'reopen'
              ? { name: 'closeNonconformity', body: { id, closing: null, reason } }
              : { name: 'withdrawNonconformity', body: { id, reason } },
          );
          if (done) back();
        }}
        onClose={back}
      >
        <p className={styles.line}>{t(`quality.nonconformity.${asked}Text`)}</p>
      </ReasonDialog>
    );
  }
  if (asked === 'print') {
    const audit = each.source.kind === 'audit' ? (entryOf(quality.audits, each.source.audit) ?? null) : null;
    const model = nonconformityPaper({
      nonconformity: each,
      audit,
      office,
      practice: space === 'latihan',
      printedAt: clock.now(),
    });
    return (
      <Dialog size="min(1240px, 94vw)" title={each.number} onClose={back}>
        <div className={styles.paper}>{renderDocument(model)}</div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('quality.nonconformity.title', { number: each.number })} size="xl" onClose={onClose}>
      <p className={styles.line}>
        <strong>{t(`quality.stages.${stage}`)}</strong>
        <span className={styles.small}>
          {sourceText(t, each.source, quality)} ·{' '}
          {t('quality.nonconformity.raisedBy', { name: each.raisedBy, date: formatDate(each.raisedOn) })}
        </span>
      </p>
      <p className={styles.line}>{t(`quality.nonconformity.nextSteps.${stage}`)}</p>
      {each.withdrawn === null ? null : (
        <p className={`${styles.line} mp-check`}>{t('quality.nonconformity.withdrawn', { reason: each.withdrawn })}</p>
      )}
      <NonconformityForm key={JSON.stringify(each)} id={id} each={each} />
      {each.verifications.length === 0 ? null : (
        <>
          <h2 className={styles.section}>{t('quality.nonconformity.verifications')}</h2>
          <ul className={styles.list}>
            {each.verifications.map(({ by, on, isEffective, evidence }) => (
              <li key={`${on} ${by} ${evidence}`}>
                {t(isEffective ? 'quality.nonconformity.effective' : 'quality.nonconformity.notEffective', {
                  name: by,
                  date: formatDate(on),
                })}{' '}
                {evidence}
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={() => setAsked('print')}>
          {t('quality.print')}
        </Button>
        {each.closing === null && each.withdrawn === null ? (
          <Button variant="default" disabled={!mayWithdraw} onClick={() => setAsked('withdraw')}>
            {t('quality.nonconformity.withdraw')}
          </Button>
        ) : null}
        {stage === 'verify' || stage === 'close' ? (
          <Button
            variant={stage === 'verify' ? 'filled' : 'default'}
            disabled={!mayVerify}
            onClick={() => setAsked('verify')}
          >
            {t('quality.nonconformity.verify')}
          </Button>
        ) : null}
        {stage === 'close' ? (
          <Button
            disabled={!mayClose}
            onClick={() =>
              void execute({ name: 'closeNonconformity', body: { id, closing: { by: name, on: today }, reason: null } })
            }
          >
            {t('quality.nonconformity.close')}
          </Button>
        ) : null}
        {stage === 'closed' ? (
          <Button variant="default" disabled={!mayClose} onClick={() => setAsked('reopen')}>
            {t('quality.nonconformity.reopen')}
          </Button>
        ) : null}
      </Group>
      <RecordHistory isAbout={(event) => isOfNonconformity(event) && event.body.id === id} />
    </Dialog>
  );
}

type OfNonconformity = Extract<QualityEvent, { readonly type: `nonconformity${string}` }>;

function isOfNonconformity(event: QualityEvent): event is OfNonconformity {
  return event.type.startsWith('nonconformity');
}

interface NonconformityFormProps {
  readonly id: string;
  readonly each: Nonconformity;
}

/** What is written of it; what others wrote meanwhile begins the form anew. */
function NonconformityForm({ id, each }: NonconformityFormProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const may = useMayInOffice('changeNonconformity');
  const [texts, setTexts] = useState({
    number: each.number,
    what: each.what,
    requirement: each.requirement ?? '',
    correction: each.correction ?? '',
    rootCause: each.rootCause ?? '',
    correctiveAction: each.correctiveAction ?? '',
    owner: each.owner ?? '',
  });
  const [dueOn, setDueOn] = useState(each.dueOn);
  const [doneOn, setDoneOn] = useState(each.doneOn);
  const isFixed = !may || each.closing !== null || each.withdrawn !== null || isVerified(each);
  const parts = {
    number: texts.number.trim(),
    what: texts.what.trim(),
    requirement: textOrNull(texts.requirement),
    correction: textOrNull(texts.correction),
    rootCause: textOrNull(texts.rootCause),
    correctiveAction: textOrNull(texts.correctiveAction),
    owner: textOrNull(texts.owner),
    dueOn,
    doneOn,
  };
  const isChanged = Object.entries(parts).some(([field, value]) => value !== each[field as keyof typeof parts]);
  const isWhole = parts.number !== '' && parts.what !== '';
  const type = (field: keyof typeof texts) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget;
    setTexts((before) => ({ ...before, [field]: value }));
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (isWhole && isChanged) void execute({ name: 'changeNonconformity', body: { id, parts } });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div className={styles.two}>
          <TextInput
            label={t('quality.fields.number')}
            value={texts.number}
            required
            readOnly={isFixed}
            maxLength={100}
            onChange={type('number')}
          />
          <TextInput
            label={t('quality.fields.requirement')}
            value={texts.requirement}
            readOnly={isFixed}
            onChange={type('requirement')}
          />
        </div>
        {(['what', 'correction', 'rootCause', 'correctiveAction'] as const).map((field) => (
          <Textarea
            key={field}
            label={t(`quality.fields.${field}`)}
            value={texts[field]}
            required={field === 'what'}
            readOnly={isFixed}
            autosize
            minRows={2}
            maxLength={4000}
            onChange={type(field)}
          />
        ))}
        <div className={styles.two}>
          <TextInput
            label={t('quality.fields.owner')}
            value={texts.owner}
            readOnly={isFixed}
            maxLength={300}
            onChange={type('owner')}
          />
          <DateField label={t('quality.fields.dueOn')} value={dueOn} readOnly={isFixed} onChange={setDueOn} />
          <DateField label={t('quality.fields.doneOn')} value={doneOn} readOnly={isFixed} onChange={setDoneOn} />
        </div>
      </Stack>
      {isFixed ? null : (
        <Group justify="flex-end" mt="sm">
          <Button type="submit" disabled={!isWhole || !isChanged}>
            {t('quality.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}

interface VerifyDialogProps extends NonconformityFormProps {
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** Whether it helped, by somebody else than the owner. */
function VerifyDialog({ id, each, today, onClose }: VerifyDialogProps) {
  const { t } = useTranslation();
  const { name } = useIdentity();
  const { execute } = useOfficeCommands();
  const [evidence, setEvidence] = useState('');
  const [isEffective, setEffective] = useState(true);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const verification = { by: name, on: today, isEffective, evidence: evidence.trim() };
    if (await execute({ name: 'verifyNonconformity', body: { id, verification } })) onClose();
  }

  return (
    <Dialog title={t('quality.nonconformity.verifyTitle', { number: each.number })} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className={styles.line}>{t('quality.nonconformity.verifyText', { owner: each.owner ?? '—' })}</p>
          <p className={styles.line}>{each.correctiveAction}</p>
          <Textarea
            label={t('quality.nonconformity.evidence')}
            value={evidence}
            required
            autosize
            minRows={2}
            maxLength={4000}
            data-autofocus
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
          <Checkbox
            label={t('quality.nonconformity.isEffective')}
            checked={isEffective}
            onChange={(event) => setEffective(event.currentTarget.checked)}
          />
          {isEffective ? null : <p className={`${styles.line} mp-check`}>{t('quality.nonconformity.goesBack')}</p>}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={evidence.trim() === ''}>
            {t('quality.nonconformity.verifyAction')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
