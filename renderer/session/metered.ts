/** Whether every byte is paid for: by the person's setting, or as the system tells the browser. */
import type { StoreApi } from 'zustand/vanilla';
import type { DeviceSettings } from './device.ts';

export interface MeteredWatch {
  readonly isMetered: () => boolean;
  /** Told when the answer changed; answers with the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

export function watchMetered(
  settings: Pick<StoreApi<Pick<DeviceSettings, 'metered'>>, 'getState' | 'subscribe'>,
  connection: unknown = Reflect.get(navigator, 'connection'),
): MeteredWatch {
  const listeners = new Set<() => void>();
  const isMetered = (): boolean => settings.getState().metered || savesData(connection);
  let told = isMetered();
  const look = (): void => {
    if (isMetered() === told) return;
    told = !told;
    for (const listener of listeners) listener();
  };
  const unwatch = settings.subscribe(look);
  if (connection instanceof EventTarget) connection.addEventListener('change', look);
  return {
    isMetered,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      unwatch();
      if (connection instanceof EventTarget) connection.removeEventListener('change', look);
    },
  };
}

/** Chromium's own word for it, where the system knows; not among the standard types. */
function savesData(connection: unknown): boolean {
  return connection instanceof EventTarget && Reflect.get(connection, 'saveData') === true;
}
