import { Fragment } from 'react';
import type { ChangeGroup } from './change-groups.ts';
import styles from './ChangeGroups.module.css';

/** The values an event changed, each place under its name. */
export function ChangeGroups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  return groups.map(({ place, lines }) => (
    <Fragment key={`${place} ${lines[0]}`}>
      {place === '' ? null : <span className={styles.place}>{place}</span>}
      <span className={styles.lines}>{lines.join('\n')}</span>
    </Fragment>
  ));
}
