import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { formatRupiah, rupiahText } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import { rupiahInWords } from '#core/money/words.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MandateFields } from '#renderer/ui/MandateFields.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { NegotiationItems } from './NegotiationItems.tsx';
import styles from './NegotiationStage.module.css';
import { draftChange, draftOf, itemsOf, negotiationOf, type NegotiationDraft } from './negotiation-model.ts';

interface NegotiationDialogProps extends Pick<StageProps, 'dossier' | 'clock'> {
  readonly bid: BidEvaluation;
  readonly name: string;
  readonly stored: Negotiation | null;
  readonly onSave: (negotiation: Negotiation | null) => void;
  readonly onClose: () => void;
}

const FAIRNESS = ['experts', 'support', 'other'] as const;

/** What a negotiation came to: per item or on the total, technique, who spoke, and the reason where one is needed. */
export function NegotiationDialog({ dossier, clock, bid, name, stored, onSave, onClose }: NegotiationDialogProps) {
  const { t } = useTranslation();
  const hasItems = itemsOf(dossier, bid, new Map()).length > 0;
  const [draft, setDraft] = useState<NegotiationDraft>(() => draftOf(stored, clock.now(), hasItems));
  const [tried, setTried] = useState(false);
  const put = (part: Partial<NegotiationDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { kind } = dossier.notice;
  const isConsulting = kind === 'consulting-firm' || kind === 'consulting-individual';
  const agreed = draft.outcome === 'agreed';
  const change = draftChange(dossier, bid, draft);
  const needsReason = !agreed || change?.higher === true;
  const reasonMissing = needsReason && draft.reason.trim() === '';
  const priceUnit = (line: LineId, unitPrice: RupiahText | null) => {
    const unitPrices = new Map(draft.unitPrices);
    if (unitPrice === null) unitPrices.delete(line);
    else unitPrices.set(line, unitPrice);
    put({ unitPrices });
  };
  return (
    <Dialog onClose={onClose} size="80rem" title={`${t('negotiation.dialogTitle')}: ${name}`}>
      <Stack gap="sm">
        <div className={styles.grid}>
          <DateTimeField
            label={t('negotiation.heldAt')}
            value={draft.heldAt}
            zone={dossier.notice.zone}
            onChange={(heldAt) => (heldAt === null ? undefined : put({ heldAt }))}
          />
          <TextInput
            label={t('negotiation.representative')}
            value={draft.representative}
            onChange={(event) => put({ representative: event.currentTarget.value })}
          />
        </div>
        <MandateFields mandate={draft.mandate} onChange={(mandate) => put({ mandate })} />
        <Group gap="lg">
          <SegmentedControl
            aria-label={t('negotiation.outcome')}
            value={draft.outcome}
            data={[
              { value: 'agreed', label: t('negotiation.agreed') },
              { value: 'failed', label: t('negotiation.failed') },
            ]}
            onChange={(value) => put({ outcome: value === 'failed' ? 'failed' : 'agreed' })}
          />
          {agreed && hasItems ? (
            <SegmentedControl
              aria-label={t('negotiation.by')}
              value={draft.by}
              data={[
                { value: 'items', label: t('negotiation.byItems') },
                { value: 'total', label: t('negotiation.byTotal') },
              ]}
              onChange={(value) => put({ by: value === 'total' ? 'total' : 'items' })}
            />
          ) : null}
        </Group>
        {agreed && draft.by === 'items' ? (
          <NegotiationItems
            label={t('negotiation.itemsOf', { bidder: name })}
            lines={itemsOf(dossier, bid, draft.unitPrices)}
            ownerLines={dossier.pricing.ownerLines}
            onChange={priceUnit}
          />
        ) : null}
        {agreed && draft.by === 'total' ? (
          <MoneyField label={t('negotiation.total')} value={draft.total} onChange={(total) => put({ total })} />
        ) : null}
        {change === null ? null : (
          <p className={styles.note}>
            {t('negotiation.sum', {
              before: formatRupiah(change.before),
              after: formatRupiah(change.after),
              difference: formatRupiah(change.difference),
            })}
            {change.higher ? <span className={styles.flag}>{t('negotiation.higherNote')}</span> : null}
            <span className={styles.words}>{rupiahInWords(rupiahText(change.after))}</span>
          </p>
        )}
        <Textarea
          label={t('negotiation.technical')}
          value={draft.technical}
          autosize
          minRows={2}
          onChange={(event) => put({ technical: event.currentTarget.value })}
        />
        {isConsulting ? (
          <fieldset className={styles.fairness}>
            <legend>{t('negotiation.fairness.title')}</legend>
            {FAIRNESS.map((part) => (
              <Textarea
                key={part}
                label={t(`negotiation.fairness.${part}`)}
                value={draft.fairness[part] ?? ''}
                autosize
                minRows={1}
                onChange={(event) => put({ fairness: { ...draft.fairness, [part]: event.currentTarget.value } })}
              />
            ))}
          </fieldset>
        ) : null}
        <Textarea
          label={agreed ? t('negotiation.reason') : t('negotiation.failedReason')}
          withAsterisk={needsReason}
          value={draft.reason}
          autosize
          minRows={2}
          error={tried && reasonMissing ? t('negotiation.reasonRequired') : null}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('negotiation.withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            onClick={() => {
              setTried(true);
              if (!reasonMissing) onSave(negotiationOf(draft, bid));
            }}
          >
            {t('negotiation.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
