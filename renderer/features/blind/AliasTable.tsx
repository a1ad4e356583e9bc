import { Table, TextInput } from '@mantine/core';
import { type Dispatch, memo, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { AliasFault, Aliases } from '#core/committee/aliases.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import styles from './AliasTable.module.css';

interface AliasTableProps {
  readonly bidders: readonly Bidder[];
  readonly aliases: Aliases;
  readonly faults: ReadonlyMap<BidderId, AliasFault>;
  readonly onChange: Dispatch<SetStateAction<Aliases>>;
}

/** Every bidder with the field of its alias, scrolling by itself: what fixes them stays in sight below 170 rows. */
export const AliasTable = memo(function AliasTable({ bidders, aliases, faults, onChange }: AliasTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll}>
      <Table stickyHeader verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('blind.bidder')}</Table.Th>
            <Table.Th w={220}>{t('blind.alias')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bidders.map(({ id, name }) => (
            <AliasRow
              key={id}
              id={id}
              name={name}
              alias={aliases[id] ?? ''}
              fault={faults.get(id) ?? null}
              onChange={onChange}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
});

interface AliasRowProps extends Pick<AliasTableProps, 'onChange'> {
  readonly id: BidderId;
  readonly name: string;
  readonly alias: string;
  readonly fault: AliasFault | null;
}

/** Redrawn only when its own alias or fault changes. */
const AliasRow = memo(function AliasRow({ id, name, alias, fault, onChange }: AliasRowProps) {
  const { t } = useTranslation();
  const faultTexts: Readonly<Record<AliasFault, string>> = {
    empty: t('blind.aliasEmpty'),
    twice: t('blind.aliasTwice'),
    tells: t('blind.aliasTells'),
  };
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('blind.aliasOf', { bidder: name })}
          value={alias}
          error={fault === null ? null : faultTexts[fault]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange((before) => ({ ...before, [id]: value }));
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
});
