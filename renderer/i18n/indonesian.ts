/** Every text of the app in Indonesian, the language of record. A feature adds one file per language, and its line here. */
import { aftermath } from './id/aftermath.ts';
import { archive } from './id/archive.ts';
import { audit } from './id/audit.ts';
import { arithmetic } from './id/arithmetic.ts';
import { backup } from './id/backup.ts';
import { blind } from './id/blind.ts';
import { bidFiles } from './id/bid-files.ts';
import { clarifications } from './id/clarifications.ts';
import { committee } from './id/committee.ts';
import { conflicts } from './id/conflicts.ts';
import { dateName } from './id/date-name.ts';
import { deadlines } from './id/deadlines.ts';
import { documents } from './id/documents.ts';
import { exchange } from './id/exchange.ts';
import { explanation } from './id/explanation.ts';
import { exportFile } from './id/export.ts';
import { field } from './id/field.ts';
import { handOut } from './id/hand-out.ts';
import { help } from './id/help.ts';
import { helpTopics } from './id/help-topics.ts';
import { glossary } from './id/glossary.ts';
import { history } from './id/history.ts';
import { holidays } from './id/holidays.ts';
import { home } from './id/home.ts';
import { importFiles } from './id/import.ts';
import { incidents } from './id/incidents.ts';
import { issue } from './id/issue.ts';
import { list } from './id/list.ts';
import { lock } from './id/lock.ts';
import { matrix } from './id/matrix.ts';
import { notice } from './id/notice.ts';
import { numbers } from './id/numbers.ts';
import { openData } from './id/open-data.ts';
import { opening } from './id/opening.ts';
import { paperwork } from './id/paperwork.ts';
import { patterns } from './id/patterns.ts';
import { people } from './id/people.ts';
import { practice } from './id/practice.ts';
import { negotiation } from './id/negotiation.ts';
import { price } from './id/price.ts';
import { printQueue } from './id/print-queue.ts';
import { profile } from './id/profile.ts';
import { proof } from './id/proof.ts';
import { quality } from './id/quality.ts';
import { quarantine } from './id/quarantine.ts';
import { readiness } from './id/readiness.ts';
import { receipts } from './id/receipts.ts';
import { recap } from './id/recap.ts';
import { reason } from './id/reason.ts';
import { refusal } from './id/refusal.ts';
import { relay } from './id/relay.ts';
import { remark } from './id/remark.ts';
import { requirements } from './id/requirements.ts';
import { result } from './id/result.ts';
import { retention } from './id/retention.ts';
import { rules } from './id/rules.ts';
import { safeguards } from './id/safeguards.ts';
import { screens } from './id/screens.ts';
import { server } from './id/server.ts';
import { schedule } from './id/schedule.ts';
import { settings } from './id/settings.ts';
import { sheets } from './id/sheets.ts';
import { shell } from './id/shell.ts';
import { shortlist } from './id/shortlist.ts';
import { storage } from './id/storage.ts';
import { stopped } from './id/stopped.ts';
import { technicalResult } from './id/technical-result.ts';
import { tender } from './id/tender.ts';
import { thresholds } from './id/thresholds.ts';
import { time } from './id/time.ts';
import { tours } from './id/tours.ts';
import { trace } from './id/trace.ts';
import { training } from './id/training.ts';
import { sop } from './id/sop.ts';
import { signing } from './id/signing.ts';
import { standards } from './id/standards.ts';
import { valueCode } from './id/value-code.ts';
import { valueName } from './id/value-name.ts';
import { versions } from './id/versions.ts';
import { welcome } from './id/welcome.ts';
import { workspace } from './id/workspace.ts';

export const indonesian = {
  aftermath,
  archive,
  audit,
  arithmetic,
  backup,
  blind,
  bidFiles,
  clarifications,
  committee,
  conflicts,
  dateName,
  deadlines,
  documents,
  exchange,
  explanation,
  export: exportFile,
  field,
  handOut,
  help,
  helpTopics,
  glossary,
  history,
  holidays,
  home,
  import: importFiles,
  issue,
  list,
  lock,
  matrix,
  notice,
  numbers,
  openData,
  opening,
  paperwork,
  patterns,
  people,
  practice,
  negotiation,
  price,
  printQueue,
  profile,
  proof,
  quality,
  quarantine,
  readiness,
  receipts,
  recap,
  reason,
  refusal,
  relay,
  remark,
  requirements,
  result,
  retention,
  rules,
  safeguards,
  screens,
  server,
  schedule,
  settings,
  sheets,
  shell,
  shortlist,
  storage,
  stopped,
  technicalResult,
  tender,
  thresholds,
  time,
  tours,
  trace,
  training,
  signing,
  standards,
  incidents,
  sop,
  valueCode,
  valueName,
  versions,
  welcome,
  workspace,
} as const;
