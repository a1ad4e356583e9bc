/** The menu at the left, in groups: only what exists. A feature adds its line here and its route in `router.tsx`. */
export const NAVIGATION = [
  [
    { to: '/', label: 'shell.navHome' },
    { to: '/paket', label: 'shell.navTenders' },
    { to: '/impor', label: 'shell.navImport' },
  ],
  [{ to: '/rekap', label: 'shell.navRecap' }],
  [
    { to: '/buku-nomor', label: 'shell.navNumbers' },
    { to: '/arsip', label: 'shell.navArchive' },
  ],
  [
    { to: '/pengaturan', label: 'shell.navSettings' },
    { to: '/bantuan', label: 'shell.navHelp' },
  ],
] as const;
