// Who may import whom, as data. The entry with the longest matching folder decides for a module; `*` in a folder stands
// for one name, which `$` repeats in what may be imported. The test beside this shows for each rule that it bites.

export interface Layer {
  readonly folder: string;
  /** Folders or modules of ours. */
  readonly ours: readonly string[];
  /** npm packages: all, or these. */
  readonly packages: 'all' | readonly string[];
  readonly node: boolean;
  /** What to do instead of the import that this entry forbids. */
  readonly instead: string;
}

const CORE_PACKAGES = ['zod', '@noble/hashes', 'diff', 'n2words', 'uqr'];

/** What stands between the features and core: presentation, and the ways to the world. */
const RENDERER_GROUND = [
  'renderer/ui',
  'renderer/theme',
  'renderer/i18n',
  'renderer/session',
  'renderer/storage',
  'renderer/sync',
  'renderer/desktop.ts',
  'renderer/opened-files.ts',
];

const RENDERER_PACKAGES = [
  '@fontsource-variable/inter',
  '@fontsource/arimo',
  '@fontsource/tinos',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tanstack/react-router',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'dayjs',
  'diff',
  'exceljs',
  'i18next',
  'papaparse',
  'react',
  'react-data-grid',
  'react-dom',
  'react-i18next',
  'zod',
  'zustand',
];

export const LAYERS: readonly Layer[] = [
  {
    folder: 'core',
    ours: ['core'],
    packages: CORE_PACKAGES,
    node: false,
    instead: 'core is pure: take what you need as an argument or through a port of core/shared/ports.ts.',
  },
  {
    folder: 'core/contract',
    ours: ['core/contract', 'core/log', 'core/shared'],
    packages: CORE_PACKAGES,
    node: false,
    instead: 'A contract names log and shared only: move the shape both sides need into the contract itself.',
  },
  {
    folder: 'core/documents/xlsx/xlsx.ts',
    ours: ['core/calendar', 'core/documents', 'core/shared'],
    packages: ['exceljs'],
    node: false,
    instead: 'Writing a workbook takes the book as data: what stands in it is worked out in the sheets beside it.',
  },
  {
    folder: 'core/documents/zip.ts',
    ours: ['core/documents'],
    packages: ['fflate'],
    node: false,
    instead: 'Packing takes the parts of a file and nothing else.',
  },
  {
    folder: 'core/pdf-signing',
    ours: ['core'],
    packages: [...CORE_PACKAGES, '@cantoo/pdf-lib', 'asn1js', 'node-forge', 'pkijs'],
    node: false,
    instead: 'Signing takes bytes, keys and the engine of cryptography as arguments.',
  },
  {
    folder: 'core/pdf',
    ours: ['core/pdf', 'core/shared'],
    packages: ['@cantoo/pdf-lib', '@noble/hashes'],
    node: false,
    instead: 'core/pdf knows files, not documents: what stands in one is laid out before it is printed.',
  },
  {
    folder: 'electron',
    ours: ['electron', 'core/contract', 'core/shared'],
    packages: ['electron', 'eventsource-parser', 'zod'],
    node: true,
    instead: 'The main process knows contracts, not topics: do it in the renderer, or add a message to core/contract.',
  },
  {
    folder: 'electron/printing',
    ours: ['electron', 'core/contract', 'core/pdf', 'core/shared'],
    packages: ['electron'],
    node: true,
    instead:
      'Printing takes finished HTML and gives a finished PDF: what a document says is worked out in the renderer.',
  },
  {
    folder: 'cli',
    ours: ['cli', 'core'],
    packages: ['exceljs', 'papaparse', 'pdfjs-dist'],
    node: true,
    instead: 'The command line is a thin door to core: move the logic into a topic of core and call it from here.',
  },
  {
    folder: 'server',
    ours: ['server', 'core'],
    packages: [
      '@electric-sql/pglite',
      '@fastify/compress',
      '@fastify/rate-limit',
      '@fastify/send',
      '@tus/file-store',
      '@tus/server',
      'fastify',
      'kysely',
      'pg',
      'prom-client',
      'zod',
    ],
    node: true,
    instead:
      'The server stores and serves what core judges: move the rule into core, and what a screen needs elsewhere.',
  },
  {
    folder: 'renderer/main.tsx',
    ours: ['renderer', 'core'],
    packages: RENDERER_PACKAGES,
    node: false,
    instead: 'The renderer reaches the machine only through renderer/desktop.ts.',
  },
  {
    folder: 'renderer/app',
    ours: ['renderer/app', 'renderer/features', ...RENDERER_GROUND, 'core'],
    packages: RENDERER_PACKAGES,
    node: false,
    instead: 'The renderer reaches the machine only through renderer/desktop.ts, and nothing imports main.tsx.',
  },
  {
    folder: 'renderer/features/*',
    ours: ['renderer/features/$', ...RENDERER_GROUND, 'core'],
    packages: RENDERER_PACKAGES,
    node: false,
    instead:
      'Features do not know each other: compose them in renderer/app, or move what both need to renderer/ui or core.',
  },
  {
    folder: 'renderer/features/import/read-worker.ts',
    ours: ['renderer/features/import', 'core'],
    packages: ['zod'],
    node: false,
    instead: 'A worker has no screen and no storage: it reads, and hands what it read to the page.',
  },
  {
    folder: 'renderer/features/identity/passphrase-strength.ts',
    ours: ['renderer/features/identity', 'core'],
    packages: ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-id'],
    node: false,
    instead: 'Judging a passphrase takes its letters and nothing of the app.',
  },
  {
    folder: 'renderer/features/signing/words-worker.ts',
    ours: [],
    packages: ['pdfjs-dist'],
    node: false,
    instead: 'The worker is the reader of PDFs and nothing else.',
  },
  {
    folder: 'renderer/features/signing/read-words.ts',
    ours: ['renderer/features/signing/words-worker.ts'],
    packages: ['pdfjs-dist'],
    node: false,
    instead: 'Reading words takes the bytes of a file and nothing of the app.',
  },
  {
    folder: 'renderer/ui',
    ours: ['renderer/ui', 'renderer/theme', 'renderer/i18n', 'core'],
    packages: RENDERER_PACKAGES,
    node: false,
    instead: 'Shared components only present: let the feature read the store or storage and pass the values in.',
  },
  {
    folder: 'renderer/theme',
    ours: ['renderer/theme'],
    packages: RENDERER_PACKAGES,
    node: false,
    instead: 'The theme is values: nothing of the app belongs in it.',
  },
  {
    folder: 'renderer/i18n',
    ours: ['renderer/i18n', 'core'],
    packages: ['i18next', 'react', 'react-i18next'],
    node: false,
    instead: 'Words know core only: pass what varies as a parameter of the message.',
  },
  {
    folder: 'renderer/storage',
    ours: ['renderer/storage', 'core'],
    packages: ['@noble/hashes', 'dexie', 'zod'],
    node: false,
    instead:
      'Storage knows core, Dexie and hashing only: what screens need of it is arranged in renderer/session or the feature.',
  },
  {
    folder: 'renderer/storage/attachments/flush-worker.ts',
    ours: ['renderer/storage/attachments', 'core'],
    packages: [],
    node: false,
    instead: 'The worker forces a file to the disk and knows nothing of what is in it.',
  },
  {
    folder: 'renderer/storage/keyring/argon-worker.ts',
    ours: ['renderer/storage/keyring', 'core'],
    packages: ['hash-wasm'],
    node: false,
    instead: 'The worker makes a key out of a passphrase and knows nothing else.',
  },
  {
    folder: 'renderer/storage/keyring/exchange-seal.ts',
    ours: ['renderer/storage/keyring', 'core'],
    packages: ['@hpke/core'],
    node: false,
    instead: 'Sealing for other people takes their keys and nothing of the app.',
  },
  {
    folder: 'renderer/sync',
    ours: ['renderer/sync', 'renderer/storage', 'core'],
    packages: ['zod'],
    node: false,
    instead:
      'Sync knows what is stored and what the rules of core say: let the session wake it and show what it tells.',
  },
  {
    folder: 'renderer/session',
    ours: [
      'renderer/session',
      'renderer/storage',
      'renderer/sync',
      'renderer/i18n',
      'renderer/ui',
      'renderer/desktop.ts',
      'renderer/opened-files.ts',
      'core',
    ],
    packages: ['@mantine/notifications', 'i18next', 'react', 'react-i18next', 'zustand'],
    node: false,
    instead: 'The session stands below the features: let them call it, not the other way round.',
  },
  {
    folder: 'renderer',
    ours: ['renderer/desktop-browser.ts', 'renderer/opened-files.ts', 'core'],
    packages: ['zod'],
    node: false,
    instead: 'Beside main.tsx stands only the door to the shell, which knows the contract and nothing of the screens.',
  },
  {
    folder: 'build',
    ours: ['build', 'cli', 'core', 'electron'],
    packages: 'all',
    node: true,
    instead: 'Building and checking never runs the renderer or the tests as a library: start them as programs.',
  },
  {
    folder: 'test',
    ours: ['test', 'build', 'cli', 'core', 'electron', 'renderer', 'server'],
    packages: 'all',
    node: true,
    instead: 'Tests import from the areas of the project.',
  },
];
