import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type GapRow, type NumberBook, numberBooks } from '#core/documents/register/book-rows.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { numberClashes } from '#core/documents/register/number-clashes.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { useNumberRegister, useNumberStock } from '#renderer/session/use-numbers.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { BlocksDialog } from './BlocksDialog.tsx';
import { clashText } from './clash-text.ts';
import { GapDialog } from './GapDialog.tsx';
import { ListScreen } from '#renderer/ui/ListScreen.tsx';
import styles from './NumbersScreen.module.css';
import { RegisterTable } from './RegisterTable.tsx';
import { RegisterTools } from './RegisterTools.tsx';
import { filterBooks, searchableBooks } from './register-rows.ts';
import { registerView, showAll, showClashes } from './register-view.ts';
import { useRegisterOutput } from './use-register-output.ts';

interface NumbersScreenProps {
  /** Shows a document as it prints, with its ways out. */
  readonly renderDocument: (model: DocumentModel) => ReactNode;
  /** What went out on a day, to be printed. */
  readonly renderDayPack: (onClose: () => void) => ReactNode;
  readonly renderSigningQueue: (onClose: () => void) => ReactNode;
}

type Asked =
  | { readonly kind: 'blocks' }
  | { readonly kind: 'print' }
  | { readonly kind: 'day' }
  | { readonly kind: 'signing' }
  | { readonly kind: 'gap'; readonly gap: GapRow; readonly book: NumberBook };

/** Every number on a document of any tender: in its series, with what was passed over and what stands twice. */
export function NumbersScreen({ renderDocument, renderDayPack, renderSigningQueue }: NumbersScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const office = useOfficeSettings();
  const register = useNumberRegister();
  const stock = useNumberStock();
  const { query, filters } = useStore(registerView);
  const [asked, setAsked] = useState<Asked | null>(null);
  const books = useMemo(() => numberBooks(register, stock, office), [register, stock, office]);
  const clashes = useMemo(() => numberClashes(register), [register]);
  const searchable = useMemo(() => searchableBooks(books), [books]);
  const shown = useMemo(() => filterBooks(searchable, query, filters), [searchable, query, filters]);
  const output = useRegisterOutput(shown);
  const close = () => setAsked(null);
  const open = ({ stream, key }: RegisteredNumber) =>
    void navigate({ to: '/paket/$stream', params: { stream }, search: { tahap: 'documents', dokumen: key } });

  return (
    <ListScreen>
      <RegisterTools
        books={searchable}
        shown={usedIn(shown)}
        total={register.length}
        onBlocks={() => setAsked({ kind: 'blocks' })}
        onPrint={() => setAsked({ kind: 'print' })}
        onSaveCsv={output.saveCsv}
        onSaveXlsx={output.saveXlsx}
        onDayPack={() => setAsked({ kind: 'day' })}
        onSigningQueue={() => setAsked({ kind: 'signing' })}
      />
      {clashes.length === 0 ? null : (
        <div className={styles.notice}>
          <Message tone="problem" isStrip text={clashText(t, clashes)}>
            <Button size="compact-sm" variant="default" onClick={showClashes}>
              {t('numbers.clash.filter')}
            </Button>
          </Message>
        </div>
      )}
      {shown.length > 0 ? (
        <RegisterTable
          books={shown}
          clashes={clashes}
          onOpen={open}
          onGap={(gap, book) => setAsked({ kind: 'gap', gap, book })}
        />
      ) : (
        <div className={styles.nothing}>
          {books.length === 0 ? (
            <EmptyState title={t('numbers.emptyTitle')} text={t('numbers.emptyText')}>
              <Button
                variant="default"
                onClick={() => void navigate({ to: '/pengaturan', search: { isian: 'office.numbering' } })}
              >
                {t('numbers.emptySettings')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('numbers.noneTitle')} text={t('numbers.noneText')}>
              <Button variant="default" onClick={showAll}>
                {t('list.filterClear')}
              </Button>
            </EmptyState>
          )}
        </div>
      )}
      <div className={`${styles.foot} mp-quiet`}>{t('numbers.keysHint')}</div>
      {asked?.kind === 'day' ? renderDayPack(close) : null}
      {asked?.kind === 'signing' ? renderSigningQueue(close) : null}
      {asked?.kind === 'blocks' ? <BlocksDialog register={register} onClose={close} /> : null}
      {asked?.kind === 'gap' ? <GapDialog gap={asked.gap} book={asked.book.book} onClose={close} /> : null}
      {asked?.kind === 'print' ? (
        <Dialog title={t('numbers.printTitle')} size="min(1200px, 94vw)" onClose={close}>
          <div className={styles.paper}>{renderDocument(output.paper())}</div>
        </Dialog>
      ) : null}
    </ListScreen>
  );
}

function usedIn(books: readonly NumberBook[]): number {
  return books.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'number').length, 0);
}
