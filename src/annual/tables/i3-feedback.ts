import { feedback, type FeedbackGiven } from '../measures/feedback.js';
import { measured } from '../measures/measure.js';
import { runningProjects } from '../running.js';
import type { MakeTable } from '../source.js';
import { projectGroup, shownColumns, type ByProject } from './by-project.js';

const spec: ByProject<FeedbackGiven> = {
  subject: 'feedback',
  fine: ['told', 'owed', 'reach'],
  found: (place) => measured(place, feedback),
  columns: [
    { id: 'due', title: 'Fell due', kind: 'count', whose: 'things', meaning: 'Activities at which people could put something forward, whose feedback fell due in the year: on the agreed day, and no later than the longest time allowed.', of: ({ onTime, late, notGiven }) => onTime + late + notGiven },
    { id: 'on-time', title: 'On time', kind: 'count', whose: 'things', meaning: 'Full feedback was sent after the activity and by the day agreed; where no day was agreed, within the longest time allowed.', of: ({ onTime }) => onTime },
    { id: 'late', title: 'Late', kind: 'count', whose: 'things', of: ({ late }) => late },
    { id: 'not-given', title: 'Not given', kind: 'count', whose: 'things', meaning: 'The day has passed, and no full feedback is on record.', of: ({ notGiven }) => notGiven },
    { id: 'revised', title: 'Day revised in time', kind: 'count', whose: 'things', meaning: 'Of those that fell due, the ones whose agreed day was moved before it had passed, with people told by then.', of: ({ revised }) => revised },
    { id: 'not-revised', title: 'Day not revised', kind: 'count', whose: 'things', hidden: true, of: ({ onTime, late, notGiven, revised }) => onTime + late + notGiven - revised },
    { id: 'carried-forward', title: 'Carried forward', kind: 'count', whose: 'things', meaning: 'Activities of the year whose feedback falls due in the next: they are counted there.', of: ({ carriedForward }) => carriedForward },
    { id: 'days', title: 'Median days', kind: 'days', meaning: 'Days from the end of an activity to its full feedback, the middle one of those that were given.', of: ({ days }) => days },
    { id: 'told', title: 'People told', kind: 'count', whose: 'people', meaning: 'Where feedback was given, the people it was sent to.', of: ({ told }) => told },
    { id: 'owed', title: 'People who wanted to be told', kind: 'count', whose: 'people', meaning: 'Of the same activities, those who took part and did not say that they wished to hear nothing.', of: ({ owed }) => owed },
    { id: 'untold', title: 'People not told', kind: 'count', whose: 'people', hidden: true, of: ({ told, owed }) => (told === null || owed === null || told > owed ? null : owed - told) },
    { id: 'reach', title: '% reached', kind: 'percent', meaning: 'People told, of those who wanted to be.', part: 'told', whole: 'owed' },
  ],
  sums: [['due', ['on-time', 'late', 'not-given']], ['due', ['revised', 'not-revised']], ['owed', ['told', 'untold']]],
};

/** Whether people were told what came of it, by the day agreed (annual.md, I3). */
export const feedbackTable: MakeTable = (source, book) => ({
  id: 'I3',
  report: 'impact',
  title: 'Telling people what came of it',
  about: 'For each project, the feedback that fell due in the year, whether it came by the day agreed, and whom it reached.',
  columns: shownColumns(spec),
  groups: [projectGroup(spec, runningProjects(source), book)],
  notes: ['Briefings, training and planning sessions ask for no input, so no feedback is owed for them.'],
});
