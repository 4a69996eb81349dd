import { addMonths, earliest, latest } from '../../src/model/day.js';
import type { Scene } from '../../src/model/charter.js';
import type { Judgement } from '../../src/model/judgement.js';
import { allSaid, decideBy, decideWithin, drawnOnBy } from '../contributions.js';
import { commitment, rule, share } from '../define.js';
import { heldInPeriod } from '../derived.js';
import { analysesOn, analysisAge, consideredFact, decisionFact, everyAnalysis, groupsAnswered } from '../equality-analyses.js';
import { analysisSigns } from '../analysis-signs.js';
import { WITHOUT_INPUT } from '../feedback.js';
import { fail, insufficient, notApplicable, notDue, pass, several } from '../judging.js';
import { PROTECTED } from '../staff-snapshots.js';
import { groupsInDecisions } from '../target-groups.js';

const linked = share('seldom-heard-influence.groups-linked', 0.6, { meaning: 'Of the groups that are heard from too seldom, the share whose contributions a decision of the year drew on.', stricter: 'higher' });

const reads = ['decisions', 'equality-analysis', 'project', 'outreach', 'activity'] as const;

export const seldomHeardInfluence = commitment({
  name: 'seldom-heard-influence',
  level: 'both',
  force: 'disposition',
  title: 'The experience of seldom heard groups, and of those whom equality law protects, shapes the solutions.',
  why: 'A solution made without them fails them first.',
  rules: [
    rule({
      id: 'analysed-first',
      title: 'Who is affected differently is thought through before each decision.',
      mend: 'Think through with people who is affected differently, before anything is decided.',
      where: 'project',
      reads, consults: ['equality-analysis'],
      uses: [analysisAge, decideWithin],
      waitsFor: 'activity',
      *judge(scene) {
        for (const decision of scene.all('decisions')) {
          const { date } = decision.data;
          const analyses = everyAnalysis(scene);
          if (date === undefined) {
            const last = latest(analyses.map(({ data }) => data.date));
            const by = last === undefined ? undefined : earliest([scene.asOf, addMonths(last, scene.value(analysisAge))]);
            yield insufficient(decision, 'When it was decided is not on record, so whether an analysis came first can\'t be told.', { mend: 'Write down the day of the decision.', ...(by === undefined ? {} : { paste: { into: decision.part(), field: 'date', value: `<day by ${by}>` } }) });
            continue;
          }
          const holding = analysesOn(scene, date);
          if (holding.length > 0) yield pass(decision, `Decided on ${date}; the analysis is dated ${holding.map(({ data }) => data.date).join(' and ')}.`, { due: date, either: { count: 1, of: holding } });
          else {
            const others = analyses.length === 0 ? 'no analysis is on record' : `the ${analyses.length === 1 ? 'analysis is' : 'analyses are'} dated ${analyses.map(({ data }) => data.date).join(', ')}`;
            yield fail(decision, `Decided on ${date}; ${others}, and one is asked for no later than the decision and at most ${several(scene.value(analysisAge), 'month')} older.`, {
              due: date, rests: analyses, mend: 'Look at the decision again with the people it affects; an analysis that was made in time and not recorded, record.',
              paste: { kind: 'equality-analysis', fields: ['id: <id of analysis>', `date: <day by ${date}>`] },
            });
          }
        }
        yield* stillWaiting(scene);
      },
    }),
    rule({
      id: 'groups-answered',
      title: 'For each group concerned the analysis says what changed because of their words, or why nothing did.',
      mend: 'Write down for each group what changed and whose words led to it, or why nothing did.',
      where: 'project',
      reads, consults: ['equality-analysis'],
      uses: [analysisAge],
      waitsFor: 'activity',
      *judge(scene) {
        const decisions = scene.all('decisions');
        if (decisions.length === 0) yield notApplicable(scene.self, 'Nothing has been decided, so no analysis is asked for yet.');
        for (const decision of decisions) {
          const { date } = decision.data;
          yield date === undefined ? insufficient(decision, 'When it was decided is not on record, so which analysis it rests on can\'t be told.', { mend: 'Write down the day of the decision.' }) : groupsAnswered(scene, decision, date);
        }
      },
    }),
    rule({
      id: 'nine-considered',
      title: 'Each of the nine protected characteristics is considered at least once in the year.',
      mend: 'Think of all nine when decisions are prepared, and say of each what changed or why nothing did.',
      where: 'organisation',
      reads: ['equality-analysis'], facts: [consideredFact, decisionFact],
      *judge(scene) {
        const { from, to } = scene.period;
        const found = scene.facts(consideredFact).filter(({ value }) => from <= value.date && value.date <= to && value.answered);
        const decided = scene.facts(decisionFact).filter(({ value }) => from <= value.date && value.date <= to);
        if (found.length === 0 && decided.length === 0 && scene.asOf > to) {
          yield insufficient(scene.self, 'Neither an analysis nor a decision of the year is on record, so who was considered can\'t be told.', { mend: 'Record the decisions of the year, and the analyses that came before them.' });
          return;
        }
        for (const name of PROTECTED) {
          const of = found.filter(({ value }) => value.group === name).map((f) => f.from);
          const mend = `When the next decision is prepared, ask what it means for people as regards ${name}, and write down the answer.`;
          if (of.length > 0) yield pass(scene.self, `${name} was considered in ${several(of.length, 'place')} in the year.`, { either: { count: 1, of } });
          else if (scene.asOf <= to) yield notDue(scene.self, `${name} has not been considered yet; the year ends on ${to}.`);
          else yield fail(scene.self, `${name} is considered in no analysis from ${from} to ${to}; ${several(decided.length, 'decision was', 'decisions were')} made in that time.`, { mend, rests: decided.map((d) => d.from) });
        }
      },
    }),
    rule({
      id: 'groups-in-decisions',
      title: 'Decisions of the year draw on what most of the groups heard from too seldom put forward.',
      mend: 'Ask the groups that no decision has drawn on, and link what they say to the decisions.',
      where: 'organisation',
      reads: ['target-groups'], facts: [consideredFact, decisionFact], uses: [linked],
      *judge(scene) { yield groupsInDecisions(scene, scene.value(linked)); },
    }),
    ...analysisSigns,
  ],
});

// Where nothing is decided yet, the analysis is not due as long as the decision isn't.
function* stillWaiting(scene: Scene<(typeof reads)[number], never>): Generator<Judgement> {
  const by = decideBy(scene);
  const waiting = allSaid(scene).filter(({ id }) => drawnOnBy(scene, id).length === 0);
  for (const { activity, id, part } of waiting) {
    const due = activity.data.date;
    if (by === undefined || scene.asOf <= by) yield notDue(part, `${id} waits for a decision, so its analysis is not due before ${by ?? 'then'}.`, { due });
    else yield fail(part, `${id} was to be decided on by ${by}, and no decision draws on it; no analysis could shape one.`, { due, outstanding: true, mend: 'Think through who is affected, decide, and record both.' });
  }
  const { from, to } = scene.period;
  const hasDecided = scene.all('decisions').some(({ data }) => data.date === undefined || (from <= data.date && data.date <= to));
  for (const activity of heldInPeriod(scene)) {
    const { type, contributions } = activity.data;
    const due = activity.data.date;
    if (contributions !== undefined && contributions.length > 0) continue;
    if (type !== undefined && WITHOUT_INPUT.has(type)) yield notApplicable(activity, `A ${type} asks for no input, so no decision rests on it.`, { due });
    else if (!hasDecided) yield insufficient(activity, 'Neither what people put forward nor a decision of the year is on file, so whether an analysis was owed can\'t be told.', { due, mend: 'Write down what was put forward and what was decided.' });
  }
}
