/** The topics of help in their groups, and which belong together. Their words are texts of the app, by the same ids. */
import type { helpTopics } from '#renderer/i18n/id/help-topics.ts';

export type TopicId = keyof typeof helpTopics;

export const TOPIC_GROUPS = ['work', 'office', 'keep', 'watch'] as const;

export type TopicGroup = (typeof TOPIC_GROUPS)[number];

export interface HelpTopic {
  readonly id: TopicId;
  readonly group: TopicGroup;
  readonly related: readonly TopicId[];
  /** A picture of the screen, by its name among the bundled ones. */
  readonly picture?: string;
}

/** Every topic, in the order they are listed. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  topic('stage-notice', 'work', ['stage-committee', 'rules']),
  topic('stage-committee', 'work', ['safeguards', 'sheets'], 'pokja'),
  topic('stage-requirements', 'work', ['stage-administration']),
  topic('stage-opening', 'work', ['stage-technical-result', 'stage-administration'], 'pembukaan'),
  topic('stage-arithmetic', 'work', ['stage-price']),
  topic('stage-administration', 'work', ['marks', 'sheets', 'stage-technical'], 'administrasi'),
  topic('stage-technical', 'work', ['marks', 'stage-technical-result']),
  topic('stage-technical-result', 'work', ['stage-opening', 'stage-price']),
  topic('stage-shortlist', 'work', ['stage-qualification']),
  topic('stage-price', 'work', ['stage-arithmetic', 'stage-result'], 'harga'),
  topic('stage-qualification', 'work', ['stage-proof']),
  topic('stage-proof', 'work', ['stage-qualification', 'stage-result']),
  topic('stage-clarifications', 'work', ['stage-price']),
  topic('stage-screens', 'work', ['patterns', 'stage-result'], 'periksa'),
  topic('stage-result', 'work', ['stage-explanation', 'stage-aftermath', 'undo'], 'hasil'),
  topic('stage-negotiation', 'work', ['stage-result']),
  topic('stage-explanation', 'work', ['stage-result', 'history']),
  topic('stage-aftermath', 'work', ['holidays', 'stage-versions']),
  topic('stage-versions', 'work', ['stage-result']),
  topic('stage-documents', 'work', ['issue', 'signing', 'queue'], 'dokumen'),
  topic('marks', 'work', ['stage-administration']),
  topic('undo', 'work', ['history', 'saved']),
  topic('safeguards', 'work', ['stage-committee', 'stage-opening']),
  topic('sheets', 'work', ['stage-committee', 'stage-administration']),
  topic('issue', 'work', ['stage-documents', 'signing']),
  topic('signing', 'work', ['issue']),
  topic('queue', 'work', ['stage-documents']),
  topic('home', 'office', ['tenders', 'practice'], 'beranda'),
  topic('tenders', 'office', ['import', 'home'], 'paket'),
  topic('numbers', 'office', ['issue', 'settings']),
  topic('settings', 'office', ['office-look', 'holidays', 'people', 'backup'], 'pengaturan'),
  topic('office-look', 'office', ['settings', 'stage-documents']),
  topic('holidays', 'office', ['stage-aftermath']),
  topic('rules', 'office', ['stage-notice']),
  topic('people', 'office', ['server', 'cards']),
  topic('training', 'office', ['practice', 'help'], 'pelatihan'),
  topic('practice', 'office', ['training', 'home']),
  topic('help', 'office', ['training']),
  topic('saved', 'keep', ['backup', 'undo']),
  topic('history', 'keep', ['undo', 'archive-check']),
  topic('import', 'keep', ['tenders', 'receive']),
  topic('receive', 'keep', ['exchange', 'cards', 'conflicts']),
  topic('exchange', 'keep', ['receive', 'cards', 'relay']),
  topic('cards', 'keep', ['exchange', 'people']),
  topic('relay', 'keep', ['exchange', 'server']),
  topic('server', 'keep', ['quarantine', 'receipt-check', 'people']),
  topic('quarantine', 'keep', ['server', 'stopped']),
  topic('stopped', 'keep', ['backup', 'server']),
  topic('receipt-check', 'keep', ['server']),
  topic('conflicts', 'keep', ['exchange', 'server']),
  topic('backup', 'keep', ['saved', 'archive']),
  topic('archive', 'keep', ['destruction', 'archive-check']),
  topic('archive-check', 'keep', ['auditor', 'archive']),
  topic('destruction', 'keep', ['archive']),
  topic('recap', 'watch', ['patterns', 'tenders'], 'rekap'),
  topic('patterns', 'watch', ['stage-screens', 'recap'], 'pola'),
  topic('quality', 'watch', ['sop', 'standards', 'iso', 'incidents'], 'mutu'),
  topic('sop', 'watch', ['quality']),
  topic('standards', 'watch', ['quality', 'training']),
  topic('iso', 'watch', ['quality']),
  topic('incidents', 'watch', ['quality', 'stage-aftermath']),
  topic('auditor', 'watch', ['archive-check', 'history']),
];

/** The topic of that id; null for a word that is none. */
export function topicOf(id: string): HelpTopic | null {
  return HELP_TOPICS.find((each) => each.id === id) ?? null;
}

function topic(id: TopicId, group: TopicGroup, related: readonly TopicId[], picture?: string): HelpTopic {
  return picture === undefined ? { id, group, related } : { id, group, related, picture };
}
