/** Starts i18next with both languages bundled; Indonesian is the language of record, English stands beside it. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english, indonesian } from './resources.ts';

export type Language = 'id' | 'en';

export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    defaultNS: 'app',
    ns: ['app'],
    resources: { id: { app: indonesian }, en: { app: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
