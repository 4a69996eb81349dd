import type { Table } from '../../src/model/table.js';
import { scieCharter } from '../../rules/index.js';
import { table } from './release-parts.js';

const STATUS_COLUMNS = ['pass|count|Pass', 'fail|count|Fail', 'insufficient|count|Insufficient evidence', 'not-due|count|Not due', 'not-applicable|count|Not applicable', 'excepted|count|Excepted', 'disputed|count|Disputed', 'not-assessed|count|Not assessed'];

const COMMITMENTS = scieCharter.commitments.map(({ id }) => id);
const STATUSES = ['pass', 'pass', 'fail', 'pass', 'insufficient evidence', 'pass', 'excepted', 'pass', 'disputed', 'not applicable', 'not due yet', 'not assessed'];

/** The tables of the impact report of an invented organisation with five projects. */
export const IMPACT: readonly Table[] = [
  table('I1', 'Who was involved', 'How many people took part in each project, and how far they shared in deciding.',
    ['project|text|Project', 'serves|text|Whom it serves', 'stages|count|Stages with involvement', 'activities|count|Activities', 'sessions|count|Participant-sessions|One for each person at each activity', 'people|count|Distinct people', 'pwus|count|People who use services', 'carers|count|Carers', 'both|count|Both', 'newcomers|count|Newcomers', 'evidenced|text|Evidenced level', 'claimed|text|Claimed level'],
    [['Morning visits', 'adults', 4, 12, 96, 25, 15, 10, '[c]', 10, 'co-production', 'co-production'], ['Short breaks for young carers', 'children, young people', 3, 8, 1240, 30, '[c]', 25, '[c]', 15, 'co-design', 'co-production'], ['Hospital discharge', 'adults', 2, 5, 40, 15, 10, '[c]', '[c]', '[c]', 'engagement', 'engagement'],
      ['New front door', 'adults, young people', 3, 9, 71, 20, 15, '[c]', '[c]', 10, 'consultation', 'co-design'], ['Digital inclusion', 'adults', 1, 2, '[x]', '[x]', '[x]', '[x]', '[x]', '[x]', 'informing', '[x]'], ['Total', '[z]', 13, 36, 1447, 90, 45, 40, '[c]', 40, '[z]', '[z]']],
    { notes: ['Figures about people are rounded to the nearest 5; totals were rounded on their own and may not add up.', 'A person who took part in two projects counts in each, and once in the total.'] }),
  table('I2', 'What people changed', 'What came of what people contributed.', ['project|text|Project', 'contributions|count|Contributions', 'adopted|count|Adopted', 'adapted|count|Adapted', 'not-adopted|count|Not adopted, with reason', 'unanswered|count|Unanswered', 'decisions|count|Decisions with lived decision-makers', 'influenced|percent|Influenced'],
    [['Morning visits', 42, 21, 9, 12, 0, 6, 71], ['Short breaks for young carers', 30, 12, 10, 6, 2, 3, 73], ['Hospital discharge', 18, 3, 4, 8, 3, 0, 39], ['Total', 90, 36, 23, 26, 5, 9, 66]]),
  table('I3', 'Feedback on what became of it', 'Whether people heard back in time.', ['project|text|Project', 'due|count|Fell due', 'on-time|count|On time', 'late|count|Late', 'not-given|count|Not given', 'median|days|Median days', 'reach|percent|Reach'],
    [['Morning visits', 12, 11, 1, 0, 14, 92], ['Short breaks for young carers', 8, 5, 2, 1, 33, 75], ['Total', 20, 16, 3, 1, 21, 86]]),
  table('I4', 'Recognition and expenses', 'Whether people were offered a fee or another benefit, and paid in time.', ['project|text|Project', 'offers|count|Offers', 'accepted|count|Accepted', 'paid-on-time|count|Paid on time', 'fees|money|Fees', 'expenses|money|Expenses', 'last-paid|date|Last payment'],
    [['Morning visits', 96, 80, 78, 240000, 31255, '2025-03-28'], ['Short breaks for young carers', 60, 45, '[c]', '[c]', '[c]', '2025-02-11'], ['Total', 156, 125, '[c]', 368050, 50005, '2025-03-28']]),
  table('I5', 'Access and support', 'What people needed to take part, and whether it was there.', ['need|text|Need', 'people|count|People', 'met|count|Met before', 'late|count|Late', 'median|days|Median days'], [['Large print', 15, 15, 0, 6], ['Interpreter', '[c]', '[c]', '[c]', '[c]'], ['Total', 25, 20, '[c]', 7]]),
  table('I6', 'How it was for people', 'What those who took part said afterwards.', ['group|text|Group', 'invited|count|Invited', 'responses|count|Responses', 'rate|percent|Rate', 'positive|percent|Positive', 'last-year|percent|Positive last year'], [['People who use services', 45, 30, 67, 83, 79], ['Carers', 40, 25, 63, '[c]', '[c]']]),
  table('I7', 'Governance', 'What the Board and the Network did.', ['what|text|What', 'count|count|How many', 'last|date|Last on'], [['Board meetings', 6, '2025-03-20'], ['Papers', 48, '2025-03-20'], ['Papers with a section of substance', 31, '2025-03-20'], ['Network meetings', 4, '2025-02-27']]),
  table('I8', 'Recruitment', 'People with lived experience on panels.', ['band|text|Grade band', 'vacancies|count|Vacancies', 'panel|count|With lived experience on the panel'], [['Lower', 9, 6], ['Middle', 5, 4], ['Upper', 2, 2], ['Total', 16, 12]]),
  table('I9', 'Learning', 'What was learnt, and done about it.', ['kind|text|Lessons', 'lessons|count|Lessons', 'due|count|Actions due', 'done|count|Done', 'overdue|count|Overdue', 'reused|count|Reused'], [['Own', 7, 9, 7, 2, 3], ['From others', 2, 1, 1, 0, 1], ['Total', 9, 10, 8, 2, 4]]),
  table('I10', 'The commitments of the charter', 'Each commitment: how many projects kept it, and whether the organisation did.', ['id|text|Commitment', 'level|text|Level', 'force|text|Force', 'projects|count|Projects it applies to', ...STATUS_COLUMNS, 'status|text|The organisation', 'last-year|text|Last year', 'action|text|Action', 'due|date|Due'],
    COMMITMENTS.map((id, i) => [id, i % 2 === 0 ? 'project' : 'organisation', 'must', 5, 2 + (i % 3), i % 3 === 0 ? 2 : 1, i % 3 === 0 ? 1 : 2 - (i % 3), 0, 0, 0, 0, 0, STATUSES[i % STATUSES.length] ?? '', STATUSES[(i + 4) % STATUSES.length] ?? '', i % 4 === 2 ? `A${String(i)}` : '[z]', i % 4 === 2 ? '2025-09-30' : '[z]'])),
  table('I11', 'Money for involvement', 'What was set aside and spent.', ['project|text|Project', 'budget|money|Involvement budget', 'spend|money|Spent', 'share|percent|Of the project’s budget'], [['Morning visits', 500000, 431290, 9], ['Short breaks for young carers', 350000, 298001, 12], ['Total', 850000, 729291, 10]]),
  table('I12', 'Signs of box-ticking', 'Where records look as if they were made for show.', ['rule|text|Sign', 'count|count|Times', 'records|count|Records affected'], [['integrity/before-event', 1, 2], ['integrity/thin-text', 4, 4]]),
];
