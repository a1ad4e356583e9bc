import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { watchMetered } from '#renderer/session/metered.ts';

class Connection extends EventTarget {
  saveData = false;

  become(saveData: boolean): void {
    this.saveData = saveData;
    this.dispatchEvent(new Event('change'));
  }
}

it('[SYNC-78] bytes are paid for where the person or the system says so, and who watches is told of changes only', () => {
  const settings = createStore<{ readonly metered: boolean }>()(() => ({ metered: false }));
  const connection = new Connection();
  const watch = watchMetered(settings, connection);
  const told: boolean[] = [];
  watch.subscribe(() => told.push(watch.isMetered()));
  connection.become(true);
  settings.setState({ metered: true });
  connection.become(false);
  settings.setState({ metered: false });
  expect(told).toEqual([true, false]);
  watch.close();
  connection.become(true);
  expect(told).toHaveLength(2);
});

it('a browser that does not know leaves it to the person', () => {
  expect(
    watchMetered(
      createStore<{ readonly metered: boolean }>()(() => ({ metered: false })),
      undefined,
    ).isMetered(),
  ).toBe(false);
});
