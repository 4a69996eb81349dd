import { commitment, rule, share } from '../define.js';
import { shareOf } from '../judging.js';
import type { Judgement } from '../../src/model/judgement.js';
import { surveySigns } from '../survey-signs.js';
import { themesOf } from '../survey-themes.js';
import { askedWithin, eachGroup, leastAnswers, leastRate, leastSessions, wantedOfOrganisation, wantedOfProject, type Answers, type OfSurveys, type Wanted } from '../surveys.js';

const positive = share('positive-experience.positive', 0.7, { meaning: 'Of the answers of a group, the share that is positive.', stricter: 'higher' });
const benefited = share('positive-experience.benefited', 0.6, { meaning: 'Of those of a group who answered, the share that had something from taking part.', stricter: 'higher' });

const reads = ['survey', 'activity', 'project'] as const;
const ofProject = [leastSessions, askedWithin, leastAnswers, leastRate] as const;
const ofTeam = [leastAnswers, leastRate] as const;

const MEND = 'Find out with people what made it bad, change it, and ask again.';

export const positiveExperience = commitment({
  name: 'positive-experience',
  level: 'both',
  force: 'effort',
  title: 'Taking part is a good experience for everybody involved, and of use to them.',
  why: 'People stay away, and tell others to, where taking part leaves them worse off.',
  rules: [
    rule({
      id: 'positive',
      title: 'Most people who use services and most carers found taking part good.',
      mend: MEND,
      where: 'project', waitsFor: 'activity-in-year',
      reads, uses: [...ofProject, positive],
      judge: (scene) => foundGood(scene, wantedOfProject(scene), scene.value(positive)),
    }),
    rule({
      id: 'benefited',
      title: 'Most people who use services and most carers had something from taking part.',
      mend: 'Ask people what they would like to have from it, and make room for it.',
      where: 'project', waitsFor: 'activity-in-year',
      reads, uses: [...ofProject, benefited],
      judge: (scene) => hadSomething(scene, wantedOfProject(scene), scene.value(benefited)),
    }),
    rule({
      id: 'themes-acted-on',
      title: 'Something is done about everything that people were unhappy with.',
      mend: 'Agree what is done about each complaint, by whom and by when, and tell people.',
      where: 'project', waitsFor: 'activity-in-year',
      reads, uses: [leastSessions, askedWithin],
      judge: (scene) => themesOf(scene, wantedOfProject(scene)),
    }),
    rule({
      id: 'team-positive',
      title: 'Most staff and most trustees found taking part good.',
      mend: MEND,
      where: 'organisation',
      reads, uses: [...ofTeam, positive],
      judge: (scene) => foundGood(scene, wantedOfOrganisation(scene), scene.value(positive)),
    }),
    rule({
      id: 'team-benefited',
      title: 'Most staff and most trustees had something from taking part.',
      mend: 'Ask staff and trustees what they would like to have from it, and make room for it.',
      where: 'organisation',
      reads, uses: [...ofTeam, benefited],
      judge: (scene) => hadSomething(scene, wantedOfOrganisation(scene), scene.value(benefited)),
    }),
    rule({
      id: 'team-themes-acted-on',
      title: 'Something is done about everything that staff and trustees were unhappy with.',
      mend: 'Agree what is done about each complaint, by whom and by when, and tell people.',
      where: 'organisation',
      reads,
      judge: (scene) => themesOf(scene, wantedOfOrganisation(scene)),
    }),
    ...surveySigns,
  ],
});

function foundGood(scene: OfSurveys, wanted: Wanted | Judgement, least: number): Generator<Judgement> {
  return eachGroup(scene, wanted, (answers) => ofAnswers(answers, 'positive', 'answers were positive', least));
}

function hadSomething(scene: OfSurveys, wanted: Wanted | Judgement, least: number): Generator<Judgement> {
  return eachGroup(scene, wanted, (answers) => ofAnswers(answers, 'benefited', 'of those who answered had something from it', least));
}

function ofAnswers(answers: Answers, field: 'positive' | 'benefited', what: string, least: number): Judgement {
  const { part, parts, responses: whole } = answers;
  const fewest = Math.ceil((whole ?? 0) * least - 1e-9);
  return shareOf(part, {
    what, part: answers[field], whole, least, rests: parts, mend: MEND,
    ...(answers[field] === undefined && parts.length === 1 ? { paste: { into: part, field, value: `<count from ${String(fewest)}>` } } : {}),
  });
}
