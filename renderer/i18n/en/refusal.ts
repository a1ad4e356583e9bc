import type { refusal as indonesian } from '../id/refusal.ts';
import type { Texts } from '../texts.ts';

export const refusal: Texts<typeof indonesian> = {
  'not-your-role': {
    what: 'As {{role}} you may not do this.',
    means: 'Nothing was changed. Those who may: {{roles}}.',
    next: 'Leave it to them, or correct your role in Settings if it is wrong.',
  },
  recused: {
    what: '{{member}} has stepped back from this tender.',
    means: 'Whoever steps back changes nothing in the tender any more. Nothing was changed.',
    next: 'Leave it to the replacement or another member of the committee.',
  },
  'outside-committee': {
    what: '{{member}} is not named by the letter of assignment of this tender.',
    means: 'Only members it names judge and decide. Nothing was changed.',
    next: 'Make your name in Settings that of the committee list, or complete the list as the letter has it.',
  },
  'other-seat': {
    what: '{{member}} is named as a member, not as chair, by the letter of assignment of this tender.',
    means: "The chair's decisions are made only by the chair it names. Nothing was changed.",
    next: 'Leave it to the chair, or correct your role in Settings if it is wrong.',
  },
  'price-sealed': {
    what: 'The price of {{bidder}} may not be opened yet.',
    means: 'The price file is opened only after the technical result is fixed, and only of those who passed.',
    next: 'Fix the technical result first. Prices of bidders who failed are never opened.',
  },
  'weights-outside-range': {
    what: 'The weight of {{what}}, {{value}}%, is outside the range allowed.',
    means: 'The law of this tender sets {{from}}% to {{to}}% ({{clause}}).',
    next: 'Correct the weight according to the tender document.',
  },
  'already-fixed': {
    what: 'This result is fixed already.',
    means: 'What is fixed cannot be fixed again or changed.',
    next: 'If it is wrong, hold a re-evaluation by the rules.',
  },
  'not-in-turn': {
    what: 'It is not the turn of {{bidder}}.',
    means: 'Bidders are called in order of rank.',
    next: 'Settle the bidders above first.',
  },
  'outside-shortlist': {
    what: '{{bidder}} is not on the shortlist.',
    means: 'Only invited bidders may make an offer.',
    next: 'Check the shortlist that was fixed.',
  },
  'terms-missing': {
    what: 'The weights of technique and price are not given yet.',
    means: 'Once the technical result is fixed they cannot be given any more, and the bids cannot be ranked.',
    next: 'Give the weights of the tender document in the stage of requirements, then fix the result again.',
  },
  'result-differs': {
    what: 'What is to be fixed is not what the evaluation says.',
    means: 'By the evaluation: {{expected}}.',
    next: 'Fix it as evaluated, or correct the findings first.',
  },
  'too-few-qualified': {
    what: 'Only {{passing}} bidders passed the qualification; at least {{minimum}} are needed.',
    means: 'The list of invited bidders cannot be fixed.',
    next: 'Declare that the pre-qualification has failed, then follow up on it.',
  },
  'not-of-this-method': {
    what: 'The method of this tender does not use this.',
    means: 'The evaluation method decides what is recorded.',
    next: 'Check the evaluation method in the tender data.',
  },
  'computed-requirement': {
    what: '{{requirement}} is computed, not judged.',
    means: 'Its result follows the numbers of the qualification profile.',
    next: 'Correct the numbers of the profile if they are wrong.',
  },
  'dates-out-of-order': {
    what: '{{what}} cannot be earlier than {{earlier}}.',
    means: 'Times in the wrong order cannot be defended.',
    next: 'Correct the date or time.',
  },
  'no-decision': {
    what: 'The result of this tender is not decided yet.',
    means: 'This can only be recorded after the decision.',
    next: 'Decide the result first.',
  },
  'nothing-to-confirm': {
    what: 'The award of this tender needs no approval.',
    means: 'Its value is within the committee’s limit.',
    next: 'Nothing needs to be done.',
  },
  'judging-started': {
    what: 'The way of judging cannot be changed any more.',
    means: 'Someone has judged by it, and it has to be the same for everyone.',
    next: 'Go on in the way that is set.',
  },
  'no-own-sheets': {
    what: 'This stage has no own sheets.',
    means: 'The chair set it to be judged together.',
    next: 'Fill in the findings on the stage itself.',
  },
  'all-committed': {
    what: 'Every member has committed their sheet.',
    means: 'After that no sheet can be exchanged.',
    next: 'Show your sheet; later changes of a score are recorded with their reason.',
  },
  'sheets-open': {
    what: 'Sheets of members are awaited: {{members}}.',
    means: 'The common score comes after all sheets are committed and shown.',
    next: 'Wait for the members named, or ask them to finish.',
  },
  'already-revealed': {
    what: 'This sheet has been shown.',
    means: 'What it says is on the table.',
    next: 'Changes of a score are recorded as corrections with their reason.',
  },
  'commitment-differs': {
    what: 'This is not the sheet you are bound to.',
    means: 'Its hash is another than the recorded one, so it cannot be shown.',
    next: 'Show it from the device where it was committed.',
  },
  'consensus-reason': {
    what: 'The common finding for {{bidder}} is another than the members’ together ({{expected}}).',
    means: 'A difference has to be explained.',
    next: 'Give the reason, or use the combined score.',
  },
  'no-votes-asked': {
    what: 'This tender asks for no votes.',
    means: 'The chair gives the decision.',
    next: 'There is nothing to do.',
  },
  'votes-missing': {
    what: 'Votes are missing: {{open}}.',
    means: 'This decision needs a quorum of votes on exactly this result.',
    next: 'Ask the members for their votes, then try again.',
  },
  'vote-lost': {
    what: 'The decision is not carried: {{found}} agree, {{expected}} disagree.',
    means: 'More have to agree than disagree.',
    next: 'Talk it over, then vote on the new result.',
  },
  'second-person-needed': {
    what: 'Nobody else stands for the fall of: {{bidder}}.',
    means: 'Every bid that falls needs two members who stand for it.',
    next: 'Ask another member to check and confirm it on the Result stage.',
  },
  'grounds-changed': {
    what: 'The grounds on which {{bidder}} falls have changed.',
    means: 'A confirmation holds for the grounds that were seen.',
    next: 'Check the grounds as they are now, then confirm again.',
  },
  'bidders-hidden': {
    what: 'The names of bidders are still hidden.',
    means: 'The decision and its documents name them.',
    next: 'Ask the secretary to show the names again.',
  },
  'names-needed': {
    what: 'This work needs the names of bidders, which are hidden from you.',
    means: 'What is known of a bidder is changed only by those who see who it is.',
    next: 'Ask the secretary to record it, or wait until the names are shown again.',
  },
  'not-hidden': {
    what: 'The names of bidders are not hidden.',
    means: 'There is nothing to show again.',
    next: 'Go on with your work.',
  },
  'conflicts-open': {
    what: '{{open}} conflicts between work done apart are still open.',
    means: 'A decision that binds everyone must rest on one state of the tender.',
    next: 'Open “Conflicts” above this stage, choose what counts, then try again.',
  },
  'unknown-conflict': {
    what: 'This conflict is no longer there.',
    means: 'Someone else has settled it first.',
    next: 'The history tells their choice and their reason.',
  },
  'confirmation-open': {
    what: 'The award is not approved by the budget user.',
    means: 'Its value is above the committee’s limit, so the result is announced only after the approval.',
    next: 'Record the approval at the stage Result first.',
  },
  'not-announced': {
    what: 'The result is not announced.',
    means: 'The time for objections is counted from the announcement.',
    next: 'Record the time of the announcement first.',
  },
  'not-entitled': {
    what: '{{bidder}} may not object.',
    means: 'The law of this tender says who may object.',
    next: 'Treat the letter as a complaint, outside the objections.',
  },
  'points-unanswered': {
    what: '{{open}} points of the objection are not answered.',
    means: 'A conclusion holds only when every point has an answer.',
    next: 'Answer the remaining points, then conclude.',
  },
  'conclusion-differs': {
    what: 'The conclusion does not follow from the answers to the points.',
    means: 'An objection is accepted when a point is, and only an accepted one has a consequence.',
    next: 'Check the answers, the conclusion and its consequence.',
  },
  'cause-missing': {
    what: 'There is no such cause for doing the evaluation over.',
    means: 'It takes an accepted objection or appeal, or a refused award.',
    next: 'Choose the cause that fits, or record what happened first.',
  },
  'objection-missing': {
    what: '{{bidder}} has not objected.',
    means: 'An appeal follows an objection of the same bidder.',
    next: 'Record the objection first.',
  },
  'indications-too-few': {
    what: 'There are too few indications of collusion of {{bidder}}.',
    means: '{{found}} found, at least {{minimum}} are needed.',
    next: 'Add the indications that were found, or do not exclude on this ground.',
  },
  'safeguards-missing': {
    what: 'Bids may not be read yet.',
    means: 'Still missing: {{missing}}.',
    next: 'Complete it in the committee stage, then try again.',
  },
  'quorum-missing': {
    what: 'Not enough members are present: {{open}} more are needed.',
    means:
      'Bids are opened only with at least {{minimum}} members present on this device, each with their own passphrase.',
    next: 'Record the presence of members in the opening stage, for the bids or for the price files, then try again.',
  },
  'quorum-too-large': {
    what: 'A quorum of {{minimum}} is more than there are members.',
    means: 'The committee has {{found}} members, so that no opening could ever be recorded.',
    next: 'Enter a number that is not above that.',
  },
  'not-own-name': {
    what: 'Only {{member}} can do this, in person.',
    means: 'Now at work on this device: {{found}}. Nothing was signed.',
    next: 'Let {{member}} unlock with their own passphrase. If this is you, make your name in the settings the same as in the committee.',
  },
  'unknown-member': {
    what: 'The member is not in the committee.',
    means: 'The committee may have changed in another window.',
    next: 'Reload the tender, then choose a member from the list.',
  },
  'other-key': {
    what: 'This is not the key {{member}} signed with before.',
    means: 'All papers of a member in one tender are signed with the same key ({{expected}}), not {{found}}.',
    next: 'Unlock the account of the first signature, on that device.',
  },
  'declaration-stands': {
    what: 'A paper of {{member}} stands already.',
    means: 'What was signed is never deleted; a new paper has to name the one it replaces.',
    next: 'Reload the tender, then renew it from the latest paper.',
  },
  'no-such-match': {
    what: 'What {{member}} and {{bidder}} have in common has changed.',
    means: 'An answer holds only for the data that was shown.',
    next: 'Look at the data as it is now, then answer.',
  },
  'member-bound': {
    what: 'The seat of {{member}} cannot be changed this way.',
    means:
      'A member who has signed leaves by recusal only, and whoever stepped back does not return to the same tender.',
    next: 'Use "Step back or replace" on that member, or choose another replacement.',
  },
  'already-opened': {
    what: 'The bids are open already.',
    means: 'Presence is attested before the opening, not after it.',
    next: 'Name who was there in the remarks of the opening.',
  },
  'no-prices-awaited': {
    what: 'No price file is waiting to be opened.',
    means: 'The technical result is not fixed yet, or prices are open already.',
    next: 'Fix the technical result first, then record who is present before prices are entered.',
  },
  'already-imported': {
    what: 'This tender is already on the device.',
    means: 'An import never overwrites what was evaluated.',
    next: 'Open the tender and look at the differences through Import.',
  },
  'not-imported': {
    what: 'This tender has not been imported.',
    means: 'There is nothing to change yet.',
    next: 'Import the tender first.',
  },
  'already-decided': {
    what: 'The result of this tender has been decided.',
    means: 'What the decision rests on cannot be changed any more.',
    next: 'If the decision is wrong, follow the rules for a re-evaluation.',
  },
  'rule-set-frozen': {
    what: 'The rules of this tender are locked.',
    means: 'The first bid has been opened, so the rules cannot be replaced.',
    next: 'Go on with the rules that stand.',
  },
  'reason-required': {
    what: 'There is no reason yet.',
    means: 'This decision must be defensible, so it needs its reason.',
    next: 'Write the reason and save again.',
  },
  'clause-required': {
    what: 'There is no clause yet.',
    means: 'TMS only stands when it names the clause that is not met.',
    next: 'Enter the clause, for example IKP 28.12, and save again.',
  },
  'unknown-bidder': {
    what: 'This bidder is not in the tender.',
    means: 'The change cannot be attached to anyone.',
    next: 'Reload the tender and choose a bidder from the list.',
  },
  'unknown-requirement': {
    what: 'This requirement is not in the tender.',
    means: 'It may have been changed in another window.',
    next: 'Reload the tender and choose a requirement from the list.',
  },
  'duplicate-bidder': {
    what: '{{bidder}} is already registered.',
    means: 'A bidder is recorded once in a tender.',
    next: 'Change the bidder that is there.',
  },
  'no-bid': {
    what: '{{bidder}} made no offer.',
    means: 'Only offers that came in can be evaluated.',
    next: 'Choose a bidder with an offer, or record the offer first.',
  },
  'not-opened': {
    what: 'The bids have not been opened.',
    means: 'Evaluation starts after the opening is recorded.',
    next: 'Record the time of opening and try again.',
  },
  'bid-unreadable': {
    what: 'The file of this bid cannot be read.',
    means: 'A bid that cannot be read is not evaluated.',
    next: 'If the file can be opened after all, change its opening record first.',
  },
  'committee-even-or-small': {
    what: 'The number of committee members does not fit.',
    means: 'Members must be odd in number and at least three.',
    next: 'Add or remove members and save again.',
  },
  'score-out-of-range': {
    what: 'The score is out of range.',
    means: 'A technical score lies between 0 and 100.',
    next: 'Correct the score.',
  },
  'weights-not-hundred': {
    what: 'The weights do not add up to 100.',
    means: 'The total score is only right when all weights add up to exactly 100.',
    next: 'Correct the weights of the technical elements.',
  },
  'requirement-in-use': {
    what: 'Requirement "{{requirement}}" has been assessed.',
    means: 'Removing or changing it would lose assessments that are there.',
    next: 'Clear the assessments first, then change the requirement.',
  },
  'issued-meanwhile': {
    what: '{{document}} was issued as version {{version}} by someone else.',
    means: 'The version you prepared had not seen it, and was not issued.',
    next: 'Compare with that version, then issue the next one if it is still needed.',
  },
  'issued-already': {
    what: 'The document says the same as version {{version}}, which is out.',
    means: 'There is nothing to issue.',
    next: 'Print that version, or change the data first if something is wrong.',
  },
  'version-unknown': {
    what: 'Version {{version}} of {{document}} was never issued.',
    means: 'Signatures are recorded only on issued documents. Nothing was stored.',
    next: 'Issue the document first, or choose another version.',
  },
  'copy-attached': {
    what: 'This file is attached to {{document}} already.',
    means: 'The same file is not kept twice.',
    next: 'Choose another file if you meant a different one.',
  },
  'copy-unknown': {
    what: 'That attachment was withdrawn, or is not one of {{document}}.',
    means: 'Nothing has changed.',
    next: 'Look at the list of attachments again.',
  },
  'copy-different': {
    what: 'This file is not the issued {{document}}: its words differ.',
    means: 'The file was not attached. The issued document and its signatures stay as they are.',
    next: 'Make sure you chose the file of this document, then try again.',
  },
  'copy-changed': {
    what: 'This file comes from the issued {{document}}, but its pages were changed.',
    means: 'A signature over other content does not count for this document: the file was not attached.',
    next: 'Ask for a file that was signed without changes.',
  },
  'copy-fewer-pages': {
    what: 'This file has {{found}} pages; the issued {{document}} has {{expected}}.',
    means: 'Pages are missing: the file was not attached.',
    next: 'Scan all pages again, then attach them.',
  },
  'copy-unsigned': {
    what: 'This file carries no electronic signature.',
    means: 'There is nothing to check: the file was not attached.',
    next: 'Attach the signed file, or attach this one as a scan.',
  },
  'copy-altered': {
    what: 'The content of this file was changed after it was signed.',
    means: 'Its signature no longer counts: the file was not attached.',
    next: 'Ask the signing service for the original file.',
  },
  'copy-forged': {
    what: 'The signature in this file was not made by the owner of the certificate it names.',
    means: 'The signature is not valid: the file was not attached.',
    next: 'Ask the signer, then attach the right file.',
  },
  'copy-malformed': {
    what: 'The signature in this file cannot be read.',
    means: 'The file may have been cut off or damaged on its way: it was not attached.',
    next: 'Download or ask for the file again, then retry.',
  },
  'number-taken': {
    what: 'The number {{number}} is used by {{document}}.',
    means: 'Two documents of one number cannot be told apart in the register. The number here has not been changed.',
    next: 'Give another number, or change that of the other document first.',
  },
  'bidder-in-use': {
    what: '{{bidder}} has been assessed, or letters and meetings name it.',
    means: 'Removing it or emptying its bid would lose assessments that are there.',
    next: 'Clear the assessments or entries first, then try again.',
  },
  'line-in-use': {
    what: 'Line {{line}} is used in the bid of {{bidder}}.',
    means: 'The new owner schedule does not have that line, so the bid would lose what it is compared with.',
    next: 'Import a schedule that has the line, or import the price schedule of the bidder again.',
  },
  'gate-closed': {
    what: 'This stage is not open for that bid.',
    means: 'The stage before is not passed or not finished, or its turn has not come.',
    next: 'Finish the stage before.',
  },
  'not-tied': {
    what: 'These bids do not stand equal.',
    means: 'An order is decided only among bids that are exactly equal.',
    next: 'Look at the ranking again.',
  },
  'evaluation-open': {
    what: 'The evaluation is not finished.',
    means: 'A result can be decided when all that must be assessed is.',
    next: 'Open the list of what is still open and complete it.',
  },
  'award-differs': {
    what: 'The award differs from the evaluation.',
    means: 'Winner, reserves and prices must be those of the evaluation.',
    next: 'Award as evaluated, or correct the assessments first.',
  },
  'not-a-failure': {
    what: 'This is no ground for failure.',
    means: 'The chosen ground does not fit the evaluation or the rules of this tender.',
    next: 'Choose the ground that fits, or go on evaluating.',
  },
  'evaluated-value': {
    what: 'This value has been used in the evaluation.',
    means: 'Imported data must not overwrite what was assessed.',
    next: 'Keep the value that is there, or take back the assessment first.',
  },
  'stale-value': {
    what: 'The value in this tender has changed since the difference was shown.',
    means: 'The difference no longer holds and was not applied.',
    next: 'Import the file again to see the newest differences.',
  },
  'method-not-supported': {
    what: 'This tender cannot be evaluated yet.',
    means: 'Its method, kind, qualification or way of submission is not known, or its law does not allow it.',
    next: 'Complete the notice, or choose the law that applies.',
  },
  'invalid-value': {
    what: 'The entry cannot be used.',
    means: 'The value does not have the right form.',
    next: 'Correct the entry and save again.',
  },
  'update-needed': {
    what: 'This tender holds events of a newer Meja Pokja.',
    means: 'They are kept whole, but this version cannot show them. The tender can only be read.',
    next: 'Install the newest version and open the tender again.',
  },
  'tender-absent': {
    what: 'This tender is not on the device.',
    means: 'The address may come from another device, or the practice space was reset.',
    next: 'Open the list of tenders and choose the one you need.',
  },
  'nothing-to-undo': {
    what: 'There is nothing to undo.',
    means: 'The last change cannot be reversed, or was made before this window was opened.',
    next: 'Change the value itself.',
  },
};
