/** The routes of the app. Each screen is loaded when first shown; a feature adds its route here and its menu line. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { PATTERN_PARTS, type PatternPart } from '#renderer/features/patterns/pattern-parts.ts';
import { INCIDENT_PARTS, type IncidentPart } from '#renderer/features/incidents/incident-parts.ts';
import { QUALITY_PARTS, type QualityPart } from '#renderer/features/quality/quality-parts.ts';
import { type AuditPart, isAuditPart } from '#renderer/features/audit/audit-part.ts';
import { basePathOf } from '#renderer/session/space.ts';
import type { SpaceName } from '#renderer/storage/space-database.ts';
import { NotFound } from './NotFound.tsx';
import { ScreenFault } from './ScreenFault.tsx';
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
  validateSearch: (search: Record<string, unknown>): SearchInTender => ({
    ...(typeof search.tahap === 'string' ? { tahap: search.tahap } : {}),
    ...(typeof search.dokumen === 'string' ? { dokumen: search.dokumen } : {}),
    ...(typeof search.sidik === 'string' ? { sidik: search.sidik } : {}),
    ...searchForField(search),
  }),
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
  validateSearch: (search: Record<string, unknown>): SearchInPatterns => {
    const bagian = PATTERN_PARTS.find((part) => part === search.bagian);
    return bagian === undefined ? {} : { bagian };
  },
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
  validateSearch: searchForField,
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
  validateSearch: (search: Record<string, unknown>): SearchInRules =>
    typeof search.masa === 'string' ? { masa: search.masa } : {},
  component: lazyRouteComponent(() => import('./RulesPage.tsx'), 'RulesPage'),
});

const archive = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/arsip',
  component: lazyRouteComponent(() => import('#renderer/features/archive/ArchiveScreen.tsx'), 'ArchiveScreen'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/arsip',
  validateSearch: (search: Record<string, unknown>): SearchInArchive =>
    search.bagian === 'jadwal' || search.bagian === 'musnah' ? { bagian: search.bagian } : {},
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
  validateSearch: (search: Record<string, unknown>): SearchInSop =>
    search.bagian === 'langkah' || search.bagian === 'versi' ? { bagian: search.bagian } : {},
  component: lazyRouteComponent(() => import('./SopPage.tsx'), 'SopPage'),
});

const qualityRecords = createRoute({
  getParentRoute: () => root,
  path: '/mutu/iso',
  validateSearch: (search: Record<string, unknown>): SearchInQuality => ({
    bagian: QUALITY_PARTS.find((part) => part === search.bagian) ?? 'dokumen',
  }),
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
  validateSearch: (search: Record<string, unknown>): SearchInIncidents => {
    const bagian = INCIDENT_PARTS.find((part) => part === search.bagian);
    return bagian === undefined ? {} : { bagian };
  },
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
});

const auditor = createRoute({
  getParentRoute: () => root,
  path: '/auditor',
  validateSearch: (search: Record<string, unknown>): SearchAtDesk => ({
    ...(isAuditPart(search.bagian) ? { bagian: search.bagian } : {}),
    ...(typeof search.tahun === 'number' ? { tahun: search.tahun } : {}),
  }),
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
  validateSearch: (search: Record<string, unknown>): SearchForTender =>
    typeof search.paket === 'string' ? { paket: search.paket } : {},
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
  validateSearch: (search: Record<string, unknown>): SearchInTraining =>
    search.bagian === 'tur' || search.bagian === 'hasil' ? { bagian: search.bagian } : {},
  component: lazyRouteComponent(() => import('./TrainingPage.tsx'), 'TrainingPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/bantuan',
  validateSearch: (search: Record<string, unknown>): SearchInHelp =>
    typeof search.topik === 'string' ? { topik: search.topik } : {},
  component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
});

interface SearchInRules {
  /** The rule set that is shown. */
  readonly masa?: string;
}

interface SearchInTraining {
  /** Another part than the exercises. */
  readonly bagian?: 'tur' | 'hasil';
}

interface SearchInHelp {
  /** The topic that is shown. */
  readonly topik?: string;
}

interface SearchInArchive {
  /** Another part than the register. */
  readonly bagian?: 'jadwal' | 'musnah';
}

interface SearchInPatterns {
  /** Another part than the firms. */
  readonly bagian?: PatternPart;
}

interface SearchInSop {
  /** Another part than the late steps. */
  readonly bagian?: 'langkah' | 'versi';
}

interface SearchInQuality {
  /** The record that is shown. */
  readonly bagian: QualityPart;
}

interface SearchInIncidents {
  /** Another part than the incidents. */
  readonly bagian?: IncidentPart;
}

interface SearchAtDesk {
  /** Another part than the archives that lie open. */
  readonly bagian?: AuditPart;
  /** The year the history begins with. */
  readonly tahun?: number;
}

interface SearchForTender {
  /** The stream of the one tender that is shown. */
  readonly paket?: string;
}

interface SearchForField {
  /** The path of a field that a link asked to be filled in. */
  readonly isian?: string;
}

interface SearchInTender extends SearchForField {
  readonly tahap?: string;
  /** The document that is shown. */
  readonly dokumen?: string;
  /** The fingerprint on a paper that led here. */
  readonly sidik?: string;
}

function searchForField(search: Record<string, unknown>): SearchForField {
  return typeof search.isian === 'string' ? { isian: search.isian } : {};
}

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
