import { Accordion, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type IssuerLetterhead, ISSUER_ROLES, type IssuerRole, type OfficeSettings } from '#core/documents/office.ts';

const NONE: IssuerLetterhead = { lines: [], contact: null, hasEmblem: true };

interface IssuerLetterheadsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
}

/** Letterheads of officials who issue documents of a tender on paper of their own. */
export function IssuerLetterheads({ office, onChange, onKeep }: IssuerLetterheadsProps) {
  const { t } = useTranslation();
  const put = (role: IssuerRole, part: Partial<IssuerLetterhead>) => {
    const { [role]: before = NONE, ...others } = office.letterheads;
    return onChange({ letterheads: { ...others, [role]: { ...before, ...part } } });
  };
  return (
    <Accordion variant="separated" chevronPosition="left">
      <Accordion.Item value="issuers">
        <Accordion.Control>{t('settings.issuers.title')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('settings.issuers.text')}
            </Text>
            {ISSUER_ROLES.map((role) => {
              const { lines, contact, hasEmblem } = office.letterheads[role] ?? NONE;
              const isSet = lines.some((line) => line.trim() !== '');
              const name = t(`settings.issuers.roles.${role}`);
              return (
                <Stack key={role} gap={6} role="group" aria-label={name}>
                  <Textarea
                    label={name}
                    placeholder={t(`settings.issuers.usual.${role}`)}
                    autosize
                    minRows={2}
                    value={lines.join('\n')}
                    onChange={(event) => put(role, { lines: event.currentTarget.value.split('\n') })}
                  />
                  {isSet ? (
                    <>
                      <TextInput
                        label={t('settings.officeContact')}
                        value={contact ?? ''}
                        onChange={(event) => put(role, { contact: event.currentTarget.value })}
                      />
                      <Checkbox
                        label={t('settings.issuers.emblem')}
                        checked={hasEmblem}
                        onChange={(event) => onKeep(put(role, { hasEmblem: event.currentTarget.checked }))}
                      />
                    </>
                  ) : null}
                </Stack>
              );
            })}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
