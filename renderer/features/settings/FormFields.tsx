import { NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { type ControlledForm, INITIALS_PLACES } from '#core/documents/page-marks.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import styles from './OfficeFields.module.css';

/** Kinds are called as in the newest rules. */
const WORDS = newestWords();

const NO_FORM: ControlledForm = { number: '', revision: '', validFrom: null };

interface FormFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => void;
}

/** Which documents are controlled forms, and where the committee initials them: one row a kind. */
export function FormFields({ office, onChange }: FormFieldsProps) {
  const { t } = useTranslation();
  const { forms, initials } = office;
  const putForm = (kind: DocumentKind, part: Partial<ControlledForm>) =>
    onChange({ forms: { ...forms, [kind]: { ...NO_FORM, ...forms[kind], ...part } } });
  const putInitials = (kind: DocumentKind, value: string) => {
    const { [kind]: _before, ...others } = initials;
    const place = INITIALS_PLACES.find((each) => each === value);
    onChange({ initials: place === undefined ? others : { ...others, [kind]: place } });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('settings.forms.text')}
      </Text>
      <Table className={styles.forms ?? ''} verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.forms.document')}</Table.Th>
            <Table.Th>{t('settings.forms.number')}</Table.Th>
            <Table.Th>{t('settings.forms.revision')}</Table.Th>
            <Table.Th>{t('settings.forms.validFrom')}</Table.Th>
            <Table.Th>{t('settings.forms.initials')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {DOCUMENT_KINDS.map((kind) => {
            const name = documentNameOf(kind, WORDS);
            const form = forms[kind] ?? NO_FORM;
            return (
              <Table.Tr key={kind}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <TextInput
                    size="xs"
                    aria-label={`${t('settings.forms.number')}, ${name}`}
                    maxLength={60}
                    value={form.number}
                    onChange={(event) => putForm(kind, { number: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    aria-label={`${t('settings.forms.revision')}, ${name}`}
                    maxLength={20}
                    disabled={form.number === ''}
                    value={form.revision}
                    onChange={(event) => putForm(kind, { revision: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <DateField
                    label={`${t('settings.forms.validFrom')}, ${name}`}
                    isCompact
                    disabled={form.number === ''}
                    value={form.validFrom}
                    onChange={(validFrom) => putForm(kind, { validFrom })}
                  />
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('settings.forms.initials')}, ${name}`}
                    value={initials[kind] ?? ''}
                    onChange={(event) => putInitials(kind, event.currentTarget.value)}
                    data={[
                      { value: '', label: t('settings.forms.places.none') },
                      ...INITIALS_PLACES.map((place) => ({ value: place, label: t(`settings.forms.places.${place}`) })),
                    ]}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
