import { fact, rule } from './define.js';
import { fail } from './judging.js';
import { wordForWord } from './section-text.js';
import { PROTECTED } from './staff-snapshots.js';

/** The words of a project's analyses, to be set side by side. */
const wording = fact({
  name: 'seldom-heard-influence.wording',
  reads: ['equality-analysis'],
  *collect(scene) {
    if (scene.slug === undefined) return;
    for (const analysis of scene.all('equality-analysis')) {
      const text = (analysis.data.groups ?? []).map(({ group, change, no_change_reason }) => `${group}: ${wordForWord(`${change ?? ''} ${no_change_reason ?? ''}`)}`).toSorted().join('; ');
      if (text !== '') yield { from: analysis.part(), value: { text } };
    }
  },
});

/** Signs of box-ticking that only equality analyses show. */
export const analysisSigns = [
  rule({
    id: 'no-impact-on-anybody',
    title: 'An analysis goes through all nine protected characteristics and finds that nothing need change for any.',
    mend: 'Look whether anybody was asked.',
    severity: 'query',
    where: 'both',
    reads: ['equality-analysis'],
    *judge(scene) {
      for (const analysis of scene.all('equality-analysis')) {
        const of = (name: string): boolean => (analysis.data.groups ?? []).some(({ group, change, no_change_reason }) => group === name && change === undefined && no_change_reason !== undefined);
        if (PROTECTED.every(of)) yield fail(analysis, 'All nine characteristics are named, and nothing changes for any of them.', { due: analysis.data.date, mend: 'Ask people whom it concerns, and write down what they say.' });
      }
    },
  }),
  rule({
    id: 'same-day-as-paper',
    title: 'An analysis is dated on the day of a paper for the Board.',
    mend: 'Look whether it was made for the paper, after the matter was settled.',
    severity: 'query',
    where: 'both',
    reads: ['equality-analysis', 'board-paper'],
    *judge(scene) {
      for (const analysis of scene.all('equality-analysis')) {
        const paper = scene.all('board-paper').find((p) => (p.data.submitted_on ?? p.recordedOn) === analysis.data.date);
        if (paper !== undefined) yield fail(analysis.part('date'), `The analysis and the paper "${paper.data.title.slice(0, 80)}" are both of ${analysis.data.date}.`, { due: analysis.data.date, rests: [paper], mend: 'Look whether the analysis came before the matter was settled.' });
      }
    },
  }),
  rule({
    id: 'same-in-other-project',
    title: 'The analyses of different projects say the same in the same words.',
    mend: 'Think through each project for itself, with its own people.',
    severity: 'query',
    where: 'organisation',
    reads: [], facts: [wording],
    *judge(scene) {
      const first = new Map<string, string>();
      for (const { project = '', value, from } of scene.facts(wording)) {
        const before = first.get(value.text);
        if (before === undefined) first.set(value.text, project);
        else if (before !== project) yield fail(from, `The analysis is word for word that of the project ${before}.`, { mend: 'Look whether people were asked in both projects.' });
      }
    },
  }),
];
