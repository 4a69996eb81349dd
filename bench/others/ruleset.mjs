// What Spectral is given: the schemas of all kinds of record, and three of the signs of charter-audit that can be seen in one file.
import { schema } from '@stoplight/spectral-functions';
// Written next to it by the bench, from the schemas of the program.
import { schemas } from './schemas.mjs';

// Each file is held against the schema of its own kind alone: Spectral compiles a schema anew for every file.
const asItsKindAsks = (record, _, context) => schema(record, { schema: schemas[record.kind ?? 'portfolio'], allErrors: true }, context);

const impossibleCount = ({ eligible, offered, accepted }) => [
  ...(offered > eligible ? [{ message: `There are more people offered a fee (${offered}) than people who could be (${eligible}).` }] : []),
  ...(accepted > offered ? [{ message: `There are more people who accepted (${accepted}) than people who were offered a fee (${offered}).` }] : []),
];

const selfApproval = ({ approved_by: approver, recorded_by: writer }) =>
  approver !== undefined && approver === writer ? [{ message: `It was recorded and approved by the same person (${writer}).`, path: ['approved_by'] }] : [];

const beforeEvent = ({ date, sources = [] }) =>
  sources.flatMap(({ type, dated }, i) => (type === 'sign-in' && dated < date ? [{ message: `The sign-in sheet is dated ${dated}, before the activity (${date}).`, path: ['sources', i] }] : []));

const rule = (given, found) => ({ given, severity: 'error', then: { function: found } });

export default {
  rules: {
    schema: rule('$', asItsKindAsks),
    'impossible-count': rule('$.recognition', impossibleCount),
    'self-approval': rule('$', selfApproval),
    'before-event': rule('$', beforeEvent),
  },
};
