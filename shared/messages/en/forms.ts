/** The forms that law asks for after an erasure. They name nobody, and are no legal advice. */
export const forms = {
  titles: {
    ru_act: 'Act of destruction of personal data',
    ru_log: 'Extract of the log of destruction',
    tr_record: 'Record of destruction',
    recipients: 'Notice of erasure to a recipient',
    recipients_correction: 'Notice of correction to a recipient',
    recipients_restriction: 'Notice of restriction to a recipient',
    recipients_list: 'List of recipients that were told',
    answer: 'Answer to a request for erasure',
    answer_correction: 'Answer to a request for correction',
    answer_restriction: 'Answer to a request for restriction',
  },
  bodies: {
    recipients:
      'We gave you personal data of the person named below. We have erased it. Please erase your copies and links to it, and confirm. If this is impossible or needs a disproportionate effort, tell us why.',
    recipients_correction:
      'We gave you personal data of the person named below. One value of it was wrong; we have corrected it. Please correct it too, and confirm. If this is impossible or needs a disproportionate effort, tell us why.',
    recipients_restriction:
      'We gave you personal data of the person named below. We have restricted its use: it is kept, and not used until the matter is settled. Please do the same, and confirm. If this is impossible or needs a disproportionate effort, tell us why.',
    answer:
      'We have carried out your request for erasure as stated below. If you do not agree, you may complain to the supervisory authority and go to court.',
    answer_correction:
      'We have carried out your request for correction as stated below. If you do not agree, you may complain to the supervisory authority and go to court.',
    answer_restriction:
      'We have carried out your request for restriction as stated below. We will tell you before the restriction is lifted. If you do not agree, you may complain to the supervisory authority and go to court.',
  },
  labels: {
    controller: 'Controller: name and address',
    processor: 'Processor, if one was charged: name and address',
    subjects: 'People whose data was destroyed',
    persons: 'Who destroyed it: names and positions',
    categories: 'Categories of data destroyed',
    medium: 'Medium and number of sheets (paper only)',
    system: 'Information system',
    method: 'Manner of destruction',
    done: 'What was done',
    corrected: 'Value that was wrong, and the right one',
    reason: 'Reason: rules by which it was decided',
    date: 'Date and time (UTC)',
    records: 'Rows',
    receipt: 'Receipt, entry of the record of actions, its digest',
    searched: 'Values searched for afterwards → traces found',
    notReached: 'Copies that could not be reached',
    witnesses: 'Witnesses',
    nextRun: 'Next periodic destruction',
    recipient: 'Recipient: name and address',
    handedOver: 'What was handed over, and when',
    person: 'Person: name, as needed to find the data',
    requested: 'Request received on',
    kept: 'What is kept, on what ground, until when',
    answered: 'Told or answered on',
    signature: 'Signature',
  },
  methods: {
    purge:
      'Rows deleted, the file written anew without them, and searched for the erased values afterwards',
    anonymise:
      'Identifying values removed or generalised, the file written anew, and searched for the erased values afterwards',
    slim: 'Fields that were to go emptied, the rest of the row kept, the file written anew, and searched for the erased values afterwards',
    correct: 'Value set right, the file written anew, and searched for the wrong value afterwards',
    restrict: 'Data kept, and left out of every export and mailing until the restriction is lifted',
  },
  subjects: '{people} people, by the list of act {batch}',
  source: 'Source',
  byHand:
    'Marked fields are to be filled in by hand; Lethe does not know them, or leaves them out on purpose because this page names nobody.',
  notAdvice: 'This form is a help, not legal advice. Check it against the law that applies to you.',
};
