/** People of the committees at work with their certificates, as the tender they were last changed in has them. */
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { CertifiedPerson } from '#core/standards/evidence-register.ts';
import type { Workspace } from './workspace.ts';

/** Reads the tenders that run, one after the other; one that cannot be read is passed over. */
export async function readCertifiedPeople({
  tenders,
  readDossier,
}: Pick<Workspace, 'tenders' | 'readDossier'>): Promise<readonly CertifiedPerson[]> {
  const running = tenders
    .getState()
    .tenders.filter(({ summary }) => summary.status === 'running')
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  const people = new Map<string, CertifiedPerson>();
  for (const { stream } of running) {
    const dossier = await readDossier(stream);
    for (const { name, certificate } of dossier?.committee.members ?? []) {
      const key = plainPersonName(name);
      // A tender in which nobody filled the certificate in does not take it away.
      if (certificate === undefined && people.get(key)?.certificate) continue;
      people.set(key, { name, certificate: certificate ?? null });
    }
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
