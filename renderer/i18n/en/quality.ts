import type { quality as indonesian } from '../id/quality.ts';
import type { Texts } from '../texts.ts';

export const quality: Texts<typeof indonesian> = {
  title: 'Quality',
  intro:
    'What shows that the committee works in order: steps and their time limits, ISO 9001 records, and what came of them.',
  parts: {
    sop: {
      title: 'Procedure (SOP)',
      text: 'Steps, who is responsible and time limits; steps that are late in any tender.',
    },
    dokumen: {
      title: 'Controlled documents',
      text: 'Templates, rules, form heads and procedures with version numbers: who changed what, when and why.',
    },
    kompetensi: {
      title: 'Competence of members',
      text: 'Certificates and training of committee members, and which of them expire soon.',
    },
    ketidaksesuaian: {
      title: 'Nonconformities and corrective action',
      text: 'What did not go as it should: root cause, actions, owner, verification, closing.',
    },
    audit: {
      title: 'Internal audit',
      text: 'Plans of quality audits, their checklists and findings.',
    },
    ukuran: {
      title: 'Process measures',
      text: 'Length of stages, re-tenders, accepted objections, and steps done in time.',
    },
    tinjauan: {
      title: 'Management review',
      text: 'Papers for the management review in one document, ready to print.',
    },
  },
};
