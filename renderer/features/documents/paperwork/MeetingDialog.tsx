import { Autocomplete, Button, Group, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Bidder, Committee, Member } from '#core/tender/model.ts';
import { type Attendee, type Meeting, MEETING_KINDS, type MeetingPoint } from '#core/tender/paperwork-model.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import { AttendeeRows } from './AttendeeRows.tsx';
import { EntryActions } from './EntryActions.tsx';
import styles from './Paperwork.module.css';
import { PointRows } from './PointRows.tsx';
import { filledOrNull, tidyAttendees, tidyPoints } from './tidy-paperwork.ts';

interface MeetingDialogProps {
  readonly bidders: readonly Bidder[];
  readonly committee: Committee;
  readonly zone: Zone;
  /** Null for a new one. */
  readonly stored: Meeting | null;
  /** The part of the meeting the cursor begins at; null = its kind. */
  readonly focus: string | null;
  /** Null takes the meeting out again. */
  readonly onSave: (meeting: Meeting | null) => void;
  readonly onClose: () => void;
}

const EMPTY: Meeting = {
  kind: 'briefing',
  startsAt: null,
  endsAt: null,
  place: null,
  agenda: null,
  bring: null,
  invited: [],
  attendees: [],
  points: [],
  conclusion: null,
};

/** Who leads and writes; left empty it is whoever has the seat. */
const SEATS: readonly { readonly part: 'leader' | 'noteTaker'; readonly role: Member['role'] }[] = [
  { part: 'leader', role: 'chair' },
  { part: 'noteTaker', role: 'secretary' },
];

const FOCUS = { 'data-autofocus': true } as const;

/** A meeting: when and where, who is invited, who came, what was said. Invitation, attendance list and notes come of it. */
export function MeetingDialog({ bidders, committee, zone, stored, focus, onSave, onClose }: MeetingDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Meeting>(stored ?? EMPTY);
  const attendees = useKeyedRows<Attendee>(draft.attendees);
  const points = useKeyedRows<MeetingPoint>(draft.points);
  const offering = bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const isFocused = (part: string) => (focus ?? 'kind') === part;
  const put = (part: Partial<Meeting>) => setDraft({ ...draft, ...part });
  const isBackwards = draft.startsAt !== null && draft.endsAt !== null && draft.endsAt < draft.startsAt;
  const save = () => {
    if (isBackwards) return;
    const { leader, noteTaker, ...others } = draft;
    onSave({
      ...others,
      ...(leader?.trim() ? { leader: leader.trim() } : {}),
      ...(noteTaker?.trim() ? { noteTaker: noteTaker.trim() } : {}),
      place: filledOrNull(draft.place),
      agenda: filledOrNull(draft.agenda),
      bring: filledOrNull(draft.bring),
      conclusion: filledOrNull(draft.conclusion),
      attendees: tidyAttendees(attendees.rows.map(({ row }) => row)),
      points: tidyPoints(points.rows.map(({ row }) => row)),
    });
  };
  return (
    <Dialog
      title={stored === null ? t('paperwork.newMeeting') : t('paperwork.meeting')}
      size="xl"
      onClose={onClose}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <div className={styles.pair}>
          <NativeSelect
            {...(isFocused('kind') ? FOCUS : {})}
            label={t('paperwork.kind')}
            value={draft.kind}
            data={MEETING_KINDS.map((value) => ({ value, label: t(`paperwork.kinds.${value}`) }))}
            onChange={(event) =>
              put({ kind: MEETING_KINDS.find((each) => each === event.currentTarget.value) ?? draft.kind })
            }
          />
          <TextInput
            {...(isFocused('agenda') ? FOCUS : {})}
            label={t('paperwork.agenda')}
            placeholder={t(`paperwork.kinds.${draft.kind}`)}
            value={draft.agenda ?? ''}
            onChange={(event) => put({ agenda: event.currentTarget.value })}
          />
          <DateTimeField
            label={t('paperwork.startsAt')}
            value={draft.startsAt}
            zone={zone}
            onChange={(startsAt) => put({ startsAt })}
          />
          <DateTimeField
            label={t('paperwork.endsAt')}
            value={draft.endsAt}
            zone={zone}
            onChange={(endsAt) => put({ endsAt })}
          />
        </div>
        {isBackwards ? <p className={styles.bad}>{t('paperwork.backwards')}</p> : null}
        <TextInput
          {...(isFocused('place') ? FOCUS : {})}
          label={t('paperwork.place')}
          description={t('paperwork.placeHint')}
          value={draft.place ?? ''}
          onChange={(event) => put({ place: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          {SEATS.map(({ part, role }) => (
            <Autocomplete
              key={part}
              {...(isFocused(part) ? FOCUS : {})}
              label={t(`paperwork.${part}`)}
              placeholder={committee.members.find((member) => member.role === role)?.name ?? ''}
              data={[...new Set(committee.members.map(({ name }) => name))]}
              value={draft[part] ?? ''}
              onChange={(name) => put({ [part]: name })}
            />
          ))}
        </div>
        <MultiSelect
          {...(isFocused('invited') ? FOCUS : {})}
          label={t('paperwork.invited')}
          placeholder={draft.invited.length === 0 ? t('paperwork.invitedNone') : ''}
          searchable
          clearable
          hidePickedOptions
          data={bidders.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...draft.invited]}
          onChange={(ids) => put({ invited: ids })}
        />
        {offering.length === 0 ? null : (
          <Group>
            <Button variant="subtle" size="compact-sm" onClick={() => put({ invited: offering })}>
              {t('paperwork.inviteOffering', { count: offering.length })}
            </Button>
          </Group>
        )}
        <Textarea
          {...(isFocused('bring') ? FOCUS : {})}
          label={t('paperwork.bring')}
          autosize
          minRows={1}
          maxRows={6}
          value={draft.bring ?? ''}
          onChange={(event) => put({ bring: event.currentTarget.value })}
        />
        <AttendeeRows {...attendees} />
        <PointRows {...points} isReview={draft.kind === 'review'} />
        <Textarea
          {...(isFocused('conclusion') ? FOCUS : {})}
          label={t('paperwork.conclusion')}
          autosize
          minRows={2}
          maxRows={10}
          value={draft.conclusion ?? ''}
          onChange={(event) => put({ conclusion: event.currentTarget.value })}
        />
        <EntryActions
          remove={stored === null ? null : { text: t('paperwork.removeMeeting'), onClick: () => onSave(null) }}
          onClose={onClose}
          onSave={save}
        />
      </Stack>
    </Dialog>
  );
}
