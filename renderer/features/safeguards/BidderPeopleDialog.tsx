import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bidder } from '#core/tender/model.ts';
import type { QualificationProfile } from '#core/tender/qualification-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { peopleOf, readPeople, withPeople, writePeople } from './people-lines.ts';

interface BidderPeopleDialogProps extends Pick<StageProps, 'execute'> {
  readonly bidder: Bidder;
  readonly profile: QualificationProfile | undefined;
  readonly onClose: () => void;
}

/** Directors, commissioners and owners of a bidder, one a line. */
export function BidderPeopleDialog({ bidder, profile, execute, onClose }: BidderPeopleDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => writePeople(peopleOf(profile)));
  const save = async () => {
    const body = { bidder: bidder.id, profile: withPeople(profile, bidder.name, readPeople(text)) };
    if (await execute({ name: 'setProfile', body })) onClose();
  };
  return (
    <Dialog title={t('safeguards.peopleOf', { name: bidder.name })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={t('safeguards.people')}
          description={t('safeguards.peopleHint')}
          value={text}
          autosize
          minRows={4}
          maxRows={14}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('safeguards.peopleSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
