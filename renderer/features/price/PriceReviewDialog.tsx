import { Button, Group, SegmentedControl, Stack, Table, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import type { PriceReview, PriceReviews } from '#core/tender/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './PriceStage.module.css';

interface PriceReviewDialogProps {
  readonly bidder: string;
  readonly bid: BidEvaluation;
  readonly aspect: keyof PriceReviews;
  readonly stored: PriceReview | null;
  readonly onSave: (review: PriceReview | null) => void;
  readonly onClose: () => void;
}

/** The committee's answer to a price that must be explained, with its reason. */
export function PriceReviewDialog({ bidder, bid, aspect, stored, onSave, onClose }: PriceReviewDialogProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<PriceReview['outcome']>(stored?.outcome ?? 'accepted');
  const [reason, setReason] = useState(stored?.reason ?? '');
  const [clause, setClause] = useState(stored?.clause ?? '');
  const [tried, setTried] = useState(false);
  const reasonableness = aspect === 'reasonableness';
  const unbalanced = reasonableness ? [] : bid.lines.filter((line) => line.unbalanced);
  const reasonMissing = reason.trim() === '';
  const clauseMissing = outcome === 'rejected' && clause.trim() === '';

  const save = () => {
    setTried(true);
    if (reasonMissing || clauseMissing) return;
    onSave({ outcome, reason: reason.trim(), clause: clause.trim() || null, evidence: stored?.evidence ?? [] });
  };

  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={`${reasonableness ? t('price.reasonablenessTitle') : t('price.unbalancedTitle')}: ${bidder}`}
    >
      <Stack gap="sm">
        <p className={styles.note}>{reasonableness ? t('price.reasonablenessNote') : t('price.unbalancedNote')}</p>
        {unbalanced.length > 0 ? (
          <Table verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={60}>{t('price.number')}</Table.Th>
                <Table.Th>{t('price.item')}</Table.Th>
                <Table.Th className="mp-number">{t('price.unitShare')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {unbalanced.map((line) => (
                <Table.Tr key={line.line ?? line.number}>
                  <Table.Td>{line.number}</Table.Td>
                  <Table.Td>{line.description}</Table.Td>
                  <Table.Td className="mp-number">
                    {line.unitPriceRatio ? showPercent(line.unitPriceRatio.text) : '—'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
        <SegmentedControl
          aria-label={t('price.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(value === 'rejected' ? 'rejected' : 'accepted')}
          data={
            reasonableness
              ? [
                  { value: 'accepted', label: t('price.reasonable') },
                  { value: 'rejected', label: t('price.notReasonable') },
                ]
              : [
                  { value: 'accepted', label: t('price.explained') },
                  { value: 'rejected', label: t('price.staysUnbalanced') },
                ]
          }
        />
        <Textarea
          label={t('price.reason')}
          value={reason}
          required
          autosize
          minRows={2}
          data-autofocus
          error={tried && reasonMissing ? t('price.reasonRequired') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('price.clause')}
          value={clause}
          required={outcome === 'rejected'}
          error={tried && clauseMissing ? t('price.clauseRequired') : null}
          onChange={(event) => setClause(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          {stored ? (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('price.withdraw')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('price.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
