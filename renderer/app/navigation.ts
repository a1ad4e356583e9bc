/** The menu at the left, in groups: only what exists. A feature adds its line here and its route in `router.tsx`. */
export const NAVIGATION = [
  [
    { to: '/', label: 'shell.navHome' },
    { to: '/paket', label: 'shell.navTenders' },
    { to: '/impor', label: 'shell.navImport' },
  ],
  [
    { to: '/buku-nomor', label: 'shell.navNumbers' },
    { to: '/arsip', label: 'shell.navArchive' },
  ],
  [
    { to: '/rekap', label: 'shell.navRecap' },
    { to: '/pola', label: 'shell.navPatterns' },
    { to: '/mutu', label: 'shell.navQuality' },
    { to: '/auditor', label: 'shell.navAuditor' },
  ],
  [
    { to: '/pelatihan', label: 'shell.navTraining' },
    { to: '/bantuan', label: 'shell.navHelp' },
    { to: '/pengaturan', label: 'shell.navSettings' },
  ],
] as const;
