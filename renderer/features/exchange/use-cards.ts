import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, type CardFault, readCard, writeCard } from '#core/exchange/card/card.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';

export interface Cards {
  /** Null until it is signed. */
  readonly own: Card | null;
  /** A card someone handed over, waiting for its code to be compared. */
  readonly offered: Card | null;
  readonly fault: CardFault['kind'] | 'not-read' | null;
  readonly choose: () => Promise<void>;
  readonly read: (text: string) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly forget: () => void;
  readonly save: () => Promise<void>;
}

/** The own card to hand out, and those of others to take in. */
export function useCards(): Cards {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { device } = useWorkspace();
  const identity = useIdentity();
  const [own, setOwn] = useState<Card | null>(null);
  const [offered, setOffered] = useState<Card | null>(null);
  const [fault, setFault] = useState<Cards['fault']>(null);
  useEffect(() => {
    let shown = true;
    const make = async () => {
      const card = await makeOwnCard(device);
      if (shown) setOwn(card);
    };
    void make();
    return () => {
      shown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the card names whoever works here: another name is another card
  }, [device, identity]);

  const read = async (text: string) => {
    const card = await readCard(text, createVerify());
    setFault(card.ok ? null : card.error.kind);
    setOffered(card.ok ? card.value : null);
  };
  const choose = async () => {
    const answer = await desktop.openFiles({ purpose: 'card', pick: 'file' });
    if (answer.ok && answer.value.outcome === 'cancelled') return;
    const file = answer.ok && answer.value.outcome === 'opened' ? answer.value.files[0] : undefined;
    if (file?.content.kind === 'text') await read(file.content.text);
    else setFault('not-read');
  };
  const keep = async () => {
    if (offered) await addCards(device, [offered]);
    setOffered(null);
  };
  const save = async () => {
    if (own === null) return;
    const answer = await desktop.saveFile({ content: writeCard(own), type: 'json', suggestedName: cardFileName(own) });
    if (answer.ok && answer.value.outcome === 'cancelled') return;
    const name = answer.ok && answer.value.outcome === 'saved' ? (answer.value.path.split(/[/\\]/).at(-1) ?? '') : '';
    notifications.show({
      message: answer.ok ? t('exchange.cardSaved', { name }) : t('exchange.sendFailedWhat'),
      ...(answer.ok ? {} : { color: 'red' }),
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
  };
  return { own, offered, fault, choose, read, keep, forget: () => setOffered(null), save };
}

/** `kartu-siti-rahmawati.json` */
function cardFileName({ name }: Card): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `kartu-${words.slice(0, 60)}.json`;
}
