// Writes a portfolio of any size of very small projects: eleven short records, which for many a promise hold nothing. The same seed gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A seeded source of numbers from 0 up to 1 (mulberry32), the same on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words that texts are put together from. */
export const WORDS = 'the visits start too early and nobody rings when a carer is late so we asked for one number to call at weekends with a person who knows the round answers it within an hour bus lunch quiet room letter plain larger print stairs ramp Saturday winter review plan visit morning evening support worker friend neighbour meeting table tea window garden'.split(' ');

/** A portfolio of `projects` projects of eleven records each, of which one in eight tells people late, in `folder`. Returns how many record files it wrote. */
export function shortProjects(folder, projects, { seed = 1 } = {}) {
  const random = seeded(seed);
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('charter-audit.yaml', 'format: 1\norganisation: Generated for measuring\n');
  write('org/organisation.yaml', `kind: organisation
adopted_on: 2020-04-01
network_founded_on: 2018-09-01
coproduction_lead: S-4K7QX2
policies:
  - {topic: fees, ref: "policy 7", reviewed_on: [2023-05-01, 2024-04-10], least_fee: 20.00}
  - {topic: expenses, ref: "policy 8", reviewed_on: [2024-04-10], covers: [travel, food, care, childcare]}
recorded_on: 2024-04-12
recorded_by: S-4K7QX2
`);
  let files = 2;
  for (let i = 0; i < projects; i += 1) {
    for (const [name, text] of projectFiles(i, random)) {
      write(`projects/project-${String(i).padStart(5, '0')}/${name}`, text);
      files += 1;
    }
  }
  return files;
}

function projectFiles(i, random) {
  const some = (n) => Array.from({ length: n }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const people = 5 + Math.floor(random() * 9);
  const falls = random() < 0.125;
  const footer = (on) => `recorded_on: ${on}\nrecorded_by: S-4K7QX2\n`;
  const activity = (id, date, type, more) => [`activities/${id}.yaml`, `kind: activity
id: ${id}
title: ${some(4)}
date: ${date}
type: ${type}
stage: design
minutes: 120
format: in-person
people: {pwus: ${people}, carers: 2, both: 1, staff: 3}
newcomers: 2
chair: joint
papers_sent_on: ${date.slice(0, 8)}01
invitations: [letter]
methods: [small-groups, written]
recognition: {eligible: ${people + 3}, offered: ${people + 3}, accepted: ${people}, value_each: 20.00}
${more}${footer(`${date.slice(0, 8)}${String(Number(date.slice(8)) + 2).padStart(2, '0')}`)}updated_on: ${date.slice(0, 8)}28
`];
  const contributions = (a) => `contributions:\n${[1, 2, 3].map((n) => `  - {id: ${a}${n}, said: "${some(9)}", from: [pwus, carers]}`).join('\n')}\nfeedback_agreed: {due_on: 2024-${a === 'a' ? '07' : '10'}-20, agreed_on: 2024-${a === 'a' ? '06' : '09'}-12}\nthanked_on: 2024-${a === 'a' ? '06' : '09'}-14\n`;
  return [
    ['project.yaml', `kind: project\ntitle: ${some(3)} ${i}\nstarted_on: 2024-04-10\nlead: S-4K7QX2\nlead_trained_on: 2023-11-20\nstages: [design, delivery]\nfinance_code: P${i}\nyears:\n  - {year: 2024-25, staff: 3, trained: 3, staff_days: 12, project_budget: 9000.00, involvement_budget: 900.00, involvement_spent: 850.00, distinct: {pwus: ${people + 1}, carers: 2, both: 1, staff: 3}}\n${footer('2024-04-12')}`],
    ['scope.yaml', `kind: scope\nissued:\n  - {on: 2024-05-14, recipients: ${people + 3}, formats: [standard, easy-read]}\ncan_change: ["${some(6)}", "${some(7)}"]\ncannot_change:\n  - {what: "${some(5)}", why: "${some(9)}"}\nlimits:\n  - {factor: finance, effect: "${some(8)}"}\nno_known_limit: [staffing, timing, other]\ndecision_rights:\n  - {id: r1, decision: "${some(6)}", who: joint}\npower_steps:\n  - {type: co-chair, started_on: 2024-05-20, proposed_by: participants}\n${footer('2024-05-15')}`],
    ['invitations.yaml', `kind: invitations\nitems:\n  - {id: letter, sent_on: 2024-05-13, to: ${people + 5}, asks: [access, support, requests], answered: ${people + 3}, offers: [fee, benefits-advice, expenses, prepayment, induction, in-person]}\n${footer('2024-05-13')}`],
    ['access.yaml', `kind: access\nbarriers:\n  - {domain: physical, considered_on: 2024-05-20, steps: ["${some(4)}"], venue_checked_on: 2024-05-20}\n  - {domain: information, considered_on: 2024-05-20, steps: ["${some(4)}"]}\n  - {domain: emotional, considered_on: 2024-05-20, steps: ["${some(4)}"]}\nneeds:\n  - {category: easy-read, people: 2, received_on: 2024-05-27, needed_by: 2024-06-11, met_on: 2024-06-04}\nmaterials:\n  - {title: agenda, sent_on: 2024-06-04, formats: [{format: easy-read, sent_on: 2024-06-04}]}\n${footer('2024-05-21')}updated_on: 2024-06-06\n`],
    activity('2024-05-21-planning', '2024-05-21', 'planning', 'planning: {methods_considered: [small-groups, written], changes: ["shorter sessions"], plan_dated: 2024-05-24}\n'),
    activity('2024-06-11-workshop', '2024-06-11', 'workshop', contributions('a')),
    activity('2024-09-10-workshop', '2024-09-10', 'workshop', contributions('b')),
    ['decisions.yaml', `kind: decisions\nitems:\n${['a', 'b'].map((a) => `  - id: d${a}\n    question: ${some(7)}\n    date: 2024-0${a === 'a' ? 7 : 9}-28\n    at: correspondence\n    decided_by: {pwus: 3, carers: 1, both: 0, staff: 3}\n    inputs: [${a}1, ${a}2, ${a}3]\n    outcome: adopted\n    change: ${some(12)}\n    recorded_on: 2024-0${a === 'a' ? 7 : 9}-29`).join('\n')}\n${footer('2024-07-05')}updated_on: 2024-10-01\n`.replace('2024-07-28', '2024-07-02').replace('2024-07-29', '2024-07-03')],
    ['feedback.yaml', `kind: feedback\nitems:\n  - {activities: [2024-06-11-workshop], stage: full, sent_on: 2024-07-${falls ? '30' : '16'}, recipients: ${people + 3}, decisions: [da], recorded_on: 2024-07-30}\n  - {activities: [2024-09-10-workshop], stage: full, sent_on: 2024-10-15, recipients: ${people + 3}, decisions: [db], recorded_on: 2024-10-16}\n${footer('2024-07-30')}updated_on: 2024-10-16\n`],
    ['payments.yaml', `kind: payments\nitems:\n${['2024-05-21-planning', '2024-06-11-workshop', '2024-09-10-workshop'].map((a) => `  - {activity: ${a}, type: fee, people: ${people}, amount: ${people * 20}.00, paid_on: ${a.slice(0, 8)}28, ledger_ref: "L${i}-${a.slice(5, 7)}", recorded_on: ${a.slice(0, 8)}29}`).join('\n')}\n${footer('2024-05-29')}updated_on: 2024-09-29\n`],
    ['roles.yaml', `kind: roles\nitems:\n  - {title: workshop member, issued_on: 2024-05-28, starts_on: 2024-06-11, ends_on: 2024-12-20, expectations: "${some(9)}", involves: "${some(9)}", hours: 3, payment: "${some(4)}", support: "${some(5)}", holders: ${people + 3}, acknowledged: ${people + 3}, acknowledged_on: 2024-06-07, recorded_on: 2024-06-08}\n${footer('2024-05-29')}updated_on: 2024-06-08\n`],
  ];
}
