import { addDays, daysBetween } from '../../src/model/day.js';
import { isWithin } from '../../src/model/audit-year.js';
import { commitment, count, days, rule, share } from '../define.js';
import { heldInPeriod, participants } from '../derived.js';
import { fail, inDays, insufficient, kOfN, notApplicable, pass, percent, several } from '../judging.js';
import { decidedOn, decisionMeetings, decisionsOfPeriod, isElsewhere, meetingOf, occasions } from './decision-meetings.js';
import { equalPartners } from './equal-partners.js';
import { begunInTime, proposedByPeople } from './power-steps.js';
import { withoutDecision } from './scope-gaps.js';

const leastSteps = count('power-balance.steps', 2, { meaning: 'Sorts of step against the imbalance of power that have begun by the first decision, at the least.', stricter: 'higher', min: 1, max: 6 });
const proposed = count('power-balance.proposed', 1, { meaning: 'Steps that participants proposed, at the least.', stricter: 'higher', min: 1, max: 6 });
const papersDays = days('power-balance.papers-days', 5, { meaning: 'Days before a meeting that decides by which its papers have gone out.', stricter: 'higher', min: 1, max: 28 });
const livedToStaff = count('power-balance.lived-to-staff', 1, { meaning: 'People with lived experience for each member of staff where something is decided.', stricter: 'higher', min: 1, max: 5 });
const occasionShare = share('power-balance.occasions', 0.5, { meaning: 'Of the occasions on which something is decided, the share at which people with lived experience are as many as staff, or in the chair.', stricter: 'higher' });
const equal = share('power-balance.equal', 0.6, { meaning: 'Of those who answer, the share that was treated as an equal partner.', stricter: 'higher' });
const fewestAnswers = count('power-balance.fewest-answers', 5, { meaning: 'Answers below which a survey says nothing.', stricter: 'higher', min: 3, max: 30 });
const fewestSessions = count('power-balance.fewest-sessions', 10, { meaning: 'Times that somebody took part in the year, from which on people are asked whether it was equal.', stricter: 'lower', min: 1, max: 30 });
const surveyWithin = days('power-balance.survey-within', 84, { meaning: 'Days after the last activity, or after the year, within which people are asked.', stricter: 'lower', min: 14, max: 183 });
const decideWithin = days('power-balance.decide-within', 84, { meaning: 'Days after an activity up to which an open project may still be without a decision.', stricter: 'lower', min: 28, max: 183 });
const outnumbered = count('power-balance.outnumbered', 10, { meaning: 'Staff for each person with lived experience, from which on a meeting is looked into.', stricter: 'lower', min: 2, max: 20 });

/** Occasions with one person at a time: nobody is outnumbered there in a way that counts say. */
const ONE_AT_A_TIME: ReadonlySet<string> = new Set(['interview', 'survey', 'visit']);

const decideMend = 'Decide something together with people, and record when and where.';
const papersMend = 'Send the papers at least a week before the next meeting that decides, in formats people can use, and record the day.';

export const powerBalance = commitment({
  name: 'power-balance',
  level: 'project',
  force: 'effort',
  title: 'Active steps make the partnership as equal as it can be.',
  why: 'Whoever chairs, pays and writes the papers decides more than they notice.',
  rules: [
    rule({
      id: 'steps-begun',
      title: 'Before anything is decided, different steps against the imbalance of power have begun.',
      mend: 'Begin with two different steps before the first decision, and record them in the scope.',
      reads: ['scope', 'decisions', 'activity', 'project'],
      uses: [leastSteps, decideWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield begunInTime(scene, scene.value(leastSteps), scene.value(decideWithin)); },
    }),
    rule({
      id: 'steps-proposed',
      title: 'Participants proposed at least one of these steps.',
      mend: 'Ask people what would make it more equal for them.',
      reads: ['scope', 'decisions', 'activity', 'project'],
      uses: [proposed],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield proposedByPeople(scene, scene.value(proposed)); },
    }),
    rule({
      id: 'papers-in-time',
      title: 'Papers go out well before a meeting that decides.',
      mend: papersMend,
      reads: ['decisions', 'activity', 'project'],
      uses: [papersDays, decideWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const made = scene.all('decisions');
        for (const decision of made.filter((d) => !isElsewhere(d) && meetingOf(scene, d) === undefined)) {
          const on = decidedOn(scene, decision);
          yield insufficient(decision.part('at'), 'It is not on record at which activity of the project this was decided.', { mend: 'Write down at which activity it was decided, or that it was by correspondence or at the Board.', ...(on === undefined ? {} : { due: on }), ...(decision.data.at === undefined ? { paste: { into: decision.part(), field: 'at', value: 'correspondence' } } : {}) });
        }
        const meetings = decisionMeetings(scene);
        for (const meeting of meetings) {
          const { date: due, papers_sent_on: sent } = meeting.data;
          const by = addDays(due, -scene.value(papersDays));
          if (sent === undefined) yield fail(meeting, `Something was decided here on ${due}, and it is not on record that papers went out before; by ${by} was asked for.`, { due, mend: papersMend, paste: { into: meeting.part(), field: 'papers_sent_on', value: `<day by ${by}>` } });
          else if (sent <= by) yield pass(meeting, `The papers went out on ${sent}, ${inDays(daysBetween(sent, due))} before the meeting.`, { due });
          else yield fail(meeting, `The papers went out on ${sent}; by ${by} was asked for, as something was decided here on ${due}.`, { due, mend: papersMend });
        }
        if (made.length === 0) yield withoutDecision(scene, scene.value(decideWithin), decideMend);
        else if (made.every(isElsewhere)) yield notApplicable(scene.self, `${made.length === 1 ? 'The one decision was' : `All ${String(made.length)} decisions were`} made by correspondence or at the Board.`, { rests: made });
      },
    }),
    rule({
      id: 'numbers-or-chair',
      title: 'Where something is decided, people with lived experience are as many as staff, or in the chair, at least half of the time.',
      mend: 'Bring fewer staff or more people, or have somebody with lived experience chair.',
      reads: ['decisions', 'activity', 'project'],
      uses: [livedToStaff, occasionShare, decideWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const held = heldInPeriod(scene);
        if (held.every(({ data }) => data.type !== undefined && ONE_AT_A_TIME.has(data.type))) {
          yield notApplicable(scene.self, 'Every activity of the year was an interview, a survey or a visit.', { rests: held });
          return;
        }
        if (scene.all('decisions').length === 0) {
          yield withoutDecision(scene, scene.value(decideWithin), decideMend);
          return;
        }
        const found = occasions(scene, scene.value(livedToStaff));
        if (found.length === 0) {
          const ofYear = decisionsOfPeriod(scene);
          yield notApplicable(scene.self, ofYear.length === 0 ? 'No decision of the project was made in the year.' : 'Every decision of the year was the Board\'s.', { rests: ofYear.length === 0 ? scene.all('decisions') : ofYear });
          return;
        }
        const good = found.filter(({ balanced }) => balanced === true);
        const unknown = found.filter(({ balanced }) => balanced === undefined);
        const least = Math.ceil(found.length * scene.value(occasionShare) - 1e-9);
        const reason = `On ${kOfN(good.length, found.length)} occasions on which something was decided, people with lived experience were as many as staff, or in the chair; at least ${percent(scene.value(occasionShare))} are asked for.`;
        const [open] = unknown;
        if (good.length >= least) yield pass(scene.self, reason, { either: { count: least, of: good.map(({ part }) => part) } });
        else if (open !== undefined && good.length + unknown.length >= least) yield insufficient(scene.self, `${reason} Who decided, or where, is not on record for ${unknown.map(({ label }) => label).join(', ')}.`, { mend: 'Write down where it was decided and who was there, as counts.' });
        else yield fail(scene.self, reason, { rests: found.map(({ part }) => part), mend: 'Bring fewer staff or more people to the next decision, or have somebody with lived experience chair, alone or jointly.' });
      },
    }),
    rule({
      id: 'rated-equal',
      title: 'Most of those who took part say that they were treated as equal partners.',
      mend: 'Ask people whether they were treated as equal partners, and act on what they say.',
      reads: ['survey', 'activity', 'project'],
      uses: [equal, fewestAnswers, fewestSessions, surveyWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield equalPartners(scene, { least: scene.value(equal), fewestAnswers: scene.value(fewestAnswers), fewestSessions: scene.value(fewestSessions), within: scene.value(surveyWithin) }); },
    }),
    rule({
      id: 'one-among-many',
      title: 'One person with lived experience sat among many staff.',
      mend: 'Bring fewer staff, or more people.',
      severity: 'query',
      reads: ['activity'],
      uses: [outnumbered],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene)) {
          const came = participants(activity);
          const staff = activity.data.people?.staff ?? 0;
          if (came !== undefined && came > 0 && staff >= came * scene.value(outnumbered)) yield fail(activity, `${several(came, 'person', 'people')} with lived experience and ${String(staff)} staff were there.`, { mend: 'Ask what it was like for them, and bring fewer staff next time.' });
        }
      },
    }),
    rule({
      id: 'papers-on-the-day',
      title: 'Papers went out on the day itself.',
      mend: 'Send papers while there is time to read them.',
      severity: 'query',
      reads: ['activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of scene.all('activity').filter(({ data }) => isWithin(data.date, scene.period))) {
          const { papers_sent_on: sent, date } = activity.data;
          if (sent !== undefined && sent >= date) yield fail(activity.part('papers_sent_on'), `The papers went out on ${sent}; the activity was on ${date}.`, { mend: 'Send papers while there is time to read them.' });
        }
      },
    }),
  ],
});
