import { learning, type Learning } from '../measures/learning.js';
import { measured } from '../measures/measure.js';
import { runningProjects } from '../running.js';
import type { MakeTable } from '../source.js';
import { projectGroup, shownColumns, type ByProject } from './by-project.js';

const spec: ByProject<Learning> = {
  subject: 'learning',
  totalTitle: 'In all',
  found: (place) => measured(place, learning),
  columns: [
    { id: 'lessons', title: 'Lessons', kind: 'count', whose: 'things', meaning: 'Lessons on record that were learnt in the year, in reviews of projects and outside them.', of: ({ own, external, originUnknown }) => own + external + originUnknown },
    { id: 'own', title: 'Own', kind: 'count', whose: 'things', meaning: 'Learnt from the organisation\'s own work.', of: ({ own }) => own },
    { id: 'external', title: 'From others', kind: 'count', whose: 'things', meaning: 'Learnt from other organisations or from research.', of: ({ external }) => external },
    { id: 'unknown', title: 'Origin not on record', kind: 'count', whose: 'things', of: ({ originUnknown }) => originUnknown },
    { id: 'reused', title: 'Put to use elsewhere', kind: 'count', whose: 'things', meaning: 'Of the lessons of the year, those put to use in another project.', of: ({ reused }) => reused },
    { id: 'due', title: 'Actions due', kind: 'count', whose: 'things', meaning: 'Actions on lessons of any year that fell due in this one.', of: ({ done, overdue }) => done + overdue },
    { id: 'done', title: 'Done', kind: 'count', whose: 'things', of: ({ done }) => done },
    { id: 'overdue', title: 'Overdue', kind: 'count', whose: 'things', of: ({ overdue }) => overdue },
  ],
  sums: [['lessons', ['own', 'external', 'unknown']], ['due', ['done', 'overdue']]],
};

/** What was learnt, and what came of it (annual.md, I9). */
export const learningTable: MakeTable = (source, book) => {
  const outside = source.organisation === undefined ? [] : [{ ...source.organisation, title: 'Outside projects' }];
  return {
    id: 'I9',
    report: 'impact',
    title: 'What was learnt',
    about: 'Lessons of the year, where they came from, and whether what was to be done about them was done.',
    columns: shownColumns(spec),
    groups: [projectGroup(spec, [...runningProjects(source), ...outside], book)],
    notes: [],
  };
};
