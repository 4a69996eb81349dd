import type { Charter, Commitment, Parameter, Rule, Sign } from '../model/charter.js';
import { basisOf, boundsInWords, FORCE_WORDS, LEVEL_WORDS, parameterInWords, rulesOf, stricterInWords, toleranceInWords, UNIT_WORDS, waitingInWords } from './charter-words.js';
import { naming, type Explained, type Table } from './explained.js';
import { valueInWords } from '../output/text/amounts.js';

/** A rule with its whole id and the commitment it is a part of. */
interface Placed {
  readonly id: string;
  readonly rule: Rule;
  readonly commitment: Commitment;
}

/** What a commitment asks, why, and how it is judged. */
export function commitmentPage({ id, title, why, standsAt, level, force, rules }: Commitment): Explained {
  const isAssessed = rules.length > 0;
  return {
    name: id,
    summary: title,
    facts: [
      { label: 'Where it stands', text: standsAt },
      { label: 'Why it matters', text: why },
      { label: 'Who keeps it', text: LEVEL_WORDS[level] },
      { label: 'Force', text: `${force}, ${FORCE_WORDS[force]}` },
      { label: 'Assessed', text: isAssessed ? `yes, by ${String(rules.length)} ${rules.length === 1 ? 'rule' : 'rules'}` : 'not yet. No rule judges it yet: it is reported as not assessed, never as pass.' },
      naming('Its conditions one by one', isAssessed ? [`docs/conditions/${id.replace(/^.*\//, '')}.md`] : []),
    ],
    parts: rules.map((rule) => aboutRule(`${id}/${rule.id}`, rule)),
  };
}

/** What a rule asks and how. */
export function rulePage({ id, rule, commitment }: Placed): Explained {
  const about = aboutRule(id, rule);
  return { ...about, facts: [...(about.facts ?? []), { label: 'Part of', text: `${commitment.id} (${commitment.standsAt})` }] };
}

/** What a general sign of box-ticking is and what it does. */
export function signPage({ id, title, mend, hard }: Sign): Explained {
  const effect = hard
    ? 'A hard sign, major: the evidence is struck out, and what rests on it can not pass. A breach that the evidence shows still stands.'
    : 'A soft sign, a query: the verdict stands, and a person is asked to look.';
  return { name: `integrity/${id}`, summary: title, facts: [{ label: 'What it does', text: effect }, { label: 'How to put it right', text: mend }] };
}

/** How a number of the policy is set. */
export const SETTING_POLICY =
  'The charter sets no such number, so it is policy. Set it in charter-audit.yaml under policy; a value looser than the default needs the agreement of a Network meeting: ' +
  '{value: …, approved_by: …, approved_on: …, approved_at: …}.';

/** What a number of the policy means, and what goes by it. */
export function parameterPage(parameter: Parameter, charter: Charter): Explained {
  const users = rulesOf(charter).filter(({ rule }) => rule.uses.includes(parameter)).map(({ id }) => id);
  const isRollUp = Object.values(charter.rollUp).includes(parameter);
  const isAnswering = Object.values(charter.answers).includes(parameter);
  return {
    name: parameter.key,
    summary: parameterInWords(parameter),
    facts: [
      { label: 'Unit', text: UNIT_WORDS[parameter.unit] },
      naming('Used by', users),
      isRollUp ? { text: 'Used when the verdicts of the projects are brought together into the organisation’s.' } : undefined,
      isAnswering ? { text: 'Used for exceptions, challenges and agreed actions.' } : undefined,
    ],
  };
}

function aboutRule(id: string, rule: Rule): Explained {
  const waiting = waitingInWords(rule);
  return {
    name: id,
    summary: rule.title,
    facts: [
      { label: 'Severity', text: `${rule.severity}${rule.severity === 'query' ? ', which asks a person to look and changes no verdict' : ''}` },
      { label: 'Basis', text: basisOf(rule) },
      { label: 'Looks at', text: LEVEL_WORDS[rule.where] },
      { label: 'Tolerance', text: toleranceInWords(rule) },
      waiting === undefined ? undefined : { text: waiting },
      naming('Records it reads', rule.reads),
      naming('Records of the organisation it looks up', rule.consults),
      rule.facts.length === 0 ? undefined : { label: 'What it gathers from every project', text: rule.facts.map(({ name }) => name).join(', ') },
      { label: 'How to put it right', text: rule.mend },
    ],
    tables: rule.uses.length === 0 ? [] : [parameterTable(rule.uses)],
  };
}

function parameterTable(parameters: readonly Parameter[]): Table {
  return {
    title: 'Numbers it goes by, which are policy',
    columns: ['Number', 'What it means', 'Default', 'Unit', 'Stricter', 'May be'],
    rows: parameters.map((parameter) => {
      const { key, meaning, unit, default: standard } = parameter;
      return { name: key, inWords: parameterInWords(parameter), cells: [meaning, valueInWords(standard, unit), unit, stricterInWords(parameter), boundsInWords(parameter)] };
    }),
    namesAreIds: true,
  };
}
