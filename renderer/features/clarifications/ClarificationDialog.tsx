import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#core/calendar/instant.ts';
import type { Clarification } from '#core/tender/course-model.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EvidenceFields } from '#renderer/ui/EvidenceFields.tsx';
import { CLARIFIED_GATES, type ClarificationRow, clarifiableBidders } from './clarification-rows.ts';
import styles from './ClarificationsStage.module.css';

interface ClarificationDialogProps extends Pick<StageProps, 'dossier' | 'clock'> {
  /** Null for a new one. */
  readonly stored: ClarificationRow | null;
  readonly onSave: (id: string, clarification: Clarification | null) => void;
  readonly onClose: () => void;
}

const WAYS = ['written', 'meeting', 'site-visit'] as const;

/** One clarification: asked now, answered now or later. Nothing is stored before "Simpan". */
export function ClarificationDialog({ dossier, clock, stored, onSave, onClose }: ClarificationDialogProps) {
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const [id] = useState(() => stored?.id ?? newEntryId());
  const bidders = clarifiableBidders(dossier);
  const [draft, setDraft] = useState<Clarification | null>(
    () => stored?.clarification ?? blankFor(bidders[0], clock.now()),
  );
  const [tried, setTried] = useState(false);
  const put = (part: Partial<Clarification>) => setDraft(draft === null ? null : { ...draft, ...part });
  const questionMissing = draft === null || draft.question.trim() === '';
  const answer = (draft?.answer ?? '').trim();
  const unpaired = (answer === '') !== ((draft?.answeredAt ?? null) === null);

  const save = () => {
    setTried(true);
    if (draft === null || questionMissing || unpaired) return;
    const effect = (draft.effect ?? '').trim() || null;
    onSave(id, { ...draft, question: draft.question.trim(), answer: answer || null, effect });
  };

  if (draft === null) return null;
  const requirements = dossier.requirements.filter(({ stage }) => stage === draft.gate);
  const files = bidders.find((bidder) => bidder.id === draft.bidder)?.bid?.files ?? [];
  return (
    <Dialog
      onClose={onClose}
      size="xl"
      title={
        stored === null ? t('clarifications.dialogNew') : t('clarifications.dialogEdit', { bidder: stored.bidderName })
      }
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <p className={styles.hint}>{t('clarifications.hint')}</p>
        <div className={styles.grid}>
          <NativeSelect
            label={t('clarifications.bidder')}
            value={draft.bidder}
            data-autofocus
            data={bidders.map((bidder) => ({ value: bidder.id, label: bidder.name }))}
            onChange={(event) =>
              put({ bidder: bidders.find((each) => each.id === event.currentTarget.value)?.id ?? draft.bidder })
            }
          />
          <DateTimeField
            label={t('clarifications.at')}
            value={draft.at}
            zone={zone}
            onChange={(at) => (at === null ? undefined : put({ at }))}
          />
          <NativeSelect
            label={t('clarifications.gate')}
            value={draft.gate}
            data={CLARIFIED_GATES.map((value) => ({ value, label: t(`tender.stage.${value}`) }))}
            onChange={(event) => {
              const gate = CLARIFIED_GATES.find((each) => each === event.currentTarget.value);
              if (gate) put({ gate, requirement: null });
            }}
          />
          <NativeSelect
            label={t('clarifications.way')}
            value={draft.way}
            data={WAYS.map((value) => ({ value, label: t(`clarifications.ways.${value}`) }))}
            onChange={(event) => put({ way: WAYS.find((each) => each === event.currentTarget.value) ?? draft.way })}
          />
        </div>
        <NativeSelect
          label={t('clarifications.requirement')}
          value={draft.requirement ?? ''}
          data={[
            { value: '', label: t('clarifications.noRequirement') },
            ...requirements.map(({ id: value, title }) => ({ value, label: title })),
          ]}
          onChange={(event) => put({ requirement: (event.currentTarget.value || null) as RequirementId | null })}
        />
        <Textarea
          label={t('clarifications.question')}
          value={draft.question}
          required
          autosize
          minRows={2}
          maxRows={8}
          error={tried && questionMissing ? t('clarifications.questionRequired') : null}
          onChange={(event) => put({ question: event.currentTarget.value })}
        />
        <div className={styles.answer}>
          <Textarea
            label={t('clarifications.answer')}
            value={draft.answer ?? ''}
            autosize
            minRows={2}
            maxRows={8}
            error={tried && unpaired ? t('clarifications.answerPair') : null}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              put({ answer: typed, answeredAt: typed.trim() === '' ? null : (draft.answeredAt ?? clock.now()) });
            }}
          />
          <DateTimeField
            label={t('clarifications.answeredAt')}
            value={draft.answeredAt}
            zone={zone}
            onChange={(answeredAt) => put({ answeredAt })}
          />
        </div>
        <Textarea
          label={t('clarifications.effect')}
          description={t('clarifications.effectHint')}
          value={draft.effect ?? ''}
          autosize
          minRows={1}
          onChange={(event) => put({ effect: event.currentTarget.value })}
        />
        <EvidenceFields
          legend={t('clarifications.evidence')}
          initial={draft.evidence}
          files={files.map(({ name }) => name)}
          onChange={(evidence) => put({ evidence })}
        />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(id, null)}>
              {t('clarifications.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('clarifications.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Null where there is nobody to ask. */
function blankFor(bidder: Bidder | undefined, at: Instant): Clarification | null {
  if (bidder === undefined) return null;
  return {
    bidder: bidder.id,
    at,
    gate: 'administration',
    requirement: null,
    way: 'written',
    question: '',
    answer: null,
    answeredAt: null,
    effect: null,
    evidence: [],
  };
}
