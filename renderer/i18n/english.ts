/** Every text of the app in English, loaded where somebody asks for it. A feature adds one file per language, and its line here. */
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
import type { indonesian } from './indonesian.ts';
import type { Texts } from './texts.ts';

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
