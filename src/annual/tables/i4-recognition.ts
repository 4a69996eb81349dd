import { measured } from '../measures/measure.js';
import { recognition, type Recognition } from '../measures/recognition.js';
import { runningProjects } from '../running.js';
import type { MakeTable } from '../source.js';
import { projectGroup, shownColumns, type ByProject } from './by-project.js';

/** The rest, where both are on record and the rest isn't less than nothing. */
const rest = (whole: number | null, part: number | null): number | null => (whole === null || part === null || part > whole ? null : whole - part);

const spec: ByProject<Recognition> = {
  subject: 'recognition',
  fine: ['declined', 'paid-on-time', 'paid-late', 'unpaid', 'claimed', 'fee-payees', 'fees', 'expenses'],
  found: (place) => measured(place, recognition),
  columns: [
    { id: 'eligible', title: 'Could be offered', kind: 'count', whose: 'people', meaning: 'People at the activities of the year to whom a fee or benefit could be offered, each activity added.', of: ({ eligible }) => eligible },
    { id: 'offered', title: 'Offered', kind: 'count', whose: 'people', of: ({ offered }) => offered },
    { id: 'not-offered', title: 'Not offered', kind: 'count', whose: 'people', hidden: true, of: ({ eligible, offered }) => rest(eligible, offered) },
    { id: 'accepted', title: 'Accepted', kind: 'count', whose: 'people', meaning: 'Took it, in whole or in part, or gave it away.', of: ({ accepted }) => accepted },
    { id: 'declined', title: 'Declined', kind: 'count', whose: 'people', meaning: 'Offered less accepted.', of: ({ offered, accepted }) => rest(offered, accepted) },
    { id: 'paid-on-time', title: 'Paid on time', kind: 'count', whose: 'people', meaning: 'Of those who accepted, people who had it by the day on which it was due: 30 days after the activity unless the organisation set another number, or a later day agreed beforehand.', of: ({ paidOnTime }) => paidOnTime },
    { id: 'paid-late', title: 'Paid late', kind: 'count', whose: 'people', of: ({ paidLate }) => paidLate },
    { id: 'unpaid', title: 'Accepted, not paid', kind: 'count', whose: 'people', meaning: 'Accepted less paid: nothing is on record up to the day of the audit.', of: ({ unpaid }) => unpaid },
    { id: 'other-benefit', wholeOnly: true, title: 'Had another benefit', kind: 'count', whose: 'people', meaning: 'People given a voucher, training or another benefit in place of a fee.', of: ({ otherBenefit }) => otherBenefit },
    { id: 'fee-payees', title: 'Were paid a fee', kind: 'count', whose: 'people', of: ({ feePayees }) => feePayees },
    { id: 'fees', title: 'Fees in all', kind: 'money', whose: 'people', people: 'fee-payees', meaning: 'What was paid as fees for the activities of the year.', of: ({ fees }) => fees },
    { id: 'claimed', title: 'Claimed expenses', kind: 'count', whose: 'people', meaning: 'People in the claims for activities of the year, each claim added, and those whose costs were met beforehand.', of: ({ within14, within30, over30, refused, open }) => within14 + within30 + over30 + refused + open },
    { id: 'within-14', wholeOnly: true, title: 'Paid within 14 days', kind: 'count', whose: 'people', meaning: 'Days from the claim; where the day of the claim is not on record, from the end of the activity. Money given beforehand counts here.', of: ({ within14 }) => within14 },
    { id: 'within-30', wholeOnly: true, title: 'Paid in 15 to 30 days', kind: 'count', whose: 'people', of: ({ within30 }) => within30 },
    { id: 'over-30', wholeOnly: true, title: 'Paid in over 30 days', kind: 'count', whose: 'people', of: ({ over30 }) => over30 },
    { id: 'refused', wholeOnly: true, title: 'Refused', kind: 'count', whose: 'people', of: ({ refused }) => refused },
    { id: 'open', wholeOnly: true, title: 'Neither paid nor refused', kind: 'count', whose: 'people', of: ({ open }) => open },
    { id: 'expense-payees', title: 'Were paid expenses', kind: 'count', whose: 'people', hidden: true, of: ({ expensePayees }) => expensePayees },
    { id: 'expenses', title: 'Expenses in all', kind: 'money', whose: 'people', people: 'expense-payees', of: ({ expenses }) => expenses },
  ],
  sums: [
    ['eligible', ['offered', 'not-offered']],
    ['offered', ['accepted', 'declined']],
    ['accepted', ['paid-on-time', 'paid-late', 'unpaid']],
    ['claimed', ['within-14', 'within-30', 'over-30', 'refused', 'open']],
    ['expense-payees', ['within-14', 'within-30', 'over-30']],
  ],
};

/** What people were offered and paid, and when (annual.md, I4). */
export const recognitionTable: MakeTable = (source, book) => ({
  id: 'I4',
  report: 'impact',
  title: 'Fees, benefits and expenses',
  about: 'For each project, what people were offered for taking part, what they had of it and when, and how soon their expenses were paid.',
  columns: shownColumns(spec),
  groups: [projectGroup(spec, runningProjects(source), book)],
  notes: ['Counted are the activities that were held in the year, and whatever was paid for them up to the day of the audit. Somebody who came to three activities counts three times.', 'How soon expenses were paid, and who had another benefit than a fee, is counted over all projects together: in a single one they are too few.'],
});
