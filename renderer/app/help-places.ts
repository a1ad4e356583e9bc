/** Which topic helps where. A screen or stage that is added gets its line here; a test looks for those without one. */
import type { TopicId } from '#renderer/features/help/topics.ts';

/** By the path of the route, as the router spells it. */
export const TOPIC_OF_ROUTE: Readonly<Record<string, TopicId>> = {
  '/': 'home',
  '/paket': 'tenders',
  '/paket/$stream': 'stage-notice',
  '/buku-nomor': 'numbers',
  '/impor': 'import',
  '/terima': 'receive',
  '/arsip': 'archive',
  '/pengaturan': 'settings',
  '/pengaturan/hari-libur': 'holidays',
  '/pengaturan/aturan': 'rules',
  '/pengaturan/ambang': 'stage-screens',
  '/pengaturan/arsip': 'archive-check',
  '/pengaturan/kartu': 'cards',
  '/pengaturan/server': 'server',
  '/pengaturan/ditahan': 'quarantine',
  '/pengaturan/berhenti/$stream': 'stopped',
  '/pengaturan/tanda-terima': 'receipt-check',
  '/pengaturan/penghubung': 'relay',
  '/pengaturan/orang': 'people',
  '/pelatihan': 'training',
  '/bantuan': 'help',
  '/rekap': 'recap',
  '/pola': 'patterns',
  '/mutu': 'quality',
  '/mutu/sop': 'sop',
  '/mutu/iso': 'iso',
  '/mutu/standar': 'standards',
  '/mutu/gangguan': 'incidents',
  '/auditor': 'auditor',
};

/** By the stage of a tender's workspace. */
export const TOPIC_OF_STAGE: Readonly<Record<string, TopicId>> = {
  notice: 'stage-notice',
  committee: 'stage-committee',
  requirements: 'stage-requirements',
  opening: 'stage-opening',
  arithmetic: 'stage-arithmetic',
  administration: 'stage-administration',
  technical: 'stage-technical',
  price: 'stage-price',
  qualification: 'stage-qualification',
  proof: 'stage-proof',
  shortlist: 'stage-shortlist',
  'technical-result': 'stage-technical-result',
  clarifications: 'stage-clarifications',
  checks: 'stage-screens',
  result: 'stage-result',
  negotiation: 'stage-negotiation',
  explanation: 'stage-explanation',
  aftermath: 'stage-aftermath',
  versions: 'stage-versions',
  sop: 'sop',
  documents: 'stage-documents',
};

/** The topic of a place: of the stage where there is one, else of the route; help itself where neither is known. */
export function topicOfPlace(route: string, stage: string | null): TopicId {
  return (stage === null ? undefined : TOPIC_OF_STAGE[stage]) ?? TOPIC_OF_ROUTE[route] ?? 'help';
}
