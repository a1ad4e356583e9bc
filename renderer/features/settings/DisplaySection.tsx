import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '#renderer/i18n/start-texts.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import styles from './DisplaySection.module.css';

/** Language and colours of the screen. */
export function DisplaySection() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const language = useDeviceSettings((settings) => settings.language);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="sm" align="flex-start">
      <div>
        <span className={styles.label} id="language-label">
          {t('settings.language')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby="language-label"
          value={language}
          onChange={(value) => {
            const chosen = value === 'en' ? 'en' : 'id';
            void device.setLanguage(chosen);
            void changeLanguage(chosen);
          }}
          data={[
            { value: 'id', label: t('settings.languageIndonesian') },
            { value: 'en', label: t('settings.languageEnglish') },
          ]}
        />
      </div>
      <div>
        <span className={styles.label} id="colours-label">
          {t('settings.colours')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby="colours-label"
          value={colorScheme}
          onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
          data={[
            { value: 'auto', label: t('settings.coloursAuto') },
            { value: 'light', label: t('settings.coloursLight') },
            { value: 'dark', label: t('settings.coloursDark') },
          ]}
        />
      </div>
    </Stack>
  );
}
