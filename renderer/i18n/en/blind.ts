import type { blind as indonesian } from '../id/blind.ts';
import type { Texts } from '../texts.ts';

export const blind: Texts<typeof indonesian> = {
  barWhat: 'The names of bidders are hidden since {{at}}, by the secretary or the LPSE admin.',
  barMeans: 'Every bidder is called by an alias; prices, findings and scores are as they are.',
  barNext: 'Judge without finding out who the bidders are. Reason: {{reason}}',
  barKeeperMeans: 'You see the true names; members who judge see only aliases.',
  barKeeperNext: 'Do not name bidders to those who judge. Reason: {{reason}}',
  title: 'Names of bidders',
  shownNow: 'Everyone sees the names of bidders.',
  hiddenNow: 'The names of bidders are hidden since {{at}}.',
  hide: 'Hide the names of bidders…',
  show: 'Show the names again…',
  hideTitle: 'Hide the names of bidders',
  hideText:
    'Chair and members see only aliases until the names are shown again. Their order is by chance: not that of registration, price or name. The hiding stands in the history with its reason.',
  shuffle: 'Shuffle again',
  bidder: 'Bidder',
  alias: 'Alias',
  aliasOf: 'Alias of {{bidder}}',
  aliasEmpty: 'Enter an alias.',
  aliasTwice: 'This alias is used twice.',
  aliasTells: 'This alias holds the name of a bidder.',
  reason: 'Reason',
  hideSave: 'Hide',
  showTitle: 'Show the names of bidders again',
  showText: 'From then on everyone sees who the bidders are, also in the history. What was recorded stays.',
  showSave: 'Show names',
  proposed: 'Bidder {{letters}}',
  noWayOut:
    'The names of bidders are hidden from you: nothing is exported, printed, copied or archived until the secretary shows them again.',
  documentsTitle: 'Documents wait for the names of bidders',
  spseTitle: 'What goes into SPSE waits for the names of bidders',
};
