import type { helpTopics as indonesian } from '../id/help-topics.ts';
import type { Texts } from '../texts.ts';

export const helpTopics: Texts<typeof indonesian> = {
  home: {
    title: 'Home',
    text: 'The home screen answers one question: what do I have to do today. It shows running tenders, deadlines that come near, stages that wait, and numbers that stand twice.\nPress a tender to open it, or a stage to see all tenders in it. In the practice space the panel here fills in a season of invented tenders and resets it.',
  },
  tenders: {
    title: 'List of tenders',
    text: 'The list holds every tender on this device. Press / to search by code, name, agency or bidder; filters combine year, status, stage, method and agency.\n- Arrow keys choose a row, Enter opens the tender.\n- The sums of ceilings, estimates and awards below follow the filters.\n- “Carry by USB…” sends tenders to another laptop.',
  },
  numbers: {
    title: 'Numbers of documents',
    text: 'Patterns, series and archive class are set in Settings. On a document, the button “Take number”, or Enter in the empty field, fills in the next number of the block of this laptop; another may be typed, but one that another tender uses is refused. The register holds all numbers by series and year: those passed over are explained, those that stand twice after two offices merged their work are red, and all of it can be printed or saved as Excel.',
  },
  import: {
    title: 'Import',
    text: 'Drop files or folders on the window, or choose them from disk. Known are ISB/INAPROC data, saved SPSE pages, price schedules, files of Meja Pokja and dossiers as JSON.\nBefore anything is stored the screen says what it read, what it did not understand and in which line, and which tenders are here already. What is wrong is skipped by name; the rest comes in.',
  },
  receive: {
    title: 'Receiving tenders from another laptop',
    text: 'Choose the .meja-usb file a colleague brought (Settings → Receive a file…). The screen says from whom it is, which tenders it holds and how many events are new; files for somebody else cannot be opened.\nReceiving twice doubles nothing. Where two people judged the same thing differently, both are kept until somebody chooses.',
  },
  settings: {
    title: 'Settings',
    text: 'Your name and role, language, appearance, automatic lock, letterhead and numbering, backups, and the ways to holidays, rules, people, cards and the server.\nWhat holds for the whole office is changed by LPSE admins only, with a reason, and is recorded. A field a document asks for is highlighted when you come from its list of what is missing.',
  },
  holidays: {
    title: 'Holidays and working hours',
    text: 'Deadlines of objections, answers and appeals are counted by this calendar. Add regional holidays or collective leave with their source; each change tells which tenders have deadlines that moved.\nA year without a table is not guessed: its deadlines are marked uncertain until a table is entered or imported from a signed file.',
  },
  rules: {
    title: 'Rules by era',
    text: 'Every number of the law the app uses stands here, by era, with its clause and whether it was compared with the text. A tender uses the rules of its own era; another set takes a reason, and only before the first bid is opened.\nAn office can give a rule set of its own as a file; tenders that took it over keep it.',
  },
  'archive-check': {
    title: 'Checking archives',
    text: 'Choose an archive to check it without importing: seal, chain of events, signatures, attachments, and whether the result comes out the same when worked out again. What it holds can be looked at and saved piece by piece.\nNeither a server nor an account in the office it came from is needed; this is the auditor’s way.',
  },
  archive: {
    title: 'Archive and retention',
    text: 'The archive of a tender holds its whole history, result, files and issued documents; before it is saved you are told what is missing, and afterwards Archive records it with its fingerprint. Retention begins with an event you enter together with its proof, by the schedule of the office. Nothing is ever deleted by itself. “Check an archive” shows what is in one, and saves any of it, without importing it.',
  },
  cards: {
    title: 'Device cards',
    text: 'A card holds the public key of your device. Exchange it once with a colleague by USB and compare the check codes by eye: from then on tenders can be taken back and forth and signatures are known.\nThe card of a lost device can be revoked; what it signed before stays valid.',
  },
  server: {
    title: 'The office server',
    text: 'Enrol the device once with a code from the LPSE admin (Settings → Office server). From then on records are sent by themselves whenever there is a network. The top right always says how many are not sent yet. Files follow the records that name them, and go on after a broken line; large ones are fetched when you ask for them. Changes of the office for the tender you have open are taken only when you agree, and what the server turns away stays here with its reason.',
  },
  quarantine: {
    title: 'Events held by the server',
    text: 'The server holds apart events that are signed but not authorised, or come from a revoked device. You see what they are, from whom, and why.\nThe chair may adopt them with a reason, or leave them outside. Nothing is lost.',
  },
  stopped: {
    title: 'Stopped tenders',
    text: 'This device once gave one number to two records, for example because the laptop was restored from an old copy. The screen shows both sides.\nWhat the server received holds for everybody. The records of this computer can be laid aside with a reason: kept and sent as evidence, and no longer counted.',
  },
  'receipt-check': {
    title: 'Checking receipts',
    text: 'A receipt is the server’s signed proof that a log was received up to a number. Choose the file: the screen says which server, which tender, up to which number, and whether it agrees with the log here.',
  },
  relay: {
    title: 'A relay in the room',
    text: 'One laptop in the room can be the relay of the others without internet. Open it, read out the address that is shown and compare the code; what passes is locked for whom it is meant.\nThe relay ends when the screen is locked, the laptop sleeps, or you stop it.',
  },
  people: {
    title: 'People, devices and tasks',
    text: 'Admins enrol people, give codes for devices, hand tenders out to committees and revoke lost devices. Every change is recorded with name and time.\nThe role decides which commands may be given; auditors and observers only read.',
  },
  help: {
    title: 'Help',
    text: 'Press F1 on any screen for help about it. Here are all topics, the list of old and new terms, and the keys. The search understands old terms (ULP, pelelangan, panitia) and small typing errors.\nNothing is fetched from the internet.',
  },
  training: {
    title: 'Training',
    text: 'Eight exercises on pitfalls that happen often, each an invented tender in the practice space. Open “Task, hints and grading” above the tender to read the task, ask for hints and hand in.\nThen every point is compared with the model answer, with reason and clause; the result sheet can be printed. The office records the result from Training → Results.\nGuided tours show the working day of each role; they can be left and taken up again at any time.',
  },
  recap: {
    title: 'Recap',
    text: 'Figures over all tenders: how many, ceilings, estimates, awards, savings against both, bidders, days per stage, re-tenders and objections; by agency, status, method, category, month, or two of them crossed.\nPress a figure or bar to see the tenders behind it. “As of” works out how it stood on a past day from the history. A one-page report and a press summary can be printed; tables can be saved as Excel or CSV.',
  },
  patterns: {
    title: 'Patterns across tenders',
    text: 'Compares all tenders: who often offers together, takes turns, uses the same people or equipment at the same time, SKP over all packages, and standard indicators.\nAll of it is statistics: the screen says “to be checked”, shows formula, numbers and how much data there is, and never blocks or accuses anybody.',
  },
  quality: {
    title: 'Quality',
    text: 'From here to the SOP, LPSE standards, ISO 9001 records, incidents and complaints. Most of the evidence comes by itself from the work in the app; what lacks is named with its owner and due date.',
  },
  sop: {
    title: 'SOP',
    text: 'The steps of the SOP with who is responsible, time limit and clause. The checklist of each tender, at its stage “Steps (SOP)”, fills itself from its log; late steps get a reason. The list can be printed.',
  },
  iso: {
    title: 'ISO 9001 records',
    text: 'Controlled documents, competence of members and the validity of their certificates, nonconformities and corrective action, internal audits, process measures and the management review pack.',
  },
  standards: {
    title: 'The 17 LPSE standards',
    text: 'Each standard has a policy, evidence, a self-assessment, gaps, an owner and a due date. Evidence from the app (devices, locks, backups and restore drills, incidents, changes of templates and rules, training) records itself; the rest is added. All of it can be exported for the assessor.',
  },
  incidents: {
    title: 'Incidents and complaints',
    text: 'Record downtimes of SPSE with begin, end and a screenshot; their effect on the schedule of tenders is worked out. Complaints are recorded with what followed. Whistleblowing follows a guide that can be printed; reports are never stored in this app.',
  },
  auditor: {
    title: 'The auditor’s desk',
    text: 'Open archives of one or many tenders without a server: seals and signatures are checked, results worked out again, and the history walked with old and new values per field. Findings are noted with their basis and exported signed.',
  },
  'stage-notice': {
    title: 'Data of the tender',
    text: 'The data of the tender: code, agency, ceiling, estimate, method, contract, schedule and the rules that apply. Codes are copied at a press. What differs from its source after another import is compared line by line.',
  },
  'stage-committee': {
    title: 'Committee',
    text: 'Members, decree and commitment officer. The number of members is odd and at least three. Before bids are read every member signs the integrity pact and a declaration of interest, and each likeness with bidders is answered.\nThe chair decides here whether members judge alone first.',
  },
  'stage-requirements': {
    title: 'Requirements',
    text: 'What is judged in administration, technique, qualification and proof. Begin with the standard list and fit it to the tender document; each line has its clause. Weights of scored elements add up to 100.\nA requirement that was judged cannot be removed.',
  },
  'stage-opening': {
    title: 'Opening',
    text: 'Record time, place and witnesses, then examine each bid: complete, incomplete naming what is missing, or unreadable. Prices are typed exactly as read out, sen included.\nAn opening is recorded also when there is no bid. With two files the prices of file II can be typed once the technical result is fixed, and only of those who passed.',
  },
  'stage-arithmetic': {
    title: 'Arithmetic correction',
    text: 'The price schedule as offered and as corrected, side by side; differences are marked in their cells. With unit prices the document’s volume times the offered price is rounded once to a sen; a lump sum stays as it is.\nPress any figure to see how it was worked out.',
  },
  'stage-administration': {
    title: 'Administration',
    text: 'The matrix of requirements and bids. M for met, T for not met (reason and clause are asked for at once), Delete for not yet. Arrows move, Ctrl D copies down.\nA guarantee that is missing or too small is not met; nothing may be added to an offer after the deadline.',
  },
  'stage-technical': {
    title: 'Technical evaluation',
    text: 'As in administration, with scores where the document scores. A score equal to the pass mark passes. Bids that failed administration are not judged here and never shown as failed in technique.',
  },
  'stage-price': {
    title: 'Price',
    text: 'Corrected prices are compared with the estimate without rounding. A price below 80 % of it has to be proven reasonable; exactly 80 % is not below. Unit prices above 110 % are clarified and never fail a bid.\nWith preference enter the local content: HEA only puts in order, the contract stays at the offered price.',
  },
  'stage-qualification': {
    title: 'Qualification',
    text: 'Licences, experience, taxes and capacity of bidders. SKP, SKN and KD are worked out from the profile you enter, with formula and clause. Only those called are judged.',
  },
  'stage-proof': {
    title: 'Proof of qualification',
    text: 'Record who came and by which mandate, then compare the originals one by one. A bidder who is absent fails; an original that was asked for and not shown keeps the proof open.',
  },
  'stage-shortlist': {
    title: 'Shortlist',
    text: 'The order of the pre-qualification and who is invited. Once fixed it does not change. Where fewer pass than the law needs, the selection fails on that ground.',
  },
  'stage-technical-result': {
    title: 'Technical result',
    text: 'With two files or two stages, who passed is fixed once and for all. Before, no price can come in by any way; afterwards only the prices of those who passed can be opened.',
  },
  'stage-clarifications': {
    title: 'Clarifications',
    text: 'Questions to bidders and their answers, with times, and extensions of validity. A clarification may not change the substance or the price of an offer.',
  },
  'stage-result': {
    title: 'Result',
    text: 'Ranking, winner, reserves, and the course of each bid through the gates: where it stopped and why. Equal prices or scores are decided by the committee with a reason; the app does not choose.\nBefore the award the screen shows what will be fixed and what is still missing. A failed tender always states ground and facts.',
  },
  'stage-negotiation': {
    title: 'Negotiation',
    text: 'Negotiation of technique and cost with the first in rank: who came, what was agreed, and the final price. Without agreement the next is called.',
  },
  'stage-explanation': {
    title: 'Explanation',
    text: 'Why the result is what it is: the table for SPSE, turning points (“were this finding another, so would be the winner”), and the course of one bidder as a document for answering questions.',
  },
  'stage-aftermath': {
    title: 'Objections',
    text: 'Announcement of the winner, objections answered point by point, appeals with their bond, the officer’s confirmation and the appointment letter. Deadlines are counted by the office’s calendar.',
  },
  'stage-versions': {
    title: 'Versions',
    text: 'A re-evaluation freezes the old evaluation whole and begins a new one; a re-tender is the next version of the package. Both evaluations can be compared.',
  },
  'stage-documents': {
    title: 'Documents and meetings',
    text: 'The stage Documents holds every letter, minute and list of the tender by when it is made; each says how many fields it lacks, and the list "Missing" leads to where they are filled in. A meeting is written down once: invitation, attendance list and notes come of it. Documents are printed or saved as PDF, Word or HTML; the working paper also as Excel with formulas that go on working.',
  },
  'stage-screens': {
    title: 'To be checked',
    text: 'Likenesses and oddities in this tender: equal prices, constant differences, closeness to the estimate, shared addresses, people, equipment, guarantees and origin of files. Each shows rule, formula, numbers and how much data there is.\nStatistics block nothing, but every point is answered in the minutes before the award. The wording is neutral: “to be checked”, never an accusation.\nThe thresholds of the office for each kind of procurement are opened from Settings, "Open the thresholds of checks"; the LPSE admin changes them, with what they rest on and why.',
  },
  saved: {
    title: 'There is no Save button',
    text: 'Every change is recorded at once. "Saved" at the top right appears only when the change is really on the disk. When it says "Not saved", read the message before going on.',
  },
  practice: {
    title: 'The practice space',
    text: 'Practice is apart from Office: its data are invented, its frame is violet and marked PRACTICE, and it can be reset at any time. Nothing done there touches the tenders of the office.\nIt holds a season: 967 tenders at every stage, with profiles of bidders, objections accepted, rejected and waiting for an answer, and evaluations done over. In twelve tenders with “telaah” in their names the bids are alike on purpose, to practise the stage To be checked and the patterns across tenders; one of them is answered as an example, and one likeness is an honest one.',
  },
  marks: {
    title: 'Four marks',
    text: 'The same marks on every screen and print. What was not evaluated is never shown as failed.',
  },
  undo: {
    title: 'Undo instead of "are you sure"',
    text: 'Changes are undone with Ctrl Z; undoing is recorded as a new event, so the history stays whole. Only what stands for ever, such as an award, is asked first by showing what will be fixed.',
  },
  safeguards: {
    title: 'Before a bid is read',
    text: 'In office tenders that come from ISB/INAPROC, bids can be read only once the decree or letter of assignment is complete, every member has signed the integrity pact and the declaration of interests, and every likeness of data is answered; the opening waits for a quorum of members present. In the practice space none of this is required; the chair can require it in the committee stage to practise.',
  },
  sheets: {
    title: 'Judging alone first, then together',
    text: 'Where the chair sets it on the Pokja stage, each member fills an own sheet. It lies on that device and in its backups only, and only its owner can open it. When all have locked theirs, all show them; wide spreads are marked to be discussed, and a common score that differs from the combined one is given with its reason.',
  },
  issue: {
    title: 'Issuing documents',
    text: 'Until it is issued a document prints with the DRAFT mark. The button "Issue…" freezes it: it stays as it is though data of the tender change, and every page bears version, fingerprint and a QR code. Where data differ later, "Compare" shows the words that changed. A mistake is mended by issuing the next version with its reason; it names the one it replaces, which can still be looked at. To check a paper, scan its QR code or type its fingerprint into the search field: the app opens that version and tells its record in the history.',
  },
  signing: {
    title: 'Signatures',
    text: 'Under a document that was issued stands who signed, who has not, and who refused. With ink: print, sign, scan, attach; pages are counted, and a scan that lacks some is refused. Electronically: save the PDF with empty signature fields for the signing service of the office, or sign here with a .p12 file. All that waits, in all packages, is saved and brought back at once from the register of numbers, "Signing queue…". What comes back is checked: whether it is that document, its pages unchanged, its signatures whole. Whether the issuer of a certificate may be trusted is not checked.',
  },
  'office-look': {
    title: 'Letterhead, forms and words of the office',
    text: 'Settings, under Office and letterhead, hold once for all documents: the letterhead and its emblem, those of other officials, paper (F4, folio, A4), typeface, officials, number patterns, heads of controlled forms, boxes for initials, and the sentences that open, ground and close. The sample beside them follows. A sentence with a place nobody knows is not kept; earlier ones can be compared, used again, or given up for the standard.',
  },
  queue: {
    title: 'Printing many documents',
    text: 'The button "Several documents…" at the stage Documents opens the queue: choose those that are complete or of one day, copies, sides and the paper of each; an office without F4 paper takes "A4, shrunk to 90 %". Each document is a job of its own that begins on a fresh sheet, and the queue says what became of it; what is not printed stays chosen. A queue can also be saved as one PDF with bookmarks or as separate PDFs in a ZIP. PDFs are made to be kept (PDF/A-2u): with their letters inside, titled, tagged for screen readers; electronic signatures come afterwards. Paper that runs out after a job was taken is known to the printer alone.',
  },
  history: {
    title: 'Who did what',
    text: 'Every event is signed with the key of this device in your name and chained to the one before. A record changed from outside is noticed, and its tender can then only be read.',
  },
  exchange: {
    title: 'Working on several laptops',
    text: 'Exchange device cards once, compare their check codes, then carry tenders with “Carry by USB…”. Only the people chosen can open the file. Taking in the same file twice, in part or out of order harms nothing.',
  },
  conflicts: {
    title: 'When two people judge the same thing',
    text: 'What was done apart is joined by itself where it fits. Where it does not, one side stays in force and the other is kept whole until someone chooses and says why. The award waits until no conflict is open.',
  },
  backup: {
    title: 'Backups',
    text: 'In the desktop app every event is first written to a journal outside the browser’s storage. Choose a folder for backups in Settings, and press “Rehearse a restore” now and then: a backup that was never tried may not work.',
  },
  destruction: {
    title: 'Destruction',
    text: 'Tenders past retention are proposed on a numbered list (Archive → Destruction), approved by another person, then removed on each device; only the record of destruction stays, and the tender cannot come back. A court case or an audit holds it at any time. Old backups and the central server are not cleared with it: make a new backup, destroy old media, and ask the admin to follow the server guide.',
  },
};
