/** Where screens keep how they were left: sealed with the person's settings, read as quickly as `localStorage`. */
import type { Device } from './device.ts';

export interface TextStore {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, text: string) => void;
}

export function keptScreens(device: Pick<Device, 'settings' | 'set'>): TextStore {
  return {
    getItem: (name) => device.settings.getState().screens[name] ?? null,
    setItem: (name, text) => void device.set('screens', { ...device.settings.getState().screens, [name]: text }),
  };
}
