import 'i18next';
import type { indonesian } from './indonesian.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: { app: typeof indonesian };
  }
}
