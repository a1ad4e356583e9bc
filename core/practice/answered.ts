/** The lesson a committee of practice has been through: what was found in its bids is answered. */
import { addMinutes } from '#core/calendar/zone.ts';
import { answerTo } from '#core/screens/answers.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import { screeningOf } from '#core/screens/screening.ts';
import type { Dossier } from '#core/tender/model.ts';

const OF_PRICES =
  'Analisa harga satuan ketiga peserta dibandingkan. Selisihnya berasal dari harga material dan jarak angkut; harga terendah wajar menurut dokumen pengadaan.';
const OF_FIRMS =
  'Ketiga peserta diminta klarifikasi tertulis. Pelaksana dan alat itu ditawarkan dengan surat dukungan dari satu penyedia; baru satu jenis indikasi menurut dokumen pengadaan, sedangkan sedikitnya harus dua.';

/** The tender with an answer to everything its screens find, given on the third day after the opening. */
export function withAnswers(dossier: Dossier): Dossier {
  const { openedAt } = dossier.opening;
  const chair = dossier.committee.members.find(({ role }) => role === 'chair');
  if (openedAt === null || chair === undefined) return dossier;
  const said = { by: chair.name, at: addMinutes(openedAt, 3 * 24 * 60) };
  const textOf = (screen: ScreenCode): string => (screen.startsWith('shared-') ? OF_FIRMS : OF_PRICES);
  const { findings } = screeningOf(dossier, { settings: [], evaluation: null });
  const answers = Object.fromEntries(
    findings.map((finding) => [finding.id, answerTo(finding, { ...said, text: textOf(finding.screen) })]),
  );
  return { ...dossier, checks: { answers, regulated: null, files: {} } };
}
