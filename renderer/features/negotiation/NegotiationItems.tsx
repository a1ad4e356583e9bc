import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lineChanges, type NegotiatedLine } from '#core/figures/negotiation-change.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { OwnerLine } from '#core/tender/model.ts';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import styles from './NegotiationStage.module.css';

interface NegotiationItemsProps {
  /** Whose items they are. */
  readonly label: string;
  readonly lines: readonly NegotiatedLine[];
  readonly ownerLines: readonly OwnerLine[];
  /** Null where the table is only read. */
  readonly onChange: ((line: LineId, unitPrice: RupiahText | null) => void) | null;
}

/** Item by item: offered and agreed unit price, the document's volume, both totals and their difference. */
export function NegotiationItems({ label, lines, ownerLines, onChange }: NegotiationItemsProps) {
  const { t } = useTranslation();
  const changes = lineChanges(lines);
  const itemOf = new Map(ownerLines.map((line) => [line.id, line]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keyboard
    <div className={styles.items} tabIndex={0} role="region" aria-label={label}>
      <Table stickyHeader verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>{t('negotiation.number')}</Table.Th>
            <Table.Th>{t('negotiation.item')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.volume')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.offeredUnit')}</Table.Th>
            <Table.Th w={190} className="mp-number">
              {t('negotiation.agreedUnit')}
            </Table.Th>
            <Table.Th className="mp-number">{t('negotiation.before')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.after')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => {
            const item = itemOf.get(line.line);
            const change = changes[index];
            const name = item?.description ?? line.line;
            return (
              <Table.Tr key={line.line}>
                <Table.Td>{item?.number}</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="mp-number">
                  {formatDecimal(line.volume)} {item?.unit}
                </Table.Td>
                <Table.Td className="mp-number">
                  {line.unitPrice === null ? '—' : formatRupiah(line.unitPrice)}
                </Table.Td>
                <Table.Td className="mp-number">
                  {onChange === null ? (
                    line.after === null ? (
                      t('negotiation.same')
                    ) : (
                      formatRupiah(line.after)
                    )
                  ) : (
                    <MoneyField
                      hideLabel
                      label={t('negotiation.agreedUnitOf', { item: name })}
                      value={line.after}
                      onChange={(unitPrice) => onChange(line.line, unitPrice)}
                    />
                  )}
                </Table.Td>
                <Table.Td className="mp-number">{change === undefined ? '—' : formatRupiah(change.before)}</Table.Td>
                <Table.Td className="mp-number">{change === undefined ? '—' : formatRupiah(change.after)}</Table.Td>
                <Table.Td className="mp-number">
                  {change === undefined ? '—' : formatRupiah(change.difference)}
                  {change?.higher ? <span className={styles.flag}>{t('negotiation.higher')}</span> : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
