/** Every text of the app in both languages. A feature adds one file per language, and its lines here. */
import { aftermath as aftermathEn } from './en/aftermath.ts';
import { archive as archiveEn } from './en/archive.ts';
import { audit as auditEn } from './en/audit.ts';
import { arithmetic as arithmeticEn } from './en/arithmetic.ts';
import { backup as backupEn } from './en/backup.ts';
import { blind as blindEn } from './en/blind.ts';
import { bidFiles as bidFilesEn } from './en/bid-files.ts';
import { clarifications as clarificationsEn } from './en/clarifications.ts';
import { committee as committeeEn } from './en/committee.ts';
import { conflicts as conflictsEn } from './en/conflicts.ts';
import { dateName as dateNameEn } from './en/date-name.ts';
import { deadlines as deadlinesEn } from './en/deadlines.ts';
import { documents as documentsEn } from './en/documents.ts';
import { exchange as exchangeEn } from './en/exchange.ts';
import { explanation as explanationEn } from './en/explanation.ts';
import { exportFile as exportFileEn } from './en/export.ts';
import { field as fieldEn } from './en/field.ts';
import { handOut as handOutEn } from './en/hand-out.ts';
import { help as helpEn } from './en/help.ts';
import { helpTopics as helpTopicsEn } from './en/help-topics.ts';
import { glossary as glossaryEn } from './en/glossary.ts';
import { history as historyEn } from './en/history.ts';
import { holidays as holidaysEn } from './en/holidays.ts';
import { home as homeEn } from './en/home.ts';
import { importFiles as importFilesEn } from './en/import.ts';
import { incidents as incidentsEn } from './en/incidents.ts';
import { issue as issueEn } from './en/issue.ts';
import { list as listEn } from './en/list.ts';
import { lock as lockEn } from './en/lock.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { notice as noticeEn } from './en/notice.ts';
import { numbers as numbersEn } from './en/numbers.ts';
import { openData as openDataEn } from './en/open-data.ts';
import { opening as openingEn } from './en/opening.ts';
import { paperwork as paperworkEn } from './en/paperwork.ts';
import { patterns as patternsEn } from './en/patterns.ts';
import { people as peopleEn } from './en/people.ts';
import { practice as practiceEn } from './en/practice.ts';
import { negotiation as negotiationEn } from './en/negotiation.ts';
import { price as priceEn } from './en/price.ts';
import { printQueue as printQueueEn } from './en/print-queue.ts';
import { profile as profileEn } from './en/profile.ts';
import { proof as proofEn } from './en/proof.ts';
import { quality as qualityEn } from './en/quality.ts';
import { quarantine as quarantineEn } from './en/quarantine.ts';
import { readiness as readinessEn } from './en/readiness.ts';
import { receipts as receiptsEn } from './en/receipts.ts';
import { recap as recapEn } from './en/recap.ts';
import { reason as reasonEn } from './en/reason.ts';
import { refusal as refusalEn } from './en/refusal.ts';
import { relay as relayEn } from './en/relay.ts';
import { remark as remarkEn } from './en/remark.ts';
import { requirements as requirementsEn } from './en/requirements.ts';
import { result as resultEn } from './en/result.ts';
import { retention as retentionEn } from './en/retention.ts';
import { rules as rulesEn } from './en/rules.ts';
import { safeguards as safeguardsEn } from './en/safeguards.ts';
import { screens as screensEn } from './en/screens.ts';
import { server as serverEn } from './en/server.ts';
import { schedule as scheduleEn } from './en/schedule.ts';
import { settings as settingsEn } from './en/settings.ts';
import { sheets as sheetsEn } from './en/sheets.ts';
import { shell as shellEn } from './en/shell.ts';
import { shortlist as shortlistEn } from './en/shortlist.ts';
import { storage as storageEn } from './en/storage.ts';
import { stopped as stoppedEn } from './en/stopped.ts';
import { technicalResult as technicalResultEn } from './en/technical-result.ts';
import { tender as tenderEn } from './en/tender.ts';
import { thresholds as thresholdsEn } from './en/thresholds.ts';
import { time as timeEn } from './en/time.ts';
import { tours as toursEn } from './en/tours.ts';
import { trace as traceEn } from './en/trace.ts';
import { training as trainingEn } from './en/training.ts';
import { sop as sopEn } from './en/sop.ts';
import { signing as signingEn } from './en/signing.ts';
import { standards as standardsEn } from './en/standards.ts';
import { valueCode as valueCodeEn } from './en/value-code.ts';
import { valueName as valueNameEn } from './en/value-name.ts';
import { versions as versionsEn } from './en/versions.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import { workspace as workspaceEn } from './en/workspace.ts';
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
import type { Texts } from './texts.ts';

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

export const english: Texts<typeof indonesian> = {
  aftermath: aftermathEn,
  archive: archiveEn,
  audit: auditEn,
  arithmetic: arithmeticEn,
  backup: backupEn,
  blind: blindEn,
  bidFiles: bidFilesEn,
  clarifications: clarificationsEn,
  committee: committeeEn,
  conflicts: conflictsEn,
  dateName: dateNameEn,
  deadlines: deadlinesEn,
  documents: documentsEn,
  exchange: exchangeEn,
  explanation: explanationEn,
  export: exportFileEn,
  field: fieldEn,
  handOut: handOutEn,
  help: helpEn,
  helpTopics: helpTopicsEn,
  glossary: glossaryEn,
  history: historyEn,
  holidays: holidaysEn,
  home: homeEn,
  import: importFilesEn,
  issue: issueEn,
  list: listEn,
  lock: lockEn,
  matrix: matrixEn,
  notice: noticeEn,
  numbers: numbersEn,
  openData: openDataEn,
  opening: openingEn,
  paperwork: paperworkEn,
  patterns: patternsEn,
  people: peopleEn,
  practice: practiceEn,
  negotiation: negotiationEn,
  price: priceEn,
  printQueue: printQueueEn,
  profile: profileEn,
  proof: proofEn,
  quality: qualityEn,
  quarantine: quarantineEn,
  readiness: readinessEn,
  receipts: receiptsEn,
  recap: recapEn,
  reason: reasonEn,
  refusal: refusalEn,
  relay: relayEn,
  remark: remarkEn,
  requirements: requirementsEn,
  result: resultEn,
  retention: retentionEn,
  rules: rulesEn,
  safeguards: safeguardsEn,
  screens: screensEn,
  server: serverEn,
  schedule: scheduleEn,
  settings: settingsEn,
  sheets: sheetsEn,
  shell: shellEn,
  shortlist: shortlistEn,
  storage: storageEn,
  stopped: stoppedEn,
  technicalResult: technicalResultEn,
  tender: tenderEn,
  thresholds: thresholdsEn,
  time: timeEn,
  tours: toursEn,
  trace: traceEn,
  training: trainingEn,
  signing: signingEn,
  standards: standardsEn,
  incidents: incidentsEn,
  sop: sopEn,
  valueCode: valueCodeEn,
  valueName: valueNameEn,
  versions: versionsEn,
  welcome: welcomeEn,
  workspace: workspaceEn,
};
