import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentGroup } from '#core/documents/document-spec.ts';
import { type DocumentKey, documentKey, refOf } from '#core/tender/document-kind.ts';
import { type Addendum, type Meeting, paperworkOf } from '#core/tender/paperwork-model.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { AddendumDialog } from './AddendumDialog.tsx';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';

type Open =
  | { readonly kind: 'meeting' | 'addendum'; readonly id: string | null; readonly focus?: string }
  | { readonly kind: 'appointment' };

interface PaperworkProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  readonly onShow: (key: DocumentKey) => void;
}

interface PaperworkTools {
  /** What begins a meeting or an addendum, for the heads of the list. */
  readonly begin: Readonly<Partial<Record<DocumentGroup, ReactNode>>>;
  /** What changes the entry a document tells of; null where it tells of none. */
  readonly change: (key: DocumentKey) => ReactNode;
  /** Opens the entry in which a missing field is filled in; false where it is none of these. */
  readonly openAt: (path: string) => boolean;
  readonly dialog: ReactNode;
}

/** Ways into what only documents print: meetings, addenda, the appointment. */
export function usePaperwork({ dossier, readOnly, execute, onShow }: PaperworkProps): PaperworkTools {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const { meetings, addenda, appointment } = paperworkOf(dossier);
  const close = () => setOpen(null);

  const saveMeeting = async (given: string | null, meeting: Meeting | null) => {
    const id = given ?? newEntryId();
    if (!(await execute({ name: 'recordMeeting', body: { id, meeting } }))) return;
    close();
    if (given === null) onShow(documentKey({ kind: 'undangan', subject: id }));
  };
  const saveAddendum = async (given: string | null, addendum: Addendum | null) => {
    const id = given ?? newEntryId();
    if (!(await execute({ name: 'recordAddendum', body: { id, addendum } }))) return;
    close();
    if (given === null) onShow(documentKey({ kind: 'adendum', subject: id }));
  };

  const entryOf = (key: DocumentKey): Open | null => {
    const { kind, subject } = refOf(key);
    if (kind === 'sppbj') return { kind: 'appointment' };
    if (kind === 'adendum') return { kind: 'addendum', id: subject };
    return subject !== null && meetings[subject] !== undefined ? { kind: 'meeting', id: subject } : null;
  };
  const button = (text: string, what: Open) => (
    <Button variant="subtle" size="compact-xs" onClick={() => setOpen(what)}>
      {text}
    </Button>
  );
  return {
    begin: readOnly
      ? {}
      : {
          preparation: button(t('paperwork.addAddendum'), { kind: 'addendum', id: null }),
          meetings: button(t('paperwork.addMeeting'), { kind: 'meeting', id: null }),
        },
    change: (key) => {
      const entry = entryOf(key);
      if (entry === null || readOnly) return null;
      return (
        <Button variant="default" onClick={() => setOpen(entry)}>
          {t(`paperwork.change.${entry.kind}`)}
        </Button>
      );
    },
    openAt: (path) => {
      const [part, kind, id, focus] = path.split('.');
      if (part !== 'paperwork' || readOnly) return false;
      if (kind === 'appointment') setOpen({ kind: 'appointment' });
      else if (id !== undefined)
        setOpen({ kind: kind === 'addenda' ? 'addendum' : 'meeting', id, ...(focus === undefined ? {} : { focus }) });
      return true;
    },
    dialog:
      open === null ? null : open.kind === 'appointment' ? (
        <AppointmentDialog
          stored={appointment}
          onClose={close}
          onSave={async (next) => {
            if (await execute({ name: 'setAppointment', body: { appointment: next } })) close();
          }}
        />
      ) : open.kind === 'addendum' ? (
        <AddendumDialog
          stored={open.id === null ? null : (addenda[open.id] ?? null)}
          onClose={close}
          onSave={(addendum) => void saveAddendum(open.id, addendum)}
        />
      ) : (
        <MeetingDialog
          bidders={dossier.bidders}
          committee={dossier.committee}
          focus={open.focus ?? null}
          zone={dossier.notice.zone}
          stored={open.id === null ? null : (meetings[open.id] ?? null)}
          onClose={close}
          onSave={(meeting) => void saveMeeting(open.id, meeting)}
        />
      ),
  };
}
