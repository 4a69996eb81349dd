import type { Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { commitment, count, days, rule, share } from '../define.js';
import { firstActivity, lived, participants, type Activity } from '../derived.js';
import { fail, insufficient, kOfN, notApplicable, notDue, onTime, pass, percent, reaches, several } from '../judging.js';
import { beforeTheStart, ofTheScope, withoutDecision } from './scope-gaps.js';
import { chosenIssues, firstIssue, PEOPLE_TO_FILL, scopeToFill, type Scope } from './scope-issues.js';

const lead = days('scope-clarity.lead', 0, { meaning: 'Days before the first activity by which the scope is given out; 7 are recommended.', stricter: 'higher', min: 0, max: 56 });
const reach = share('scope-clarity.reach', 0.9, { meaning: 'Of the people at the first activity, the share that had been given the scope.', stricter: 'higher' });
const items = count('scope-clarity.items', 1, { meaning: 'Things that the scope names as open, and as closed, at the least.', stricter: 'higher', min: 1, max: 10 });
const budgetChange = share('scope-clarity.budget-change', 0.1, { meaning: 'The part of the budget above which a change of it has to be told.', stricter: 'lower' });
const datesChange = days('scope-clarity.dates-change', 30, { meaning: 'Days above which a shift of dates has to be told.', stricter: 'lower', min: 0, max: 183 });
const reissueWithin = days('scope-clarity.reissue-within', 14, { meaning: 'Days after such a change within which the scope is given out again.', stricter: 'lower', min: 1, max: 84 });
const decideWithin = days('scope-clarity.decide-within', 84, { meaning: 'Days after the last activity during which an open project may still be without a decision.', stricter: 'lower', min: 14, max: 183 });

type Change = NonNullable<Scope['data']['changes']>[number];

const FACTORS = ['finance', 'staffing', 'timing', 'other'] as const;

export const scopeClarity = commitment({
  name: 'scope-clarity',
  level: 'project',
  force: 'qualified',
  title: 'It is clear what can and cannot be changed, what limits that and how, and people share in the decisions.',
  why: 'People can judge for themselves whether it is worth their while only if they are told the limits beforehand.',
  shownBy: 'says-what-is-closed',
  rules: [
    rule({
      id: 'issued-before-start',
      title: 'What is open and what is not is given out before the first activity.',
      mend: 'Give the scope to people before they first come, and write down the day.',
      reads: ['scope', 'activity', 'project'],
      uses: [lead],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const first = firstActivity(scene);
        const [scope] = scene.all('scope');
        if (first === undefined) {
          yield beforeTheStart(scene);
          return;
        }
        const by = addDays(first.data.date, -scene.value(lead));
        const mend = 'Give it to people now, tell them what it would have meant for what they have said, and next time do so before they come.';
        if (scope === undefined) {
          yield fail(scene.self, `The first activity was held on ${first.data.date}, and no scope is on file.`, { rests: [first], mend, paste: { kind: 'scope', fields: [`issued: ${scopeToFill(by, participants(first))}`] } });
          return;
        }
        const issue = firstIssue(scope);
        if (issue === undefined) {
          const paste = scope.data.issued === undefined ? { paste: { into: scope.part(), field: 'issued', value: scopeToFill(by, participants(first)) } } : {};
          yield insufficient(scope, 'It is not on record when the scope was given out.', { rests: [first], mend: 'Write down each day on which it was given out, and to how many.', ...paste });
          return;
        }
        if (issue.on <= by) yield pass(issue.part, `First given out on ${issue.on}; the first activity was held on ${first.data.date}.`, { rests: [first] });
        else yield fail(issue.part, `First given out on ${issue.on}; by ${by} was asked for, as the first activity was held on ${first.data.date}.`, { rests: [first], mend });
      },
    }),
    rule({
      id: 'reached-participants',
      title: 'The scope reaches those who take part in the first activity.',
      mend: 'Give it to everybody who is to come, in formats they can use, and record to how many.',
      reads: ['scope', 'activity', 'project'],
      uses: [lead, reach],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const first = firstActivity(scene);
        yield* ofTheScope(scene, (scope) => [reachedThose(scene, scope, first)]);
      },
    }),
    rule({
      id: 'every-limit-addressed',
      title: 'The limits of money, staff, time and anything else are told, each with its effect, or were looked for and not found.',
      mend: 'For each of the four, write what it means for people, or that no limit is known.',
      reads: ['scope', 'activity', 'project'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheScope(scene, (scope) => FACTORS.map((factor) => limitTold(scope, factor)));
      },
    }),
    rule({
      id: 'says-what-is-open',
      title: 'The scope names something that people can change.',
      mend: 'Name what is open; if nothing is, it is not co-production.',
      reads: ['scope', 'activity', 'project'],
      uses: [items],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheScope(scene, (scope) => {
          const open = scope.data.can_change ?? [];
          const reason = `It names ${several(open.length, 'thing')} as open to change.`;
          if (open.length >= scene.value(items)) return [pass(scope.part('can_change'), reason)];
          return [fail(scope.part('can_change'), reason, { mend: 'Tell people what they can change.', paste: scope.data.can_change === undefined ? { into: scope.part(), field: 'can_change', value: '["<text>"]' } : { list: scope.part('can_change'), item: '"<text>"' } })];
        });
      },
    }),
    rule({
      id: 'says-what-is-closed',
      title: 'The scope names something that people cannot change.',
      mend: 'Name what is settled already: there always is something.',
      reads: ['scope', 'activity', 'project'],
      uses: [items],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheScope(scene, (scope) => {
          const closed = scope.data.cannot_change ?? [];
          const reason = `It names ${several(closed.length, 'thing')} as closed to change.`;
          const item = '{what: "<text>", why: "<text>"}';
          if (closed.length >= scene.value(items)) return [pass(scope.part('cannot_change'), reason)];
          return [fail(scope.part('cannot_change'), reason, { mend: 'Tell people what is settled already, and why.', paste: scope.data.cannot_change === undefined ? { into: scope.part(), field: 'cannot_change', value: `[${item}]` } : { list: scope.part('cannot_change'), item } })];
        });
      },
    }),
    rule({
      id: 'closed-with-reasons',
      title: 'For everything that people cannot change, the scope says why.',
      mend: 'Give the reason for each thing that is closed.',
      reads: ['scope', 'activity', 'project'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheScope(scene, (scope) => {
          const closed = scope.data.cannot_change ?? [];
          if (closed.length === 0) return [insufficient(scope.part('cannot_change'), 'It names nothing as closed to change, so there are no reasons to look at.', { mend: 'Tell people what is settled already, and why.', ...(scope.data.cannot_change === undefined ? { paste: { into: scope.part(), field: 'cannot_change', value: '[{what: "<text>", why: "<text>"}]' } } : {}) })];
          return closed.map(({ what, why }, i) => {
            const subject = scope.part('cannot_change', i);
            if (why !== undefined) return pass(subject, `It says why this is closed: ${what}.`);
            return fail(subject, `It does not say why this is closed: ${what}.`, { mend: 'Tell people why.', paste: { into: subject, field: 'why', value: '"<text>"' } });
          });
        });
      },
    }),
    rule({
      id: 'told-of-changes',
      title: 'After a considerable change of budget or dates the scope is given out again, soon.',
      mend: 'Give it out anew within two weeks of such a change, and write down the day.',
      severity: 'moderate',
      reads: ['scope', 'activity', 'project'],
      uses: [budgetChange, datesChange, reissueWithin],
      waitsFor: 'activity',
      *judge(scene) {
        yield* ofTheScope(scene, (scope) => {
          const changes = scope.data.changes ?? [];
          return changes.length === 0 ? [notApplicable(scope, 'No change of budget or dates is on record since.')] : changes.map((change, i) => toldAnew(scene, scope, change, i));
        });
      },
    }),
    rule({
      id: 'people-share-decisions',
      title: 'People with lived experience have a say in at least one decision of the project.',
      mend: 'Decide something together with people, and record who decided.',
      reads: ['decisions', 'activity', 'project'],
      uses: [decideWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const made = scene.all('decisions').filter(({ data }) => data.at !== 'board');
        const shared = made.filter(({ data }) => (lived(data.decided_by) ?? 0) > 0);
        const placed = shared.filter(({ data }) => data.at !== undefined);
        const [unplaced] = shared;
        const unknown = made.find(({ data }) => data.decided_by === undefined && data.at !== undefined) ?? made.find(({ data }) => data.decided_by === undefined);
        const mend = 'Take a decision together with people, not for them, and write down who decided.';
        if (placed.length > 0) yield pass(scene.self, `${kOfN(placed.length, made.length)} decisions, the Board's aside, were made with people with lived experience.`, { either: { count: 1, of: placed } });
        else if (unplaced !== undefined) yield insufficient(unplaced.part('at'), 'People with lived experience decided, but it is not on record where; what the Board decides does not count here.', { mend: 'Write down at which activity it was decided, or that it was by correspondence.' });
        else if (unknown !== undefined) yield insufficient(unknown.part('decided_by'), 'It is not on record who had a say in this decision, and no other was made with people with lived experience.', { mend: 'Write down who had a say, as counts.', paste: { into: unknown.part(), field: 'decided_by', value: PEOPLE_TO_FILL } });
        else if (made.length > 0) yield fail(scene.self, `None of ${several(made.length, 'decision')}, the Board's aside, was made with people with lived experience.`, { mend, rests: made });
        else yield withoutDecision(scene, scene.value(decideWithin), mend);
      },
    }),
    rule({
      id: 'nothing-theirs-to-decide',
      title: 'The scope names no decision that participants take or share.',
      mend: 'See whether anything is left for people to decide; if so, name it, with who decides.',
      severity: 'query',
      reads: ['scope', 'activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const [scope] = scene.all('scope');
        const rights = scope?.data.decision_rights ?? [];
        if (scope === undefined || rights.some(({ who }) => who === 'participants' || who === 'joint')) return;
        yield fail(scope.part('decision_rights'), `Of ${several(rights.length, 'decision')} in the scope, none is the participants' or shared with them.`, { mend: 'Name a decision that is theirs or joint, if there is one.' });
      },
    }),
  ],
});

function reachedThose(scene: Pick<Scene, 'value'>, scope: Scope, first: Activity | undefined): Judgement {
  if (first === undefined) return notDue(scope, 'Only planning sessions have been held so far.');
  const issues = chosenIssues(scope, addDays(first.data.date, -scene.value(lead)));
  const took = participants(first);
  if (took === undefined) {
    return insufficient(first.part('people'), 'It is not on record how many took part in the first activity, so it can\'t be told how many of them had the scope.', { rests: [scope], mend: 'Write down who took part, as counts.', paste: { into: first.part(), field: 'people', value: PEOPLE_TO_FILL } });
  }
  if (took === 0) return notApplicable(first.part('people'), 'Nobody with lived experience took part in the first activity.');
  if (issues.length === 0) {
    return insufficient(scope.part('issued'), 'It is not on record to how many people the scope was given.', { rests: [first], mend: 'Write down when it was given out, to how many, and in which formats.' });
  }
  const enough = issues.filter(({ recipients }) => recipients !== undefined && reaches(recipients, took, scene.value(reach)));
  const complete = enough.filter(({ formats }) => formats !== undefined && formats.length > 0);
  const best = Math.max(...issues.map(({ recipients }) => recipients ?? 0));
  const reason = `Given to ${several(best, 'person', 'people')}; ${several(took, 'person', 'people')} with lived experience came first, and at least ${percent(scene.value(reach))} of them were to have it.`;
  const uncounted = issues.find(({ recipients }) => recipients === undefined);
  const [bare] = enough;
  if (complete.length > 0) return pass(first.part('people'), reason, { either: { count: 1, of: complete.map(({ part }) => part) } });
  if (bare !== undefined) return insufficient(scope.part('issued', bare.index, 'formats'), `It is not on record in which formats the scope was given out on ${bare.on}.`, { rests: [first], mend: 'Write down the formats, the standard one included.', ...(bare.formats === undefined ? { paste: { into: bare.part, field: 'formats', value: '[standard]' } } : {}) });
  if (uncounted !== undefined) return insufficient(scope.part('issued', uncounted.index, 'recipients'), `It is not on record to how many people the scope was given on ${uncounted.on}; ${String(took)} came to the first activity.`, { rests: [first], mend: 'Write down to how many it was given.', paste: { into: uncounted.part, field: 'recipients', value: `<count from ${String(took)}>` } });
  return fail(scope.part('issued'), reason, { rests: [first], mend: 'Give it to those who were left out, and next time to everybody before they come.' });
}

function limitTold(scope: Scope, factor: (typeof FACTORS)[number]): Judgement {
  const name = factor === 'other' ? 'other things' : factor;
  const index = (scope.data.limits ?? []).findIndex((limit) => limit.factor === factor && limit.effect !== undefined);
  const named = (scope.data.limits ?? []).findIndex((limit) => limit.factor === factor);
  const none = (scope.data.no_known_limit ?? []).indexOf(factor);
  const mend = `Tell people what limits there are on ${name} and what that means for them, or that none is known.`;
  if (index >= 0) return pass(scope.part('limits', index), `It says what the limit on ${name} means for people.`);
  if (none >= 0) return pass(scope.part('no_known_limit', none), `It says that no limit on ${name} is known.`);
  if (named >= 0) return fail(scope.part('limits', named), `It names a limit on ${name}, but not what that means for people.`, { mend, paste: { into: scope.part('limits', named), field: 'effect', value: '"<text>"' } });
  return fail(scope.part('limits'), `It says nothing about limits on ${name}.`, { mend, paste: scope.data.limits === undefined ? { into: scope.part(), field: 'limits', value: `[{factor: ${factor}, effect: "<text>"}]` } : { list: scope.part('limits'), item: `{factor: ${factor}, effect: "<text>"}` } });
}

function toldAnew(scene: Pick<Scene, 'value' | 'asOf'>, scope: Scope, { on, what, size }: Change, i: number): Judgement {
  const subject = scope.part('changes', i);
  const due = addDays(on, scene.value(reissueWithin));
  const anew = firstIssue(scope, on);
  const least = what === 'budget' ? scene.value(budgetChange) * 100 : scene.value(datesChange);
  const unit = what === 'budget' ? '% of the budget' : 'days';
  const inTime = anew !== undefined && anew.on <= due;
  if (size === undefined && !inTime) return insufficient(subject, `It is not on record how large the change of ${on} was, so whether it had to be told by ${due} can't be judged.`, { due, mend: 'Write down its size: per cent of the budget, or days.' });
  if (size !== undefined && size <= least + 1e-9) return notApplicable(subject, `The change of ${on} came to ${String(size)} ${unit}; up to ${String(least)} need no new scope.`, { due });
  return onTime(subject, { what: `The scope after the change of ${on}`, due, done: anew?.on, asOf: scene.asOf, rests: anew === undefined ? [] : [anew.part], mend: 'Give out the scope as it now stands, and write down the day.', ...(anew === undefined ? { paste: { list: scope.part('issued'), item: `{on: <day from ${on} by ${due}>, recipients: <count>, formats: [standard]}` } } : {}) });
}
