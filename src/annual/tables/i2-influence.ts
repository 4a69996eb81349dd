import { influence, type Influence } from '../measures/influence.js';
import { measured } from '../measures/measure.js';
import { runningProjects } from '../running.js';
import type { MakeTable } from '../source.js';
import { projectGroup, shownColumns, type ByProject } from './by-project.js';

const answered = ({ adopted, adapted, reasoned, unreasoned }: Influence): number => adopted + adapted + reasoned + unreasoned;

const spec: ByProject<Influence> = {
  subject: 'influence',
  found: (place) => measured(place, influence),
  columns: [
    { id: 'contributions', title: 'Contributions', kind: 'count', whose: 'things', meaning: 'What people put forward at the activities of the year, as written down there.', of: (found) => answered(found) + found.unanswered },
    { id: 'adopted', title: 'Adopted', kind: 'count', whose: 'things', meaning: 'A decision drew on it and took it up as it was. Where several decisions drew on it, the best of them counts.', of: ({ adopted }) => adopted },
    { id: 'adapted', title: 'Adapted', kind: 'count', whose: 'things', meaning: 'Taken up in part or in another form.', of: ({ adapted }) => adapted },
    { id: 'not-adopted', title: 'Not adopted, with the reason', kind: 'count', whose: 'things', of: ({ reasoned }) => reasoned },
    { id: 'no-reason', title: 'Not adopted, no reason on record', kind: 'count', whose: 'things', of: ({ unreasoned }) => unreasoned },
    { id: 'unanswered', title: 'Unanswered', kind: 'count', whose: 'things', meaning: 'No decision drew on it, or what was decided is not on record.', of: ({ unanswered }) => unanswered },
    { id: 'taken-up', title: 'Adopted or adapted', kind: 'count', whose: 'things', hidden: true, of: ({ adopted, adapted }) => adopted + adapted },
    { id: 'influenced', title: '% that had influence', kind: 'percent', meaning: 'Contributions that were adopted or adapted, of all.', part: 'taken-up', whole: 'contributions' },
    { id: 'decisions', title: 'Decisions', kind: 'count', whose: 'things', meaning: 'Decisions that were made in the year.', of: ({ decidedWith, decidedWithout, decidedByUnknown }) => decidedWith + decidedWithout + decidedByUnknown },
    { id: 'decided-with', title: 'Decisions with people', kind: 'count', whose: 'things', meaning: 'Of these, the ones in which people who use services or carers had a say.', of: ({ decidedWith }) => decidedWith },
    { id: 'decided-without', title: 'Decisions without people', kind: 'count', whose: 'things', of: ({ decidedWithout }) => decidedWithout },
    { id: 'decided-by-unknown', title: 'Who decided is not on record', kind: 'count', whose: 'things', of: ({ decidedByUnknown }) => decidedByUnknown },
  ],
  sums: [
    ['contributions', ['adopted', 'adapted', 'not-adopted', 'no-reason', 'unanswered']],
    ['taken-up', ['adopted', 'adapted']],
    ['decisions', ['decided-with', 'decided-without', 'decided-by-unknown']],
  ],
};

/** What became of what people put forward (annual.md, I2). */
export const influenceTable: MakeTable = (source, book) => ({
  id: 'I2',
  report: 'impact',
  title: 'What it changed',
  about: 'For each project, what became of what people put forward, and whether they had a say in the decisions.',
  columns: shownColumns(spec),
  groups: [projectGroup(spec, runningProjects(source), book)],
  notes: [],
});
