import type { Answer } from '../../model/answers.js';
import type { JudgedSubject, Tally } from '../../model/result.js';
import { fallsShort, type Standing, type Verdict } from '../../model/verdict.js';
import { ruleVerdict, tallyOf } from '../rule-verdict.js';

/** A subject that an exception takes out. */
export interface Excepted {
  readonly subject: JudgedSubject;
  readonly exception: Answer<'exception'>;
}

/** A rule over its subjects once people have answered back. */
export interface Weighing {
  readonly standing: Standing;
  /** Those that decide: what an exception takes out is left out. */
  readonly subjects: readonly JudgedSubject[];
  readonly excepted: readonly Excepted[];
  /** The challenges because of which it reads disputed. */
  readonly challenges: readonly Answer<'challenge'>[];
  readonly tally: Tally;
}

/** Whom to ask about a subject. */
interface Asked {
  readonly exceptionFor: (subject: JudgedSubject) => Answer<'exception'> | undefined;
  readonly challengesFor: (subject: JudgedSubject) => readonly Answer<'challenge'>[];
}

/**
 * The verdict of a rule with its exceptions and challenges. Where it falls short, a subject that an exception is about is taken out and the
 * rest decide; but if more are taken out than are left to decide, it reads excepted, never pass. A pass that a challenge is about counts as undecided;
 * where that turns the verdict, it reads disputed. So an exception counts no breach as met, and a challenge betters nothing. `asked` is undefined
 * where nobody answered back.
 */
export function weigh(judged: readonly JudgedSubject[], share: number | undefined, asked: Asked | undefined): Weighing {
  if (asked === undefined) {
    const tally = tallyOf(judged);
    return { standing: ruleVerdict(judged, share, tally), subjects: judged, excepted: [], challenges: [], tally: fullTally(tally, 0, 0) };
  }
  const { exceptionFor, challengesFor } = asked;
  const excepted = fallsShort(ruleVerdict(judged, share)) ? judged.filter((s) => fallsShort(s.verdict)).flatMap((subject) => exceptedBy(subject, exceptionFor(subject))) : [];
  const out = new Set(excepted.map(({ subject }) => subject));
  const subjects = judged.filter((subject) => !out.has(subject));
  const verdict = ruleVerdict(subjects, share);
  const doubts = subjects.filter((s) => s.verdict === 'pass').map((subject) => ({ subject, challenges: challengesFor(subject) })).filter(({ challenges }) => challenges.length > 0);
  const doubted = new Set(doubts.map(({ subject }) => subject));
  const isDisputed = doubts.length > 0 && ruleVerdict(subjects.map((s) => (doubted.has(s) ? { ...s, verdict: 'insufficient-evidence' } : s)), share) !== verdict;
  const tally = tallyOf(subjects.filter((subject) => !doubted.has(subject)));
  const deciding = tally.pass + tally.fail + tally['insufficient-evidence'] + doubted.size;
  const isExcepted = (verdict === 'pass' || verdict === 'not-applicable') && excepted.length > deciding;
  return {
    standing: isDisputed ? 'disputed' : isExcepted ? 'excepted' : verdict,
    subjects,
    excepted,
    challenges: isDisputed ? [...new Set(doubts.flatMap(({ challenges }) => challenges))] : [],
    tally: fullTally(tally, excepted.length, doubted.size),
  };
}

// Written out, since there is one for each rule in each place.
function fullTally(tally: Readonly<Record<Verdict, number>>, excepted: number, disputed: number): Tally {
  return {
    fail: tally.fail, 'insufficient-evidence': tally['insufficient-evidence'], 'not-due': tally['not-due'], pass: tally.pass, 'not-applicable': tally['not-applicable'],
    excepted, disputed,
  };
}

function exceptedBy(subject: JudgedSubject, exception: Answer<'exception'> | undefined): readonly Excepted[] {
  return exception === undefined ? [] : [{ subject, exception }];
}
