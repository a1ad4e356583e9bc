import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tie } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './ResultStage.module.css';

interface TieDialogProps {
  readonly tie: Tie;
  readonly nameOf: (id: BidderId) => string;
  readonly onDecide: (order: readonly BidderId[], reason: string | null) => void;
  readonly onClose: () => void;
}

/** The committee's order among equal bids. The list starts by name, which says nothing; a reason is required. */
export function TieDialog({ tie, nameOf, onDecide, onClose }: TieDialogProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<readonly BidderId[]>(
    tie.decided ?? [...tie.bidders].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id')),
  );
  const [reason, setReason] = useState('');
  const swap = (index: number) =>
    setOrder(
      order.map((id, at) => (at === index ? (order[index + 1] ?? id) : at === index + 1 ? (order[index] ?? id) : id)),
    );
  return (
    <Dialog onClose={onClose} title={t('result.tieDecide')}>
      <Stack gap="sm">
        <ol className={styles.order}>
          {order.map((id, index) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <ActionIcon
                aria-label={t('result.tieDown', { bidder: nameOf(id) })}
                disabled={index === order.length - 1}
                onClick={() => swap(index)}
              >
                ↓
              </ActionIcon>
            </li>
          ))}
        </ol>
        <Textarea
          label={t('result.tieReasonLabel')}
          description={t('result.tieReasonHint')}
          value={reason}
          required
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          {tie.decided ? (
            <Button variant="default" onClick={() => onDecide(order, null)}>
              {t('result.tieWithdraw')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={reason.trim() === ''} onClick={() => onDecide(order, reason.trim())}>
            {t('result.tieSave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
