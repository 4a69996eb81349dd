import type { FactValue } from '../../src/model/charter.js';
import { fact, rule } from '../define.js';
import { fail, several } from '../judging.js';

interface Steps extends FactValue {
  readonly steps: string;
}

/** The steps of a project against barriers, as they are written, without regard to their order, case or spacing. */
const accessSteps = fact<Steps>({
  name: 'access-steps',
  reads: ['access'],
  *collect(scene) {
    for (const access of scene.all('access')) {
      const steps = (access.data.barriers ?? []).flatMap((barrier) => barrier.steps ?? []).map((step) => step.toLowerCase().replace(/\s+/g, ' ').trim());
      if (scene.slug !== undefined && steps.length > 0) yield { from: access.part('barriers'), value: { steps: steps.sort().join('\n') } };
    }
  },
});

/** Signs that access was a form to fill in; each asks a person to look. */
export const accessSigns = [
  rule({
    id: 'physical-only',
    title: 'Only barriers in buildings were thought of.',
    mend: 'Think of information and of what weighs on people, too.',
    severity: 'query',
    reads: ['activity', 'access'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      for (const access of scene.all('access')) {
        const domains = new Set((access.data.barriers ?? []).map(({ domain }) => domain));
        if (domains.size === 1 && domains.has('physical')) yield fail(access.part('barriers'), 'Of three kinds of barrier only those in buildings were considered.', { mend: 'Ask people about papers, words and screens, and about what would make it hard for them to speak.' });
      }
    },
  }),
  rule({
    id: 'same-steps',
    title: 'Several projects took the very same steps against barriers.',
    mend: 'Ask the people of each project what stands in their way.',
    severity: 'query',
    where: 'organisation',
    reads: [],
    facts: [accessSteps],
    *judge(scene) {
      const found = scene.facts(accessSteps);
      const bySteps = new Map<string, Set<string | undefined>>();
      for (const { value, project } of found) bySteps.set(value.steps, (bySteps.get(value.steps) ?? new Set()).add(project));
      for (const { from, value, project } of found) {
        const others = [...(bySteps.get(value.steps) ?? [])].filter((other) => other !== project);
        if (others.length > 0) yield fail(from, `${several(others.length, 'other project')} wrote down the very same steps against barriers: ${others.join(', ')}.`, { mend: 'Ask the people of each project what stands in their way, and write down what was done for them.' });
      }
    },
  }),
];
