import { ActionIcon, Button, Checkbox, Group, Stack, Table, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeenOriginal } from '#core/tender/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';

interface OriginalsDialogProps {
  readonly bidder: string;
  /** What was recorded, else what the document asks to see. */
  readonly originals: readonly SeenOriginal[];
  readonly onSave: (originals: readonly SeenOriginal[]) => void;
  readonly onClose: () => void;
}

const EMPTY: SeenOriginal = { document: '', number: null, seen: false };

/** Which originals a bidder showed, with their numbers. */
export function OriginalsDialog({ bidder, originals, onSave, onClose }: OriginalsDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<SeenOriginal>(originals);
  const save = () =>
    onSave(
      rows.flatMap(({ row }) => {
        const document = row.document.trim();
        return document === '' ? [] : [{ document, number: (row.number ?? '').trim() || null, seen: row.seen }];
      }),
    );
  return (
    <Dialog onClose={onClose} size="xl" title={`${t('proof.originals')}: ${bidder}`}>
      <Stack gap="sm">
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('proof.document')}</Table.Th>
              <Table.Th w={240}>{t('proof.documentNumber')}</Table.Th>
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
