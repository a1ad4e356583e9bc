import { Table, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRupiahShort, parseRupiahInput } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type PriceAccess, priceAccess } from '#core/tender/sealed-price.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './OpeningStage.module.css';
import { offeringRows } from './opening-model.ts';

interface PriceFilesProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  readonly words: OfficialWords;
}

/** The second file: prices of those who passed the technical evaluation; all others stay closed. */
export function PriceFiles({ dossier, words, readOnly, execute }: PriceFilesProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const rows = offeringRows(dossier);
  const isSealed = rows.some(({ bidder }) => priceAccess(dossier, bidder.id) === 'sealed');
  const title = t('opening.priceFiles', { file: priceFileWord(words, dossier.notice.submission) });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="price-files">
      <h2 id="price-files" className={styles.heading}>
        {title}
      </h2>
      {isSealed ? (
        <p className={styles.small}>{t('opening.priceSealedNote')}</p>
      ) : (
        <Table ref={table} className={`${styles.table}`} verticalSpacing={3} maw={760} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>{t('opening.number')}</Table.Th>
              <Table.Th>{t('opening.bidder')}</Table.Th>
              <Table.Th w={260} className="mp-number">
                {t('opening.offeredTotal')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ bidder, bid, number }) => (
              <Table.Tr key={bidder.id}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{bidder.name}</Table.Td>
                <Table.Td className="mp-number">
                  <PriceCell
                    label={t('opening.priceOf', { bidder: bidder.name })}
                    access={priceAccess(dossier, bidder.id)}
                    value={bid.offeredTotal}
                    readOnly={readOnly}
                    onNext={() => focusNext(table.current)}
                    onEnter={(offeredTotal) =>
                      execute({ name: 'recordBid', body: { bidder: bidder.id, bid: { ...bid, offeredTotal } } })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isSealed ? null : <p className={styles.small}>{t('opening.priceImportHint')}</p>}
    </section>
  );
}

interface PriceCellProps {
  readonly label: string;
  readonly access: PriceAccess;
  readonly value: RupiahText | null;
  readonly readOnly: boolean;
  readonly onEnter: (value: RupiahText) => Promise<boolean>;
  readonly onNext: () => void;
}

/** A price as it is read out: stored on Enter or when the field is left. */
function PriceCell({ label, access, value, readOnly, onEnter, onNext }: PriceCellProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  if (access !== 'open') return <span className={styles.small}>{t('opening.priceNever')}</span>;
  const text = draft ?? (value === null ? '' : formatRupiahShort(value));
  const parsed = parseRupiahInput(text);
  const isBad = draft !== null && draft.trim() !== '' && !parsed.ok;
  const store = async () => {
    if (draft === null || !parsed.ok) return;
    if (parsed.value === value || (await onEnter(parsed.value))) setDraft(null);
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      disabled={readOnly}
      inputMode="decimal"
      leftSection="Rp"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      error={isBad ? t('field.notMoney') : null}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void store()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isBad) return;
        event.preventDefault();
        onNext();
      }}
    />
  );
}

/** To the field below the one with the focus; leaving the last one stores it. */
function focusNext(table: HTMLTableElement | null): void {
  const fields = [...(table?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])];
  const at = fields.findIndex((field) => field === document.activeElement);
  const next = fields[at + 1];
  if (next) next.focus();
  else fields[at]?.blur();
}
