import type { home as indonesian } from '../id/home.ts';
import type { Texts } from '../texts.ts';

export const home: Texts<typeof indonesian> = {
  title: 'Home',
  todayTitle: 'Nearest deadlines',
  todayNone: 'No deadline is waiting.',
  deadlineTender: 'Tender',
  deadlineStage: 'Scheduled stage',
  deadlineLeft: 'Time left',
  stagesTitle: 'Running tenders by stage',
  stagesNone: 'No tender is running.',
  lastTitle: 'Last worked on',
  lastNone: 'No tender has been worked on at this device.',
  emptyTitle: 'Start here',
  emptyText: 'There are no tenders in the Office space yet. Import tenders from SPSE/ISB to begin.',
  emptyImport: 'Import tenders',
};
