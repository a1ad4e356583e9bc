/** The menu at the left: only what exists. A feature adds its line here and its route in `router.tsx`. */
export const NAVIGATION = [
  { to: '/', label: 'shell.navHome' },
  { to: '/paket', label: 'shell.navTenders' },
  { to: '/buku-nomor', label: 'shell.navNumbers' },
  { to: '/impor', label: 'shell.navImport' },
  { to: '/arsip', label: 'shell.navArchive' },
  { to: '/auditor', label: 'shell.navAuditor' },
  { to: '/pengaturan', label: 'shell.navSettings' },
  { to: '/bantuan', label: 'shell.navHelp' },
] as const;
