import { Button, NativeSelect, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidOpening, Requirement } from '#core/tender/model.ts';
import type { PriceAccess } from '#core/tender/sealed-price.ts';
import { Money } from '#renderer/ui/Money.tsx';
import styles from './OpeningStage.module.css';
import type { OfferingRow } from './opening-model.ts';

interface OfferTableProps {
  readonly rows: readonly OfferingRow[];
  readonly accessOf: (bidder: BidderId) => PriceAccess;
  readonly zone: Zone;
  readonly listed: readonly Requirement[];
  /** False until the opening is recorded. */
  readonly opened: boolean;
  readonly readOnly: boolean;
  readonly onExamine: (row: OfferingRow, opening: BidOpening | null) => void;
  readonly onDetails: (bidder: BidderId) => void;
  readonly onFiles: (bidder: BidderId) => void;
}

/** One row a bid: what is read out, and how the bid was found. */
export function OfferTable({
  rows,
  accessOf,
  zone,
  listed,
  opened,
  readOnly,
  onExamine,
  onDetails,
  onFiles,
}: OfferTableProps) {
  const { t } = useTranslation();
  return (
    <Table className={`${styles.table}`} stickyHeader verticalSpacing={4} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>{t('opening.number')}</Table.Th>
          <Table.Th>{t('opening.bidder')}</Table.Th>
          <Table.Th className="mp-number" w={140}>
            {t('opening.offeredTotal')}
          </Table.Th>
          <Table.Th w={72}>{t('opening.validity')}</Table.Th>
          <Table.Th w={150}>{t('opening.guarantee')}</Table.Th>
          <Table.Th w={148}>{t('opening.condition')}</Table.Th>
          <Table.Th w={136}>{t('opening.missingDocuments')}</Table.Th>
          <Table.Th w={92} aria-label={t('opening.details')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.bidder.id}>
            <Table.Td>{row.number}</Table.Td>
            <Table.Td>
              <span className={styles.name}>{row.bidder.name}</span>
              {row.bid.submittedAt ? (
                <span className={styles.small}>{formatDateTime(row.bid.submittedAt, zone)}</span>
              ) : null}
            </Table.Td>
            <Table.Td className="mp-number">
              <OfferedPrice amount={row.bid.offeredTotal} access={accessOf(row.bidder.id)} />
            </Table.Td>
            <Table.Td>
              {row.bid.validityDays === null ? '—' : t('opening.days', { count: row.bid.validityDays })}
            </Table.Td>
            <Table.Td>{row.bid.guarantee ? <Guarantee guarantee={row.bid.guarantee} /> : '—'}</Table.Td>
            <Table.Td>
              <ConditionSelect
                row={row}
                disabled={readOnly || !opened}
                onChoose={(condition) => {
                  if (condition === 'incomplete') onDetails(row.bidder.id);
                  else if (condition === null) onExamine(row, null);
                  else onExamine(row, { condition, missing: [], note: row.opening?.note ?? null });
                }}
              />
            </Table.Td>
            <Table.Td>
              {row.opening?.missing
                .map((id) => listed.find((requirement) => requirement.id === id)?.title ?? id)
                .join('; ')}
              {row.opening?.note ? <span className={styles.small}>{row.opening.note}</span> : null}
            </Table.Td>
            <Table.Td>
              <Button
                data-field={`bidders.${row.bidder.id}`}
                size="compact-sm"
                variant="subtle"
                onClick={() => onDetails(row.bidder.id)}
              >
                {t('opening.details')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('bidFiles.buttonOf', { bidder: row.bidder.name })}
                onClick={() => onFiles(row.bidder.id)}
              >
                {t('bidFiles.button')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The price read out, or why none is: in two files it comes with the second. */
function OfferedPrice({ amount, access }: { readonly amount: RupiahText | null; readonly access: PriceAccess }) {
  const { t } = useTranslation();
  if (access === 'open') return <Money amount={amount} />;
  return <span className={styles.small}>{t(access === 'sealed' ? 'opening.priceSealed' : 'opening.priceNever')}</span>;
}

function Guarantee({ guarantee }: { readonly guarantee: NonNullable<OfferingRow['bid']['guarantee']> }) {
  const words = `${guarantee.issuer} ${guarantee.number}`;
  return (
    <>
      {formatRupiahShort(guarantee.value)}
      <span className={styles.small} title={words}>
        {words}
      </span>
    </>
  );
}

interface ConditionSelectProps {
  readonly row: OfferingRow;
  readonly disabled: boolean;
  readonly onChoose: (condition: BidOpening['condition'] | null) => void;
}

/** How the bid was found; "tidak lengkap" asks which document is not there. */
function ConditionSelect({ row, disabled, onChoose }: ConditionSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      data-field={`opening.bids.${row.bidder.id}`}
      size="xs"
      aria-label={t('opening.conditionOf', { bidder: row.bidder.name })}
      value={row.opening?.condition ?? ''}
      disabled={disabled}
      title={disabled ? t('opening.openFirst') : undefined}
      data={[
        { value: '', label: `— ${t('opening.notExamined')}` },
        { value: 'complete', label: `✓ ${t('opening.complete')}` },
        { value: 'incomplete', label: `! ${t('opening.incomplete')}` },
        { value: 'unreadable', label: `✕ ${t('opening.unreadable')}` },
      ]}
      onChange={(event) => onChoose(conditionOf(event.currentTarget.value))}
    />
  );
}

/** The condition a select or a switch names; null = not yet examined. */
export function conditionOf(value: string): BidOpening['condition'] | null {
  return value === 'complete' || value === 'incomplete' || value === 'unreadable' ? value : null;
}
