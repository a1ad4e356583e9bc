/** This device in the hands of whoever unlocked it: their keys, who they are, how their screens are set. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { type MachineSecret, type Opened } from '#renderer/storage/keyring/account.ts';
import { importPersonKeys, type PersonKeys } from '#renderer/storage/keyring/person-keys.ts';
import {
  type Language,
  readLanguage,
  readSettings,
  sealOldSettings,
  type SettingName,
  type Settings,
  type SettingValue,
  writeLanguage,
  writeSetting,
} from '#renderer/storage/settings.ts';
import { createSignatureCheck, type GrowingSignatureCheck, readKnownKeys } from '#renderer/storage/signature-check.ts';
import { systemClock } from './clock.ts';
import { settingKeysOf } from './setting-keys.ts';

export type DeviceSettings = Settings & { readonly language: Language };

export interface Device {
  readonly key: PersonKeys;
  readonly db: DeviceDatabase;
  readonly machineSecret: MachineSecret;
  readonly clock: Clock;
  readonly settings: StoreApi<DeviceSettings>;
  /** Keeps a setting, then shows it. */
  readonly set: <Name extends SettingName>(name: Name, value: SettingValue<Name>) => Promise<void>;
  /** The language belongs to the device: the lock screen speaks it too. */
  readonly setLanguage: (language: Language) => Promise<void>;
  /** The people and devices of the office, as its server put them in order; empty where the device is enrolled nowhere. */
  readonly registry: StoreApi<Registry>;
  /** Checks what anyone of this device has signed. */
  readonly check: GrowingSignatureCheck;
  /** Bytes all spaces take, and what the browser would give. */
  readonly readUsage: () => Promise<{ readonly used: number; readonly quota: number }>;
  /** Whether the browser promised not to throw the data away when the disk runs low. */
  readonly persistent: boolean;
}

export async function openDevice(
  db: DeviceDatabase,
  opened: Opened,
  machineSecret: MachineSecret = null,
): Promise<Device> {
  const key = await importPersonKeys(opened);
  const keys = await settingKeysOf(key);
  await sealOldSettings(db, keys);
  const [kept, language, known, persistent] = await Promise.all([
    readSettings(db, keys),
    readLanguage(db),
    readKnownKeys(db),
    askToPersist(),
  ]);
  const settings = createStore<DeviceSettings>()(() => ({ ...kept, language }));
  let writing: Promise<void> = Promise.resolve();
  return {
    key,
    db,
    machineSecret,
    clock: systemClock,
    settings,
    registry: createStore<Registry>()(() => EMPTY_REGISTRY),
    check: createSignatureCheck(known),
    persistent,
    readUsage: async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return { used: usage, quota };
    },
    set: (name, value) => {
      // One after the other: sealing takes its time, and of two changes made at once the later must stand.
      const before = writing;
      const write = async (): Promise<void> => {
        // Whoever asked for the one before is told when it fails; this one is written all the same.
        await before.catch(() => undefined);
        await writeSetting(db, keys, name, value);
        settings.setState({ [name]: value });
      };
      const turn = write();
      writing = turn;
      return turn;
    },
    setLanguage: async (chosen) => {
      await writeLanguage(db, chosen);
      settings.setState({ language: chosen });
    },
  };
}

/** Best effort: a browser may say no, and Electron marks its origins durable anyway. */
async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
