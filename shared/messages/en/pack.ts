import { card } from './card.ts';
import { findings } from './findings.ts';
import { sources } from './sources.ts';

/** The copy of their data that a person may ask for. */
export const pack = {
  title: 'Your data',
  intro:
    'This is everything that we hold about you in our contact lists, as it stands there, and what follows from it. The same is in the file beside this page, in a form that other programs can read.',
  rows: 'What stands in our lists',
  row: 'row {row}',
  consent: 'May we write or call?',
  answers: 'Your answers, newest first',
  undated: 'no date known',
  everyChannel: 'every channel',
  found: 'What follows from it',
  dates: 'Dates',
  adultOn: 'Of age on',
  keptFrom: 'Period counted from',
  keptUntil: 'Kept until',
  blanks: 'To be filled in by hand',
  rights:
    'You may ask us to correct or erase this data, to restrict its use, and to hand it to somebody else; you may withdraw consent at any time and object to advertising. If you do not agree with us, you may complain to the supervisory authority. GDPR Art. 15–22; KVKK Art. 11; Federal Law 152-FZ Art. 14, 20, 21.',
  notAdvice:
    'Written by a program from the lists that were brought into it. Other systems of the business may hold more. No legal advice.',
  labels: {
    controller: 'Who we are: name and address',
    purposes: 'What we use the data for',
    basis: 'On what legal basis',
    recipients: 'Who received it',
    origin: 'Where we have it from',
    transfers: 'Whether it leaves the country, and under what safeguards',
    signature: 'Date and signature',
  },
  roles: sources.roles,
  channels: findings.channels,
  states: findings.consent,
  kinds: card.found,
};
