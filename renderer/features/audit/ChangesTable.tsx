import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedValue } from '#core/tender/describe-event.ts';
import type { Dossier } from '#core/tender/model.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import styles from './Audit.module.css';

interface ChangesTableProps {
  readonly label: string;
  readonly changes: readonly ChangedValue[];
  /** Names bidders and requirements. */
  readonly dossier: Dossier;
  readonly onValue: (change: ChangedValue) => void;
}

const SHOWN_AT_FIRST = 100;

/** Old and new value of each field; each field leads to its whole history. */
export function ChangesTable({ label, changes, dossier, onValue }: ChangesTableProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <Table aria-label={label} verticalSpacing={3} layout="fixed" className={styles.changes}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.entry.field')}</Table.Th>
            <Table.Th>{t('audit.entry.before')}</Table.Th>
            <Table.Th>{t('audit.entry.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, limit).map((change) => (
            <Table.Tr key={change.path.join('/')}>
              <Table.Th scope="row">
                <FieldName change={change} dossier={dossier} />
                <button
                  type="button"
                  className={styles.history}
                  aria-label={t('audit.entry.valueHistoryOf', { what: fieldNameOf(t, change, dossier) })}
                  onClick={() => onValue(change)}
                >
                  {t('audit.entry.valueHistory')}
                </button>
              </Table.Th>
              <Table.Td>{valueText(t, change.from, dossier.notice.zone)}</Table.Td>
              <Table.Td>{valueText(t, change.to, dossier.notice.zone)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changes.length > limit ? (
        <button type="button" className={styles.link} onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('audit.state.more', { count: changes.length - limit })}
        </button>
      ) : null}
    </>
  );
}

function FieldName({ change, dossier }: { readonly change: ChangedValue; readonly dossier: Dossier }) {
  const { t } = useTranslation();
  const place = placeNameOf(change, dossier);
  return (
    <>
      {valueNameOf(t, change.label)}
      {place === '' ? null : <span className={styles.below}>{place}</span>}
    </>
  );
}

function placeNameOf(
  { bidder, requirement }: Pick<ChangedValue, 'bidder' | 'requirement'>,
  { bidders, requirements }: Pick<Dossier, 'bidders' | 'requirements'>,
): string {
  return [bidders.find(({ id }) => id === bidder)?.name, requirements.find(({ id }) => id === requirement)?.title]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A value with whose it is: `Harga penawaran, CV. Contoh A`. */
export function fieldNameOf(
  t: Parameters<typeof valueNameOf>[0],
  change: Pick<ChangedValue, 'label' | 'bidder' | 'requirement'>,
  dossier: Pick<Dossier, 'bidders' | 'requirements'>,
): string {
  const place = placeNameOf(change, dossier);
  return place === '' ? valueNameOf(t, change.label) : `${valueNameOf(t, change.label)}, ${place}`;
}
