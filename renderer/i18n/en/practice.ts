import type { practice as indonesian } from '../id/practice.ts';
import type { Texts } from '../texts.ts';

export const practice: Texts<typeof indonesian> = {
  title: 'Practice space',
  inviteText:
    'The Practice space holds invented tenders, a season of a provincial LPSE. Try an evaluation from opening to award; nothing touches the tenders of the office.',
  inviteOpen: 'Open the Practice space',
  emptyText: 'This space is empty. Fill it with a season: 967 tenders of 43 agencies, all invented.',
  fill: 'Fill practice',
  filling: 'Filling practice',
  fillingCount: '{{done}} of {{total}} tenders',
  stop: 'Stop',
  stopped: 'Filling was stopped. {{count}} tenders are in; the rest can be filled later.',
  filled: '{{count}} practice tenders are ready.',
  fillAgain: 'Complete practice',
  reset: 'Reset practice',
  resetTitle: 'Reset the practice space',
  resetTenders: '{{count}} practice tenders will be deleted, {{worked}} of them already worked on.',
  resetResults: 'Results of exercises that were not recorded in the office are deleted too; recorded ones stay.',
  resetOffice: 'Tenders of the office are not touched.',
  resetAction: 'Delete and start again',
};
