import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailsOf } from '#core/documents/draft.ts';
import { renderHtml } from '#core/documents/html.ts';
import { citing } from '#core/documents/issue/citation.ts';
import { frozenText } from '#core/documents/issue/frozen.ts';
import { sealOf } from '#core/documents/issue/seal.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type IssuedDocument, versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { storageMessageOf } from '#renderer/session/messages.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { carriedFontCss } from '#renderer/session/document-fonts.ts';

interface Issuing {
  readonly key: DocumentKey;
  readonly content: DocumentModel;
  /** Why it replaces the version before; null for the first. */
  readonly reason: string | null;
}

export interface Issuer {
  readonly busy: boolean;
  /** Answers whether the document is out; what went wrong has been shown. */
  readonly issue: (issuing: Issuing) => Promise<boolean>;
}

/** Puts a document out: its content and its pages are kept first, then the log says so, and all of it or nothing. */
export function useIssue(dossier: Dossier, execute: StageProps['execute']): Issuer {
  const { attachments, clock } = useWorkspace();
  const { markLanguage: lang } = useOfficeSettings();
  const { t } = useTranslation();
  const desktop = useDesktop();
  const [busy, setBusy] = useState(false);
  const { code, zone } = dossier.notice;

  async function issueNow({ key, content, reason }: Issuing): Promise<boolean> {
    const last = versionsOf(dossier, key).at(-1);
    const said = last === undefined || reason === null ? content : citing(content, { last, reason, zone });
    const text = frozenText(said);
    const contentBytes = new Blob([text]);
    const { number, date } = detailsOf(dossier, key);
    const version: IssuedDocument = {
      version: (last?.version ?? 0) + 1,
      title: said.title,
      number,
      date,
      issuedAt: clock.now(),
      content: { sha256: sha256Hex(text), size: contentBytes.size },
      pdf: null,
      reason,
    };
    const pdf = await pagesOf({ ...said, seal: sealOf(version, code) });
    if (!pdf.ok) return fail(pdf.error);
    const name = issuedFileName(key, version.version);
    const files = [
      { name: `${name}.json`, file: new File([contentBytes], `${name}.json`) },
      ...(pdf.value === null ? [] : [{ name: `${name}.pdf`, file: new File([pdf.value], `${name}.pdf`) }]),
    ];
    const pages = pdf.value === null ? 0 : await pagesIn(pdf.value);
    const outcome = await attachments.add(files, {
      record: async (kept) => {
        const made = kept.find((file) => file.name.endsWith('.pdf'));
        if (kept.length !== files.length) return false;
        const whole: IssuedDocument =
          made === undefined ? version : { ...version, pdf: { sha256: made.sha256 as Hash, size: made.size, pages } };
        return execute({ name: 'issueDocument', body: { key, version: whole } });
      },
    });
    if (outcome.kind === 'cannot-save') return fail(storageMessageOf(t, outcome.fault));
    return outcome.kind === 'added';
  }

  /** Null in a shell that makes no PDF. */
  async function pagesOf(sealed: DocumentModel): Promise<Result<Uint8Array<ArrayBuffer> | null, MessageText>> {
    const { size, orientation } = sealed.paper;
    const html = renderHtml(sealed, { fontCss: await carriedFontCss(sealed.text), lang });
    const made = await desktop.renderPdf({ html, paper: { size, orientation } });
    if (made.ok) return ok(new Uint8Array(made.value.pdf));
    if (made.error.kind === 'unavailable') return ok(null);
    return err({
      what: t('issue.failedWhat'),
      means: t('issue.failedMeans'),
      next: t('issue.failedNext'),
      code: made.error.kind === 'print-failed' ? `${made.error.kind} ${made.error.reason}` : made.error.kind,
    });
  }

  function fail(text: MessageText): boolean {
    notifications.show({
      message: <MessageParts text={text} />,
      color: 'red',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    return false;
  }

  return {
    busy,
    issue: async (issuing) => {
      if (busy) return false;
      setBusy(true);
      try {
        return await issueNow(issuing);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** What reads PDFs is fetched when the first document goes out. */
async function pagesIn(pdf: Uint8Array): Promise<number> {
  const { countPages } = await import('#core/pdf/count-pages.ts');
  return countPages(pdf);
}
