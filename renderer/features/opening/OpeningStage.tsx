import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { BidderId, BidOpening } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { BidDialog } from './BidDialog.tsx';
import { OpeningRecord } from './OpeningRecord.tsx';
import styles from './OpeningStage.module.css';
import { countOpening, type OfferingRow, offeringRows, withoutOffer } from './opening-model.ts';
import { RegisteredList } from './RegisteredList.tsx';

type OpeningStageProps = Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>;

/** The opening: its record, how each bid was found, and who registered without offering. */
export function OpeningStage({ dossier, readOnly, execute }: OpeningStageProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<BidderId | null>(null);
  const rows = offeringRows(dossier);
  const counts = countOpening(dossier);
  const opened = dossier.opening.openedAt !== null;
  const listed = dossier.requirements.filter((requirement) => requirement.listedAtOpening);
  const selected = dossier.bidders.find((bidder) => bidder.id === dialog);

  const examine = (row: OfferingRow, opening: BidOpening | null) =>
    execute({ name: 'examineBid', body: { bidder: row.bidder.id, opening } });

  return (
    <section className={styles.stage}>
      <OpeningRecord opening={dossier.opening} zone={dossier.notice.zone} readOnly={readOnly} execute={execute} />
      <p className={styles.counts} role="status">
        {t('opening.counts', { ...counts })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('opening.noBidsTitle')} text={t('opening.noBidsText')} />
      ) : (
        <Table className={styles.table} stickyHeader verticalSpacing={4} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>{t('opening.number')}</Table.Th>
              <Table.Th>{t('opening.bidder')}</Table.Th>
              <Table.Th className="mp-number">{t('opening.offeredTotal')}</Table.Th>
              <Table.Th w={92}>{t('opening.validity')}</Table.Th>
              <Table.Th>{t('opening.guarantee')}</Table.Th>
              <Table.Th w={250}>{t('opening.condition')}</Table.Th>
              <Table.Th>{t('opening.missingDocuments')}</Table.Th>
              <Table.Th w={84} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.bidder.id}>
                <Table.Td>{row.number}</Table.Td>
                <Table.Td>
                  <span className={styles.name}>{row.bidder.name}</span>
                  {row.bid.submittedAt ? (
                    <span className={styles.small}>{formatDateTime(row.bid.submittedAt, dossier.notice.zone)}</span>
                  ) : null}
                </Table.Td>
                <Table.Td className="mp-number">
                  <Money amount={row.bid.offeredTotal} />
                </Table.Td>
                <Table.Td>
                  {row.bid.validityDays === null ? '—' : t('opening.days', { count: row.bid.validityDays })}
                </Table.Td>
                <Table.Td>
                  {row.bid.guarantee ? (
                    <>
                      <Money amount={row.bid.guarantee.value} />
                      <span className={styles.small}>
                        {row.bid.guarantee.issuer}, {row.bid.guarantee.number}
                      </span>
                    </>
                  ) : (
                    '—'
                  )}
                </Table.Td>
                <Table.Td>
                  <ConditionButtons
                    row={row}
                    disabled={readOnly || !opened}
                    onChoose={(condition) =>
                      condition === 'incomplete'
                        ? setDialog(row.bidder.id)
                        : void examine(row, { condition, missing: [], note: row.opening?.note ?? null })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  {row.opening?.missing
                    .map((id) => listed.find((requirement) => requirement.id === id)?.title ?? id)
                    .join('; ')}
                  {row.opening?.note ? <span className={styles.small}>{row.opening.note}</span> : null}
                </Table.Td>
                <Table.Td>
                  <Button variant="subtle" onClick={() => setDialog(row.bidder.id)}>
                    {t('opening.details')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <RegisteredList
        bidders={withoutOffer(dossier)}
        registered={dossier.bidders}
        readOnly={readOnly}
        execute={execute}
        onRecordBid={setDialog}
      />
      {selected ? (
        <BidDialog
          key={selected.id}
          dossier={dossier}
          bidder={selected}
          listed={listed}
          readOnly={readOnly}
          execute={execute}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </section>
  );
}

interface ConditionButtonsProps {
  readonly row: OfferingRow;
  readonly disabled: boolean;
  readonly onChoose: (condition: BidOpening['condition']) => void;
}

/** One press says how the bid was found; "tidak lengkap" asks which document is not there. */
function ConditionButtons({ row, disabled, onChoose }: ConditionButtonsProps) {
  const { t } = useTranslation();
  const choices = [
    { condition: 'complete', label: t('opening.complete') },
    { condition: 'incomplete', label: t('opening.incomplete') },
    { condition: 'unreadable', label: t('opening.unreadable') },
  ] as const;
  return (
    <Group gap={2} wrap="nowrap" role="group" aria-label={t('opening.conditionOf', { bidder: row.bidder.name })}>
      {row.opening === null ? <FindingMark state="not-yet" short /> : null}
      {choices.map(({ condition, label }) => (
        <Button
          key={condition}
          size="compact-xs"
          variant={row.opening?.condition === condition ? 'filled' : 'default'}
          color={condition === 'unreadable' ? 'red.9' : 'teal'}
          aria-pressed={row.opening?.condition === condition}
          disabled={disabled}
          title={disabled ? t('opening.openFirst') : undefined}
          onClick={() => onChoose(condition)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
