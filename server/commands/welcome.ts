/** What whoever starts the server is told: how people know it, and, as long as nobody was let in, how the first admin comes in. */
import type { Clock } from '#core/shared/ports.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import type { OpenServer } from '#server/open-server.ts';
import { offerAdminCode } from './code.ts';

/** Whom the first code is for where nobody was named; the admin corrects the name in the app. */
export const FIRST_ADMIN = 'Admin LPSE';

export async function welcomeOf(
  { log, key }: Pick<OpenServer, 'log' | 'key'>,
  person: string,
  clock: Clock,
): Promise<readonly string[]> {
  const known = `Sidik kunci server: ${fingerprintOf(key.id)}. Bacakan kepada siapa pun yang mendaftarkan perangkat.`;
  const { people } = await log.registry();
  if (Object.keys(people).length > 0) return [known];
  const offered = await offerAdminCode(log, { name: person, nip: '' }, clock.now());
  if (!offered.ok)
    return [known, 'Kode admin pertama tidak tersimpan. Periksa ruang disk, lalu jalankan: code --person NAMA.'];
  const { code, validUntil } = offered.value;
  return [known, `Belum ada admin. Kode pendaftaran ${person}, sekali pakai, sampai ${validUntil}: ${code}`];
}
