import { Button, Group, NativeSelect, PasswordInput, Stack } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import type { NamedBytes } from '#core/pdf-signing/pictures-to-pdf.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import type { SigningProps } from './signing-props.ts';
import { readChosen } from './use-returned.ts';
import { useSignHere } from './use-sign-here.ts';

interface SignHereDialogProps extends SigningProps {
  readonly content: DocumentModel;
  readonly onClose: () => void;
}

/** Signs with the signer's own key file; the key and its passphrase are not kept. */
export function SignHereDialog({ content, onClose, ...props }: SignHereDialogProps) {
  const { t } = useTranslation();
  const open = props.signers.filter(({ place }) => !Object.hasOwn(props.signing.marks, String(place)));
  const [place, setPlace] = useState(open[0]?.place ?? 0);
  const [keyFile, setKeyFile] = useState<NamedBytes | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const signing = useSignHere({ ...props, content });
  const signer = open.find((each) => each.place === place);

  const choose = async () => {
    const [file] = (await pickFiles({ pick: 'file', endings: ['.p12', '.pfx'] })) ?? [];
    if (file !== undefined) setKeyFile(await readChosen(file));
  };

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (signer === undefined || keyFile === null) return;
    if (await signing.sign({ signer, keyFile: keyFile.bytes, passphrase })) onClose();
  }

  return (
    <Dialog title={t('signing.signHereTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className="mp-quiet">{t('signing.signHereMeans')}</p>
          <NativeSelect
            label={t('signing.signer')}
            value={place}
            data={open.map((each) => ({ value: String(each.place), label: `${each.name} – ${each.position}` }))}
            onChange={(event) => setPlace(Number(event.currentTarget.value))}
          />
          <Group gap="xs">
            <Button variant="default" data-autofocus onClick={() => void choose()}>
              {t('signing.chooseKey')}
            </Button>
            <span className="mp-quiet">{keyFile?.name ?? t('signing.noKey')}</span>
          </Group>
          <PasswordInput
            label={t('signing.passphrase')}
            value={passphrase}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('signing.showPassphrase') }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {signing.fault === null ? null : <Message tone="problem" text={signing.fault} />}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={signing.busy} disabled={signer === undefined || keyFile === null}>
            {t('signing.signAct')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
