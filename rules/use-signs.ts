import { count, fact, rule } from './define.js';
import { endOf } from './derived.js';
import { registerOf } from './key-activities.js';
import { fail, several } from './judging.js';

const fewestDecisions = count('meaningful-use.fewest-decisions', 4, { meaning: 'Decisions from which on it is a sign that every one took up all that was said.', stricter: 'lower', min: 2, max: 20 });

/** Papers that went to the Board. */
const paperFact = fact({
  name: 'meaningful-use.paper',
  reads: ['board-paper'],
  *collect(scene) {
    for (const paper of scene.all('board-paper')) yield { from: paper.part(), value: { on: paper.data.meeting_on, title: paper.data.title } };
  },
});

/** Signs of box-ticking that only the use of what people put forward shows. */
export const useSigns = [
  rule({
    id: 'said-after-decided',
    title: 'A decision draws only on what was said after it.',
    mend: 'Look whether people were asked when it was settled already.',
    severity: 'query',
    where: 'project',
    reads: ['activity', 'decisions'],
    *judge(scene) {
      for (const decision of scene.all('decisions')) {
        const { date, inputs = [] } = decision.data;
        const from = scene.all('activity').filter(({ data }) => (data.contributions ?? []).some(({ id }) => inputs.includes(id)));
        if (date === undefined || from.length === 0 || from.some((activity) => activity.data.date <= date)) continue;
        yield fail(decision, `Decided on ${date}; what it draws on was said on ${from.map(endOf).join(', ')}.`, { due: date, rests: from, mend: 'Look whether the day is right, and whether the matter was still open.' });
      }
    },
  }),
  rule({
    id: 'everything-adopted',
    title: 'Everything that people put forward was taken up in full, every time.',
    mend: 'Look whether what was turned down, or taken up in part, was left out of the records.',
    severity: 'query',
    where: 'project',
    reads: ['decisions'],
    uses: [fewestDecisions],
    *judge(scene) {
      const decided = scene.all('decisions').filter(({ data }) => data.outcome !== undefined && (data.inputs ?? []).length > 0);
      if (decided.length < scene.value(fewestDecisions) || decided.some(({ data }) => data.outcome !== 'adopted')) return;
      yield fail(scene.self, `All ${String(decided.length)} decisions took up what was said in full.`, { rests: decided, mend: 'Look whether what was turned down, or taken up in part, was left out.' });
    },
  }),
  rule({
    id: 'left-out-of-register',
    title: 'A project took a paper to the Board in the year, and the register of key activities does not name it.',
    mend: 'Look whether the register names only what went well.',
    severity: 'query',
    where: 'organisation',
    reads: ['key-activities'], facts: [paperFact],
    *judge(scene) {
      const register = registerOf(scene);
      if (register === undefined) return;
      const { from, to } = scene.period;
      const named = new Set((register.data.items ?? []).flatMap(({ projects = [] }) => projects));
      const papers = scene.facts(paperFact).filter(({ value, project }) => from <= value.on && value.on <= to && project !== undefined && !named.has(project));
      const left = [...new Set(papers.flatMap(({ project }) => project ?? []))];
      if (left.length > 0) yield fail(register, `${several(left.length, 'project')} took papers to the Board and stand nowhere in the register: ${left.join(', ')}.`, { rests: papers.map((f) => f.from), mend: 'Add what was decided there, or say why it was not a key activity.' });
    },
  }),
  rule({
    id: 'no-strategy-no-budget',
    title: 'The register names neither a strategy nor a budget.',
    mend: 'Look whether the decisions that matter most were left out.',
    severity: 'query',
    where: 'organisation',
    reads: ['key-activities'],
    *judge(scene) {
      const register = registerOf(scene);
      const items = register?.data.items ?? [];
      if (register === undefined || items.length === 0 || items.some(({ type }) => type === 'strategy' || type === 'budget')) return;
      yield fail(register.part('items'), `Among ${several(items.length, 'key activity', 'key activities')} there is neither a strategy nor a budget.`, { mend: 'Add them, with the day of their decision and the projects that fed them.' });
    },
  }),
];
