/** Starts i18next with Indonesian, the language of record; English stands beside it and is loaded once it is asked for. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { indonesian } from './indonesian.ts';

export type Language = 'id' | 'en';

export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'app',
    ns: ['app'],
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const { english } = await import('./english.ts');
    i18next.addResourceBundle('en', 'app', english);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
