/** What does not hold in an archive, as one sentence. */
import type { TFunction } from 'i18next';
import type { AuditTrouble } from '#core/audit/checks.ts';
import { archiveFaultMessage, type ArchiveLanguage } from '#core/exchange/archive/fault-message.ts';
import { formatCount } from '#renderer/ui/format-count.ts';

export function troubleText(t: TFunction<'app'>, trouble: AuditTrouble, language: ArchiveLanguage): string {
  switch (trouble.kind) {
    case 'fault':
      return archiveFaultMessage(trouble.fault, language).happened;
    case 'attachment': {
      const { attachment } = trouble;
      const name = trouble.name ?? attachment.sha256.slice(0, 16);
      return attachment.state === 'differs'
        ? t('audit.checks.attachment.differs', {
            name,
            found: formatCount(attachment.found?.size ?? 0),
            size: formatCount(attachment.size),
          })
        : t('audit.checks.attachment.missing', { name });
    }
    case 'issued': {
      const { title, version, part, state } = trouble;
      return t(`audit.checks.issued.${state}`, { title, version, part: t(`audit.checks.issuedPart.${part}`) });
    }
    case 'paper': {
      const { title, file, signer, recorded, found } = trouble;
      return t('audit.checks.paper', {
        title,
        file,
        signer: signer === '' ? t('audit.checks.nobody') : signer,
        recorded: t(`audit.checks.integrity.${recorded}`),
        found: t(`audit.checks.integrity.${found}`),
      });
    }
    case 'receipt':
      return trouble.receipt.verdict === 'holds'
        ? trouble.file
        : t(`audit.checks.receipt.${trouble.receipt.verdict}`, { file: trouble.file });
  }
}
