/** What an event changed, in words, as histories tell it: values of one place under its name. */
import type { TFunction } from 'i18next';
import type { ChangedValue } from '#core/tender/describe-event.ts';
import type { Dossier } from '#core/tender/model.ts';
import { valueNameOf, valueText } from './value-text.ts';

const LINES_SHOWN = 12;

/** Values of one place under its name; at the top, with no name, those of the tender itself. */
export interface ChangeGroup {
  readonly place: string;
  readonly lines: readonly string[];
}

/** `dossier` names bidders and requirements; `shown` is how many values are told before the rest is counted. */
export function changeGroups(
  t: TFunction<'app'>,
  changes: readonly ChangedValue[],
  dossier: Pick<Dossier, 'bidders' | 'requirements' | 'notice'>,
  shown = LINES_SHOWN,
): readonly ChangeGroup[] {
  const groups = new Map<string, string[]>();
  // The finding itself says more than its reason and clause.
  const isFinding = ({ label }: ChangedValue): boolean => label === 'finding.result';
  const ordered = [...changes.filter(isFinding), ...changes.filter((change) => !isFinding(change))];
  for (const change of ordered.slice(0, shown)) {
    const bidder = dossier.bidders.find((each) => each.id === change.bidder)?.name;
    const requirement = dossier.requirements.find((each) => each.id === change.requirement)?.title;
    const place = [bidder, requirement].filter((part) => part !== undefined).join(' · ');
    const line = t('history.change', {
      what: valueNameOf(t, change.label),
      from: valueText(t, change.from, dossier.notice.zone),
      to: valueText(t, change.to, dossier.notice.zone),
    });
    const lines = groups.get(place);
    if (lines === undefined) groups.set(place, [line]);
    else lines.push(line);
  }
  const rest = changes.length - shown;
  const more = rest > 0 ? [{ place: '', lines: [t('history.moreChanges', { count: rest })] }] : [];
  return [...[...groups].map(([place, lines]) => ({ place, lines })), ...more];
}
