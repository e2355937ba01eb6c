/** The forms that law asks for after an erasure. They name nobody, and are no legal advice. */
export const forms = {
  titles: {
    ru_act: 'Act of destruction of personal data',
    ru_log: 'Extract of the log of destruction',
    tr_record: 'Record of destruction',
    recipients: 'Notice of erasure to a recipient',
    recipients_list: 'List of recipients that were told',
    answer: 'Answer to a request for erasure',
  },
  bodies: {
    recipients:
      'We gave you personal data of the person named below. We have erased it. Please erase your copies and links to it, and confirm. If this is impossible or needs a disproportionate effort, tell us why.',
    answer:
      'We have carried out your request for erasure as stated below. If you do not agree, you may complain to the supervisory authority and go to court.',
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
  },
  subjects: '{people} people, by the list of act {batch}',
  source: 'Source',
  byHand:
    'Marked fields are to be filled in by hand; Lethe does not know them, or leaves them out on purpose because this page names nobody.',
  notAdvice: 'This form is a help, not legal advice. Check it against the law that applies to you.',
};
