import { Button, Group, Select, Stack, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { recomputePrice, standsAgainst } from '#core/figures/reasonableness.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ReasonablenessItem, ReasonablenessSheet } from '#core/tender/price-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import styles from './PriceStage.module.css';
import { ReasonablenessItemEditor } from './ReasonablenessItemEditor.tsx';
import { pricedLines } from './priced-lines.ts';

interface ReasonablenessSheetDialogProps {
  readonly dossier: Dossier;
  readonly bid: BidEvaluation;
  readonly bidder: string;
  readonly rules: RuleSet['price']['reasonableness'];
  readonly onSave: (sheet: ReasonablenessSheet | null) => void;
  readonly onClose: () => void;
}

/** The working of a low price: unit prices taken apart, what is not proven replaced, the total made again at once. */
export function ReasonablenessSheetDialog(props: ReasonablenessSheetDialogProps) {
  const { dossier, bid, bidder, rules, onSave, onClose } = props;
  const { t } = useTranslation();
  const stored = dossier.reasonablenessSheets[bid.bidder] ?? null;
  const [items, setItems] = useState<readonly ReasonablenessItem[]>(stored?.items ?? []);
  const lines = useMemo(() => pricedLines(dossier, bid), [dossier, bid]);
  const recomputed = recomputePrice(lines, { items }, dossier.pricing.vat);
  const offer = bid.corrected?.value ?? null;
  const stands = offer !== null && recomputed.total !== null ? standsAgainst(offer, recomputed.total) : null;
  const ownerLines = dossier.pricing.ownerLines.filter(({ id }) => lines.some(({ line }) => line === id));
  const free = ownerLines.filter(({ id }) => items.every(({ line }) => line !== id));
  const change = (line: LineId, next: ReasonablenessItem | null) =>
    setItems(items.flatMap((item) => (item.line === line ? (next === null ? [] : [next]) : [item])));

  return (
    <Dialog onClose={onClose} size="90rem" title={`${t('price.sheetTitle')}: ${bidder}`}>
      <Stack gap="sm">
        <p className={styles.note}>{t('price.sheetNote')}</p>
        {ownerLines.length === 0 ? <p className={styles.problem}>{t('price.sheetNoLines')}</p> : null}
        {items.map((item) => {
          const owner = ownerLines.find(({ id }) => id === item.line);
          return (
            <ReasonablenessItemEditor
              key={item.line}
              title={owner === undefined ? item.line : `${owner.number} ${owner.description} (${owner.unit})`}
              item={item}
              recomputed={recomputed.items.find(({ line }) => line === item.line) ?? null}
              onChange={(next) => change(item.line, next)}
              onRemove={() => change(item.line, null)}
            />
          );
        })}
        <Select
          label={t('price.sheetAddLine')}
          placeholder={t('price.sheetAddLineHint')}
          searchable
          value={null}
          disabled={free.length === 0}
          data={free.map(({ id, number, description }) => ({ value: id, label: `${number} ${description}` }))}
          onChange={(id) => {
            const line = free.find((each) => each.id === id);
            if (line) setItems([...items, { line: line.id, components: [], overheadPercent: null }]);
          }}
        />
        <Table verticalSpacing={3} aria-label={t('price.sheetResult')}>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th>{t('price.corrected')}</Table.Th>
              <Table.Td className="mp-number">{offer === null ? '—' : formatRupiah(offer)}</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th>{t('price.recomputedTotal')}</Table.Th>
              <Table.Td className="mp-number">
                {recomputed.total === null ? t('price.ownerValueMissing') : formatRupiah(recomputed.total)}
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th>{t('price.verdict')}</Table.Th>
              <Table.Td>
                {stands === null || items.length === 0 ? (
                  '—'
                ) : (
                  <>
                    <FindingMark state={stands ? 'met' : 'not-met'} short />{' '}
                    {stands ? t('price.sheetStands') : t('price.sheetFalls')}{' '}
                    <span className={styles.small}>{rules.stands.clause}</span>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('price.withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={items.length === 0 || recomputed.total === null} onClick={() => onSave({ items })}>
            {t('price.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
