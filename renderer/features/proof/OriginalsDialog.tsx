import { ActionIcon, Button, Checkbox, Group, Stack, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Mandate } from '#core/tender/mandate.ts';
import type { SeenOriginal } from '#core/tender/model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MandateFields } from '#renderer/ui/MandateFields.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';

interface OriginalsDialogProps {
  readonly bidder: string;
  /** What was recorded, else what the document asks to see. */
  readonly originals: readonly SeenOriginal[];
  /** By what whoever came speaks for the bidder. */
  readonly mandate: Mandate | null;
  readonly onSave: (originals: readonly SeenOriginal[], mandate: Mandate | null) => void;
  readonly onClose: () => void;
}

/** What is being typed: a day taken out again is nothing. */
interface OriginalRow extends Omit<SeenOriginal, 'date' | 'validUntil'> {
  readonly date?: DateOnly | null;
  readonly validUntil?: DateOnly | null;
}

const EMPTY: OriginalRow = { document: '', number: null, seen: false };

/** By what the representative speaks for the bidder, and which originals were shown, as they can be known again. */
export function OriginalsDialog({ bidder, originals, mandate: stored, onSave, onClose }: OriginalsDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<OriginalRow>(originals);
  const [mandate, setMandate] = useState(stored);
  const save = () =>
    onSave(
      rows.flatMap(({ row }) => (row.document.trim() === '' ? [] : [tidyOriginal(row)])),
      mandate,
    );
  return (
    <Dialog onClose={onClose} size="80rem" title={`${t('proof.originals')}: ${bidder}`}>
      <Stack gap="sm">
        <MandateFields mandate={mandate} onChange={setMandate} />
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('proof.document')}</Table.Th>
              <Table.Th w={210}>{t('proof.documentNumber')}</Table.Th>
              <Table.Th w={175}>{t('proof.documentDate')}</Table.Th>
              <Table.Th w={200}>{t('proof.documentIssuer')}</Table.Th>
              <Table.Th w={175}>{t('proof.documentValidUntil')}</Table.Th>
              <Table.Th w={90}>{t('proof.seen')}</Table.Th>
              <Table.Th w={44} aria-label={t('proof.removeDocument')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, row }, index) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <TextInput
                    aria-label={t('proof.documentAt', { at: index + 1 })}
                    value={row.document}
                    onChange={(event) => edit(key, { document: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('proof.numberAt', { at: index + 1 })}
                    value={row.number ?? ''}
                    onChange={(event) => edit(key, { number: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <DateField
                    hidesLabel
                    label={t('proof.dateAt', { at: index + 1 })}
                    value={row.date ?? null}
                    onChange={(date) => edit(key, { date })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('proof.issuerAt', { at: index + 1 })}
                    value={row.issuer ?? ''}
                    onChange={(event) => edit(key, { issuer: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <DateField
                    hidesLabel
                    label={t('proof.validUntilAt', { at: index + 1 })}
                    value={row.validUntil ?? null}
                    onChange={(validUntil) => edit(key, { validUntil })}
                  />
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={t('proof.seenAt', { at: index + 1 })}
                    checked={row.seen}
                    onChange={(event) => edit(key, { seen: event.currentTarget.checked })}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('proof.removeAt', { at: index + 1 })}
                    onClick={() => remove(key)}
                  >
                    ×
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="space-between">
          <Button variant="default" onClick={() => add(keyed(EMPTY))}>
            {t('proof.addDocument')}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button onClick={save}>{t('proof.save')}</Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}

function tidyOriginal({ document, number, date, issuer, validUntil, seen }: OriginalRow): SeenOriginal {
  const from = (issuer ?? '').trim();
  return {
    document: document.trim(),
    number: (number ?? '').trim() || null,
    ...(date == null ? {} : { date }),
    ...(from === '' ? {} : { issuer: from }),
    ...(validUntil == null ? {} : { validUntil }),
    seen,
  };
}
