/** The routes of the app. Each screen is loaded when first shown; a feature adds its route here and its menu line. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { ARCHIVE_PARTS } from '#renderer/features/archive/archive-parts.ts';
import { AUDIT_PARTS } from '#renderer/features/audit/audit-part.ts';
import { INCIDENT_PARTS } from '#renderer/features/incidents/incident-parts.ts';
import { PATTERN_PARTS } from '#renderer/features/patterns/pattern-parts.ts';
import { QUALITY_PARTS, SOP_PARTS } from '#renderer/features/quality/quality-parts.ts';
import { TRAINING_PARTS } from '#renderer/features/training/training-parts.ts';
import { basePathOf } from '#renderer/session/space.ts';
import type { SpaceName } from '#renderer/storage/space-database.ts';
import { oneOf } from '#renderer/ui/one-of.ts';
import { NotFound } from './NotFound.tsx';
import { ScreenFault } from './ScreenFault.tsx';
import { searchOf, words, year } from './search-of.ts';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./HomePage.tsx'), 'HomePage'),
});

const tenders = createRoute({
  getParentRoute: () => root,
  path: '/paket',
  component: lazyRouteComponent(() => import('./TenderListPage.tsx'), 'TenderListPage'),
});

const tender = createRoute({
  getParentRoute: () => root,
  path: '/paket/$stream',
  // Which stages and documents a tender has, its workspace knows. `sidik`: the fingerprint on a paper that led here.
  validateSearch: searchOf({ tahap: words, dokumen: words, sidik: words, isian: words }),
  component: lazyRouteComponent(() => import('./TenderScreen.tsx'), 'TenderScreen'),
});

const numbers = createRoute({
  getParentRoute: () => root,
  path: '/buku-nomor',
  component: lazyRouteComponent(() => import('./NumbersPage.tsx'), 'NumbersPage'),
});

const recap = createRoute({
  getParentRoute: () => root,
  path: '/rekap',
  component: lazyRouteComponent(() => import('./RecapPage.tsx'), 'RecapPage'),
});

const patterns = createRoute({
  getParentRoute: () => root,
  path: '/pola',
  validateSearch: searchOf({ bagian: oneOf(PATTERN_PARTS) }),
  component: lazyRouteComponent(() => import('./PatternsPage.tsx'), 'PatternsPage'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/impor',
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan',
  // The path of a field that a link asked to be filled in.
  validateSearch: searchOf({ isian: words }),
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const holidays = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/hari-libur',
  component: lazyRouteComponent(() => import('#renderer/features/holidays/HolidaysScreen.tsx'), 'HolidaysScreen'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/aturan',
  validateSearch: searchOf({ masa: words }),
  component: lazyRouteComponent(() => import('./RulesPage.tsx'), 'RulesPage'),
});

const thresholds = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/ambang',
  component: lazyRouteComponent(() => import('#renderer/features/screens/ThresholdsScreen.tsx'), 'ThresholdsScreen'),
});

const archive = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/arsip',
  component: lazyRouteComponent(() => import('#renderer/features/archive/ArchiveScreen.tsx'), 'ArchiveScreen'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/arsip',
  validateSearch: searchOf({ bagian: oneOf(ARCHIVE_PARTS) }),
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/mutu',
  component: lazyRouteComponent(() => import('./QualityPage.tsx'), 'QualityPage'),
});

const sop = createRoute({
  getParentRoute: () => root,
  path: '/mutu/sop',
  validateSearch: searchOf({ bagian: oneOf(SOP_PARTS) }),
  component: lazyRouteComponent(() => import('./SopPage.tsx'), 'SopPage'),
});

const qualityRecords = createRoute({
  getParentRoute: () => root,
  path: '/mutu/iso',
  validateSearch: searchOf({ bagian: oneOf(QUALITY_PARTS) }),
  component: lazyRouteComponent(() => import('./QualityRecordsPage.tsx'), 'QualityRecordsPage'),
});

const standards = createRoute({
  getParentRoute: () => root,
  path: '/mutu/standar',
  component: lazyRouteComponent(() => import('./StandardsPage.tsx'), 'StandardsPage'),
});

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/mutu/gangguan',
  validateSearch: searchOf({ bagian: oneOf(INCIDENT_PARTS) }),
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
});

const auditor = createRoute({
  getParentRoute: () => root,
  path: '/auditor',
  // The year the history begins with.
  validateSearch: searchOf({ bagian: oneOf(AUDIT_PARTS), tahun: year }),
  component: lazyRouteComponent(() => import('./AuditorPage.tsx'), 'AuditorPage'),
});

const receive = createRoute({
  getParentRoute: () => root,
  path: '/terima',
  component: lazyRouteComponent(() => import('#renderer/features/exchange/ReceiveScreen.tsx'), 'ReceiveScreen'),
});

const cards = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/kartu',
  component: lazyRouteComponent(() => import('#renderer/features/exchange/CardsScreen.tsx'), 'CardsScreen'),
});

const server = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/server',
  component: lazyRouteComponent(() => import('#renderer/features/server/ServerScreen.tsx'), 'ServerScreen'),
});

const quarantine = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/ditahan',
  // The stream of the one tender that is shown.
  validateSearch: searchOf({ paket: words }),
  component: lazyRouteComponent(() => import('./QuarantinePage.tsx'), 'QuarantinePage'),
});

const stopped = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/berhenti/$stream',
  component: lazyRouteComponent(() => import('./StoppedPage.tsx'), 'StoppedPage'),
});

const receiptCheck = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/tanda-terima',
  component: lazyRouteComponent(
    () => import('#renderer/features/receipts/ReceiptCheckScreen.tsx'),
    'ReceiptCheckScreen',
  ),
});

const relay = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/penghubung',
  component: lazyRouteComponent(() => import('#renderer/features/relay/RelayScreen.tsx'), 'RelayScreen'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/orang',
  component: lazyRouteComponent(() => import('#renderer/features/people/PeopleScreen.tsx'), 'PeopleScreen'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/pelatihan',
  validateSearch: searchOf({ bagian: oneOf(TRAINING_PARTS) }),
  component: lazyRouteComponent(() => import('./TrainingPage.tsx'), 'TrainingPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/bantuan',
  validateSearch: searchOf({ topik: words }),
  component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
});

const routeTree = root.addChildren([
  home,
  tenders,
  tender,
  numbers,
  recap,
  patterns,
  importing,
  receive,
  settings,
  holidays,
  rules,
  thresholds,
  archive,
  register,
  quality,
  sop,
  qualityRecords,
  standards,
  incidents,
  auditor,
  cards,
  server,
  quarantine,
  stopped,
  receiptCheck,
  relay,
  people,
  training,
  help,
]);

/** Hash history: the same files work from `app://` and from any static server without rewriting. */
export function createAppRouter(space: SpaceName) {
  return createRouter({
    routeTree,
    basepath: basePathOf(space),
    history: createHashHistory(),
    defaultErrorComponent: ScreenFault,
    defaultPendingMs: 300,
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
