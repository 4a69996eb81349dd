import { disclosing } from '../../rules/disclosure.js';
import { answering as limits, shared } from '../../rules/shared.js';
import { charter, commitment, piece, rule } from '../../rules/define.js';
import { selfApproval } from '../../rules/integrity/self-approval.js';
import { fail, insufficient, notDue, pass } from '../../rules/judging.js';
import { audit } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { AuditResult } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { filesInMemory } from '../../src/records/memory.js';
import type { Files } from './organisation.js';

const MEND = 'Do it.';

/** Papers for each activity, a plan for each project: kept by projects. */
const papers = commitment({
  name: 'papers', title: 'Papers go out.', why: 'People prepare.', level: 'project', force: 'must',
  rules: [rule({
    id: 'sent', title: 'Papers go out before each activity.', mend: MEND, reads: ['activity'],
    *judge(scene) {
      for (const activity of scene.all('activity')) {
        const { papers_sent_on, type, feedback_agreed } = activity.data;
        if (type === 'survey') yield insufficient(activity, 'It is not on record.', { mend: MEND });
        else if (feedback_agreed?.due_on !== undefined && feedback_agreed.due_on > scene.asOf) yield notDue(activity, 'There is still time.');
        else if (papers_sent_on === undefined) yield fail(activity, 'No papers went out.', { mend: MEND });
        else yield pass(activity, `They went out on ${papers_sent_on}.`);
      }
    },
  })],
});

/** An effort, kept by projects. */
const methods = commitment({
  name: 'methods', title: 'Methods vary.', why: 'People differ.', level: 'project', force: 'effort',
  rules: [rule({
    id: 'several', title: 'There are several methods.', mend: MEND, reads: ['activity'],
    *judge(scene) {
      for (const activity of scene.all('activity')) yield (activity.data.methods ?? []).length > 1 ? pass(activity, 'There were several.') : fail(activity, 'There was one.', { mend: MEND });
    },
  })],
});

/** Key activities have a project, and projects have contributions: kept by both. */
const use = commitment({
  name: 'use', title: 'Input is used.', why: 'People give it.', level: 'both', force: 'must',
  rules: [
    rule({
      id: 'linked', title: 'Each key activity has a project.', mend: MEND, where: 'organisation', reads: ['key-activities'],
      *judge(scene) {
        for (const register of scene.all('key-activities')) {
          for (const [i, item] of (register.data.items ?? []).entries()) yield (item.projects ?? []).length > 0 ? pass(register.part('items', i), 'It has.') : fail(register.part('items', i), 'It has none.', { mend: MEND });
        }
      },
    }),
    rule({
      id: 'heard', title: 'People put something forward.', mend: MEND, where: 'project', reads: ['activity'],
      *judge(scene) {
        for (const activity of scene.all('activity')) yield (activity.data.contributions ?? []).length > 0 ? pass(activity, 'They did.') : fail(activity, 'They did not.', { mend: MEND });
      },
    }),
  ],
});

/** Papers for the Board come in: the organisation's, and lie in projects too. */
const boardPapers = commitment({
  name: 'board-papers', title: 'Board papers come in.', why: 'The Board reads them.', level: 'organisation', force: 'must',
  rules: [rule({
    id: 'submitted', title: 'Each paper is in.', mend: MEND, where: 'both', reads: ['board-paper'],
    *judge(scene) {
      for (const paper of scene.all('board-paper')) yield paper.data.submitted_on === undefined ? fail(paper, 'It is not in.', { mend: MEND }) : pass(paper, 'It is in.');
    },
  })],
});

/** An aim of the organisation: a shortfall is minor. */
const aims = commitment({
  name: 'aims', title: 'There is an aim.', why: 'It leads.', level: 'organisation', force: 'aim',
  rules: [rule({
    id: 'set', title: 'An aim is set.', mend: MEND, reads: ['standing'],
    *judge(scene) { yield scene.all('standing').length > 0 ? pass(scene.self, 'It is.') : fail(scene.self, 'It is not.', { mend: MEND }); },
  })],
});

/** A charter of five promises, small enough to see why each is kept. Culture asks for confirmed evidence, so what is judged there is. */
export const SMALL = charter(
  { culture: [], practice: piece('practice', [papers, methods]), structure: piece('structure', [use, boardPapers]), review: piece('review', [aims]) },
  [selfApproval],
  { rollUp: { effort: shared.effortProjects, undecided: shared.undecidedProjects }, answers: limits, disclosure: disclosing },
);

export const PAPERS = 'practice/papers';
export const METHODS = 'practice/methods';
export const USE = 'structure/use';
export const BOARD_PAPERS = 'structure/board-papers';
export const AIMS = 'review/aims';

const activity = (id: string): string =>
  `kind: activity\nid: ${id}\ndate: 2024-06-11\npapers_sent_on: 2024-06-04\nmethods: [group, written]\ncontributions: [{id: ${id}-1, said: more light, from: [pwus]}]\nrecorded_on: 2024-06-12\nrecorded_by: S-4K7QX2\n`;

/** An organisation that keeps all five, with a Network that met four times: projects garden and kitchen, each with two activities. */
export const KEPT: Files = {
  'charter-audit.yaml': 'format: 1\norganisation: Small\n',
  'org/network.yaml': 'kind: network-meetings\nitems: [{date: 2023-12-12, type: meeting}, {date: 2024-06-18, type: meeting}, {date: 2024-10-22, type: meeting}, {date: 2025-01-21, type: meeting}]\nrecorded_on: 2023-12-13\nupdated_on: 2025-01-22\nrecorded_by: S-4K7QX2\n',
  'org/register.yaml': 'kind: key-activities\nyear: 2024-25\nitems:\n  - {title: Budget, type: budget, projects: [garden]}\n  - {title: Fees, type: policy, projects: [kitchen]}\nrecorded_on: 2024-05-16\nrecorded_by: S-4K7QX2\n',
  'org/standing.yaml': 'kind: standing\nitems: [{date: 2024-05-02, type: award}]\nrecorded_on: 2024-05-16\nrecorded_by: S-4K7QX2\n',
  'projects/garden/project.yaml': 'kind: project\ntitle: The garden\nstarted_on: 2024-05-01\nrecorded_on: 2024-05-02\nrecorded_by: S-4K7QX2\n',
  'projects/garden/a.yaml': activity('a'),
  'projects/garden/b.yaml': activity('b'),
  'projects/garden/paper.yaml': 'kind: board-paper\nid: beds\ntitle: Raised beds\nmeeting_on: 2024-09-18\nsubmitted_on: 2024-09-04\nrecorded_on: 2024-09-05\nrecorded_by: S-4K7QX2\n',
  'projects/kitchen/project.yaml': 'kind: project\ntitle: The kitchen\nstarted_on: 2024-05-01\nrecorded_on: 2024-05-02\nrecorded_by: S-4K7QX2\n',
  'projects/kitchen/c.yaml': activity('c'),
  'projects/kitchen/d.yaml': activity('d'),
};

/** The same with a field of one file taken out or changed. */
export function broken(file: string, from: string, to = '', files: Files = KEPT): Files {
  const text = String(files[file]);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
  return { ...files, [file]: text.replace(from, to) };
}

/** With more time for the papers of both activities of the garden. */
export const NOT_DUE = ['a', 'b'].reduce((files, id) => broken(`projects/garden/${id}.yaml`, 'papers_sent_on: 2024-06-04\n', 'feedback_agreed: {due_on: 2025-06-11}\n', files), KEPT);

/** Without papers for one activity of the garden. */
export const LATE = broken('projects/garden/a.yaml', 'papers_sent_on: 2024-06-04\n');

interface Fields {
  readonly [field: string]: string | undefined;
}

const record = (fields: Fields): string => Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${value}\n`])).join('');

/** An exception that lacks nothing, in force from 2024-10-25 to 2025-10-24; changes take fields out (undefined) or set them. */
export function exception(changes: Fields = {}): string {
  return record({
    kind: 'exception', id: 'no-papers', commitment: PAPERS,
    reason: '"the printer of the community centre is broken, and people asked to be told by phone until there is a new one"',
    approved_on: '2024-10-25', approved_by: 'P-3H8WZ1', approved_at: '2024-10-22', expires_on: '2025-10-24', recorded_on: '2024-10-23', recorded_by: 'S-4K7QX2', ...changes,
  });
}

/** A challenge that nobody has answered, raised on 2025-02-01. */
export function challenge(changes: Fields = {}): string {
  return record({ kind: 'challenge', id: 'too-late', commitment: PAPERS, reason: 'the papers came on the day', raised_by: 'P-9C4XN0', raised_on: '2025-02-01', recorded_on: '2025-02-01', recorded_by: 'S-4K7QX2', ...changes });
}

/** An action agreed by another person on 2025-02-03, due on 2025-06-30. */
export function action(changes: Fields = {}): string {
  return record({
    kind: 'action', id: 'send-earlier', commitment: PAPERS, gap: 'papers do not go out', what: 'send them with the invitation', owner: 'S-4K7QX2', due_on: '2025-06-30',
    approved_on: '2025-02-03', approved_by: 'P-3H8WZ1', recorded_on: '2025-02-02', recorded_by: 'S-4K7QX2', ...changes,
  });
}

/** Audits files by the small charter for 2024-25, as on a day. */
export async function auditAt(asOf: string, files: Files, options: { readonly projects?: readonly string[]; readonly commitments?: readonly string[] } = {}): Promise<AuditResult> {
  return audit({ files: filesInMemory(files), folderName: 'small', charter: SMALL, documents: documentReader, version: 'test', asOf: day(asOf), year: '2024-25', ...options });
}

/** How a commitment stands in a project, or in the organisation. */
export function statusOf({ commitments, projects }: AuditResult, commitment: string, project?: string): Status | undefined {
  const all = project === undefined ? commitments : (projects.find(({ slug }) => slug === project)?.commitments ?? []);
  return all.find(({ id }) => id === commitment)?.status;
}

/** The findings about records with which people answer back: condition and severity. */
export function about({ findings }: AuditResult): readonly string[] {
  return findings.filter(({ rule: id }) => id.startsWith('answers/')).map(({ rule: id, severity }) => `${id.slice('answers/'.length)}, ${severity}`).toSorted();
}
