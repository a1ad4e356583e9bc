import { useTranslation } from 'react-i18next';
import type { CopyVerdict } from '#core/tender/judge-copy.ts';
import type { SignedCopy } from '#core/tender/signing-model.ts';
import { Message } from '#renderer/ui/Message.tsx';

interface CopyVerdictTextProps {
  readonly copy: SignedCopy['kind'];
  readonly verdict: CopyVerdict;
  readonly title: string;
  readonly pages: number;
  readonly ownPages: number | null;
}

/** Whether a paper may be attached, and what is wrong or odd about it. */
export function CopyVerdictText({ copy, verdict, title, pages, ownPages }: CopyVerdictTextProps) {
  const { t } = useTranslation();
  const names = { document: title, found: pages, expected: ownPages ?? pages };
  switch (verdict.kind) {
    case 'good':
      return (
        <p className="mp-quiet" role="status">
          {t(`signing.good.${copy}`)}
        </p>
      );
    case 'refused':
      return (
        <Message
          tone="problem"
          text={{
            what: t(`refusal.copy-${verdict.reason}.what`, names),
            means: t(`refusal.copy-${verdict.reason}.means`, names),
            next: t(`refusal.copy-${verdict.reason}.next`, names),
          }}
        />
      );
    case 'odd':
      return (
        <Message
          tone="check"
          text={{
            what: t(`signing.odd.${verdict.reason}`, names),
            means: t('signing.oddMeans'),
            next: t('signing.oddNext'),
          }}
        />
      );
  }
}
