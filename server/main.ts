// The central server: `npm run server -- PERINTAH`. Words for people go to stderr, data and the log to stdout.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { DEFAULT_FILE_LIMITS } from './attachments/limits.ts';
import { offerAdminCode } from './commands/code.ts';
import { carryOutHere } from './commands/destroy.ts';
import { wordsOfDestroyed, wordsOfDestroyFault } from './commands/destroy-words.ts';
import { HELP } from './commands/help.ts';
import { readBackupFile, writeBackupFile } from './commands/backup-file.ts';
import { startServing } from './commands/start.ts';
import { statusOf } from './commands/status.ts';
import { wordsOfFiles } from './commands/files-words.ts';
import { FIRST_ADMIN, welcomeOf } from './commands/welcome.ts';
import { wordsOfConfig, wordsOfOpen } from './commands/words.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { DEFAULT_LIMITS, type HttpSettings } from './http/settings.ts';
import type { Note } from './http/note.ts';
import { openServer, type OpenServer, openStore, type OpenStore } from './open-server.ts';
import { restoreBackup } from './storage/restore-backup.ts';
import { writeBackup } from './storage/write-backup.ts';

type ExitCode = 0 | 1 | 2 | 3;

const clock = { now: () => instantFromUnixMs(Date.now()) };
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = parse(args);
  if (parsed === null) return say(2, 'Pilihan tidak dimengerti. Tidak ada yang dikerjakan. Lihat --help.');
  const { values, positionals } = parsed;
  const [command = 'start', file] = positionals;
  if (values.help === true || command === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const config = readConfig({
    ...process.env,
    ...(values.data === undefined ? {} : { MEJA_DATA: values.data }),
    ...(values.name === undefined ? {} : { MEJA_NAME: values.name }),
    ...(values.host === undefined ? {} : { MEJA_HOST: values.host }),
    ...(values.port === undefined ? {} : { MEJA_PORT: values.port }),
  });
  if (!config.ok) return say(2, wordsOfConfig(config.error));
  switch (command) {
    case 'start':
      return start(config.value, httpSettings(config.value, values), values.person ?? FIRST_ADMIN);
    case 'status':
      return withStore(config.value, async ({ store }) => {
        process.stdout.write(`${JSON.stringify(await statusOf(store))}\n`);
        return 0;
      });
    case 'backup':
      return file === undefined ? say(2, 'Sebutkan berkas cadangan: backup BERKAS.') : backup(config.value, file);
    case 'restore':
      return file === undefined ? say(2, 'Sebutkan berkas cadangan: restore BERKAS.') : restore(config.value, file);
    case 'resume':
      return withStore(config.value, async ({ store }) => {
        await store.updateTable('identity').set({ speaks: true }).execute();
        return say(0, 'Server boleh mencatat lagi. Jalankan: start.');
      });
    case 'destroy':
      return file === undefined ? say(2, 'Sebutkan nomor daftarnya: destroy NOMOR.') : destroy(config.value, file);
    case 'code':
      return values.person === undefined
        ? say(2, 'Sebutkan orangnya: code --person NAMA.')
        : code(config.value, { name: values.person, nip: values.nip ?? '' });
    default:
      process.stderr.write(HELP);
      return say(2, `Perintah "${command}" tidak dikenal.`);
  }
}

async function start(config: ServerConfig, settings: HttpSettings, person: string): Promise<ExitCode> {
  return withServer(config, async (server) => {
    for (const line of await welcomeOf(server, person, clock)) process.stderr.write(`${line}\n`);
    const serving = await startServing(server, {
      databaseUrl: config.databaseUrl,
      segmentCache: { folder: segmentsFolderOf(config), maxBytes: config.segmentBytes },
      clock,
      note,
      settings,
    });
    note('info', 'listening', { address: serving.address });
    await new Promise<void>((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    note('info', 'stopping');
    await serving.stop();
    note('info', 'stopped');
    return 0;
  });
}

async function backup(config: ServerConfig, path: string): Promise<ExitCode> {
  return withStore(config, async ({ store, filesFolder }) => {
    const { streams, events, files } = await writeBackupFile(path, (write) => writeBackup(store, clock.now(), write));
    for (const line of await wordsOfFiles(filesFolder, files, 'backup')) process.stderr.write(`${line}\n`);
    return say(0, `Cadangan ${path}: ${streams} rangkaian, ${events} kejadian. Simpan kunci-server.pem terpisah.`);
  });
}

async function restore(config: ServerConfig, path: string): Promise<ExitCode> {
  return withStore(config, async ({ store, key, filesFolder }) => {
    const restored = await restoreBackup(store, key.id, readBackupFile(path));
    if (restored.ok) {
      const { epoch, events, files } = restored.value;
      for (const line of await wordsOfFiles(filesFolder, files, 'restore')) process.stderr.write(`${line}\n`);
      return say(
        0,
        `${events} kejadian dipulihkan (masa ${epoch}). Jalankan start; setelah semua perangkat mengirim kembali, resume.`,
      );
    }
    switch (restored.error.kind) {
      case 'store-not-empty':
        return say(1, 'Penyimpanan sudah berisi. Tidak ada yang diubah. Pulihkan ke folder atau basis data kosong.');
      case 'other-key':
        return say(
          1,
          `Cadangan ini milik server lain (${restored.error.server.slice(0, 16)}…). Tidak ada yang diubah. Letakkan kunci-server.pem server itu di folder data.`,
        );
      case 'damaged':
        return say(
          1,
          `Cadangan rusak pada baris ${restored.error.line}. Tidak ada yang diubah. Pakai cadangan yang lain.`,
        );
    }
  });
}

async function destroy(config: ServerConfig, number: string): Promise<ExitCode> {
  return withServer(config, async ({ store, log, filesFolder, close }) => {
    const parts = { store, log, filesFolder, segmentsFolder: segmentsFolderOf(config) };
    const carriedOut = await carryOutHere(parts, number, clock.now());
    await close();
    return carriedOut.ok
      ? say(0, wordsOfDestroyed(carriedOut.value))
      : say(1, wordsOfDestroyFault(carriedOut.error, number));
  });
}

function segmentsFolderOf({ folder }: ServerConfig): string {
  return join(folder, 'segmen');
}

async function code(config: ServerConfig, admin: { readonly name: string; readonly nip: string }): Promise<ExitCode> {
  return withServer(config, async ({ log, close }) => {
    const offered = await offerAdminCode(log, admin, clock.now());
    await close();
    if (offered.ok) {
      process.stdout.write(`${offered.value.code}\n`);
      return say(
        0,
        `Kode untuk ${admin.name}, sekali pakai, sampai ${offered.value.validUntil}. Tidak ditampilkan lagi.`,
      );
    }
    return offered.error.kind === 'not-admin'
      ? say(1, `${admin.name} bukan admin. Tidak ada yang dicatat. Sebutkan nama seorang admin, atau nama baru.`)
      : say(3, 'Kode tidak tersimpan. Tidak ada yang dicatat. Periksa ruang disk dan basis data, lalu ulangi.');
  });
}

async function withStore(config: ServerConfig, work: (opened: OpenStore) => Promise<ExitCode>): Promise<ExitCode> {
  const opened = await openStore(config);
  if (!opened.ok) return say(3, wordsOfOpen(opened.error));
  try {
    return await work(opened.value);
  } catch (error) {
    return say(
      3,
      `Tidak selesai (${error instanceof Error ? error.message : String(error)}). Periksa disk, berkas, dan basis data, lalu ulangi.`,
    );
  } finally {
    await opened.value.close();
  }
}

async function withServer(config: ServerConfig, work: (server: OpenServer) => Promise<ExitCode>): Promise<ExitCode> {
  const opened = await openServer(config, clock);
  if (!opened.ok) return say(3, wordsOfOpen(opened.error));
  try {
    return await work(opened.value);
  } catch (error) {
    await opened.value.close();
    return say(
      3,
      `Server berhenti (${error instanceof Error ? error.message : String(error)}). Periksa porta, sertifikat, dan basis data.`,
    );
  }
}

function httpSettings(
  { host, port, maxFileBytes }: ServerConfig,
  values: NonNullable<ReturnType<typeof parse>>['values'],
): HttpSettings {
  const certificate = values.cert ?? process.env['MEJA_TLS_CERT'];
  const key = values.key ?? process.env['MEJA_TLS_KEY'];
  const proxies = values.proxy ?? process.env['MEJA_PROXY'] ?? '';
  return {
    host,
    port,
    tls: certificate === undefined || key === undefined ? null : { certificate, key },
    trustProxy: proxies
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    metricsToken: process.env['MEJA_METRICS_TOKEN'] ?? null,
    limits: DEFAULT_LIMITS,
    files: { ...DEFAULT_FILE_LIMITS, maxBytes: maxFileBytes },
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    data: text,
    name: text,
    host: text,
    port: text,
    person: text,
    nip: text,
    proxy: text,
    cert: text,
    key: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    // Wrong usage is all it throws for; the help says what is right.
    return null;
  }
}

/** One line of JSON. */
function note(...[level, what, facts = {}]: Parameters<Note>): void {
  process.stdout.write(`${JSON.stringify({ at: clock.now(), level, what, ...facts })}\n`);
}

function say(code: ExitCode, words: string): ExitCode {
  process.stderr.write(`${words}\n`);
  return code;
}
