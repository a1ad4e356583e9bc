/** This device while the app runs: its key, who works here, language. Opened once, before any space. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '#core/shared/ports.ts';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { type DeviceKey, openDeviceKey } from '#renderer/storage/device-key.ts';
import { readSetting, type SettingName, type SettingValue, writeSetting } from '#renderer/storage/settings.ts';
import { systemClock } from './clock.ts';

export type DeviceSettings = { readonly [Name in SettingName]: SettingValue<Name> };

export interface Device {
  readonly key: DeviceKey;
  readonly clock: Clock;
  readonly settings: StoreApi<DeviceSettings>;
  /** Keeps a setting, then shows it. */
  readonly set: <Name extends SettingName>(name: Name, value: SettingValue<Name>) => Promise<void>;
  /** Bytes all spaces take, and what the browser would give. */
  readonly readUsage: () => Promise<{ readonly used: number; readonly quota: number }>;
  /** Whether the browser promised not to throw the data away when the disk runs low. */
  readonly persistent: boolean;
}

export async function openDevice(databaseName?: string): Promise<Device> {
  const db = new DeviceDatabase(databaseName);
  const [key, identity, language, office, spseTicks, persistent] = await Promise.all([
    openDeviceKey(db),
    readSetting(db, 'identity'),
    readSetting(db, 'language'),
    readSetting(db, 'office'),
    readSetting(db, 'spseTicks'),
    askToPersist(),
  ]);
  const settings = createStore<DeviceSettings>()(() => ({ identity, language, office, spseTicks }));
  return {
    key,
    clock: systemClock,
    settings,
    persistent,
    readUsage: async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return { used: usage, quota };
    },
    set: async (name, value) => {
      await writeSetting(db, name, value);
      settings.setState({ [name]: value });
    },
  };
}

/** Best effort: a browser may say no, and Electron marks its origins durable anyway. */
async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
