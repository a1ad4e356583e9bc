import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { type CertifiedPerson, type DeviceFacts, evidenceRegister } from '#core/standards/evidence-register.ts';
import { readCertifiedPeople } from '#renderer/session/certified-people.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { readDeviceFacts } from '#renderer/session/device-facts.ts';
import { useIdentity, useOffice, useSaving, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import type { OfficeHistory } from '#renderer/session/office-session.ts';
import { useNow } from '#renderer/session/use-now.ts';

interface Read {
  readonly history: OfficeHistory;
  readonly device: DeviceFacts;
}

/** The register of evidence as it is now; null until the records it comes from were read. */
export function useEvidenceRegister(): readonly EvidenceLine[] | null {
  const workspace = useWorkspace();
  const { readOfficeHistory, device, saving, tenders: tenderStore, readDossier } = workspace;
  const desktop = useDesktop();
  const { zone } = useIdentity();
  const now = useNow();
  const office = useOffice((view) => view.office);
  const pending = useSaving((state) => state.pending);
  const registry = useStore(device.registry);
  const tenders = useTenderList((list) => list.tenders);
  const [read, setRead] = useState<Read | null>(null);
  const [members, setMembers] = useState<readonly CertifiedPerson[]>([]);
  useEffect(() => {
    let isShown = true;
    const load = async () => {
      const [history, facts] = await Promise.all([readOfficeHistory(), readDeviceFacts(device, desktop, saving)]);
      if (isShown) setRead({ history, device: facts });
    };
    void load();
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another state means other events; what is pending is not among them yet
  }, [readOfficeHistory, device, desktop, saving, office, pending]);
  useEffect(() => {
    let isShown = true;
    const load = async () => {
      const people = await readCertifiedPeople({ tenders: tenderStore, readDossier });
      if (isShown) setMembers(people);
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [tenderStore, readDossier]);
  return useMemo(
    () =>
      read === null
        ? null
        : evidenceRegister({ ...read, office, registry, members, tenders: tenderFacts(tenders), now, zone }),
    [read, office, registry, members, tenders, now, zone],
  );
}

function tenderFacts(tenders: readonly ListedTender[]) {
  const issued = tenders.flatMap(({ summary }) => summary.issued.map(({ issuedOn }) => issuedOn));
  const lastIssuedOn = issued.reduce<DateOnly | null>((last, day) => (last === null || day > last ? day : last), null);
  return { count: tenders.length, issued: issued.length, lastIssuedOn };
}
