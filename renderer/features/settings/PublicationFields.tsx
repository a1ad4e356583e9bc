import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '#core/documents/office.ts';
import { isAddress, isPrefix, publicationOf, type PublicationSettings } from '#core/ocds/publication.ts';

interface PublicationFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
}

/** Who publishes open data; without a registered prefix files are marked, and still made. */
export function PublicationFields({ office, onChange }: PublicationFieldsProps) {
  const { t } = useTranslation();
  const { publication, letterhead } = office;
  const put = (part: Partial<PublicationSettings>) => onChange({ publication: { ...publication, ...part } });
  const wrongAddress = (text: string | null) =>
    text === null || text === '' || isAddress(text) ? null : t('settings.publication.notAnAddress');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('settings.publication.text')}
      </Text>
      <TextInput
        label={t('settings.publication.prefix')}
        description={t('settings.publication.prefixHint')}
        placeholder="ocds-xxxxxx"
        maxLength={11}
        value={publication.prefix ?? ''}
        error={
          publication.prefix === null || publication.prefix === '' || isPrefix(publication.prefix)
            ? null
            : t('settings.publication.notAPrefix')
        }
        onChange={(event) => put({ prefix: event.currentTarget.value.toLowerCase() })}
      />
      <TextInput
        label={t('settings.publication.publisher')}
        placeholder={publicationOf({ ...publication, publisher: null, prefix: 'ocds-000000' }, letterhead).publisher}
        maxLength={200}
        value={publication.publisher ?? ''}
        onChange={(event) => put({ publisher: event.currentTarget.value })}
      />
      <Group gap="xs" grow>
        <TextInput
          label={t('settings.publication.scheme')}
          maxLength={60}
          value={publication.scheme ?? ''}
          onChange={(event) => put({ scheme: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.publication.uid')}
          maxLength={60}
          value={publication.uid ?? ''}
          onChange={(event) => put({ uid: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('settings.publication.address')}
        placeholder="https://"
        value={publication.address ?? ''}
        error={wrongAddress(publication.address)}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.publication.license')}
        placeholder="https://"
        value={publication.license ?? ''}
        error={wrongAddress(publication.license)}
        onChange={(event) => put({ license: event.currentTarget.value })}
      />
    </Stack>
  );
}
