import { sign } from '../define.js';
import { lived } from '../derived.js';

/** Who has had no say in a decision has not co-produced it. */
export const ladderInflation = sign({
  id: 'ladder-inflation',
  title: 'A project says that it reached co-production, but people with lived experience had a say in none of its decisions.',
  mend: 'Name the step that the decisions on record bear out, or record who had a say in them.',
  hard: false,
  *find(scene) {
    const decisions = scene.all('decisions');
    if (decisions.some(({ data }) => (lived(data.decided_by) ?? 0) > 0)) return;
    for (const project of scene.all('project')) {
      if (project.data.level_claimed !== 'co-production') continue;
      const none = decisions.length === 0 ? 'No decision is on record' : `In none of the ${String(decisions.length)} decisions on record people with lived experience are counted among those who decided`;
      yield { at: project.part('level_claimed'), strikes: decisions.map((decision) => decision.part()), reason: `${none}, and the project says that it reached co-production.` };
    }
  },
});
