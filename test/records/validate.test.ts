import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/records/read-yaml.js';
import { validatePortfolio } from '../../src/records/validate.js';
import { validate, wrongIn } from '../helpers/records.js';

const MADE = 'recorded_on: 2024-06-13\nrecorded_by: S-4K7QX2\n';
const WORKSHOP = `kind: activity\nid: workshop\ndate: 2024-06-11\n${MADE}`;

describe('a record that is as its kind says', () => {
  it('has no problems, and its kind is known', () => {
    const text = `${WORKSHOP}people: {pwus: 7, carers: 4, both: 1, staff: 5}\nrecognition: {eligible: 12, offered: 12, accepted: 9, value_each: 40.00}\n`;
    expect(validate(text)).toEqual({ kind: 'activity', problems: [] });
  });

  it('may be a list without entries', () => {
    expect(wrongIn(`kind: payments\nitems: []\n${MADE}`)).toEqual([]);
  });

  it('may lie in a project or at the organisation where its kind may', () => {
    const text = `kind: outreach\nitems: [{target_group: young-carers, action: outreach-visit}]\n${MADE}`;
    expect([...wrongIn(text, 'project'), ...wrongIn(text, 'organisation')]).toEqual([]);
  });
});

describe('the kind of a record', () => {
  it.each([
    ['is asked for where there is none', MADE, /^1:1 record-no-kind: This record does not say what kind it is\. Add a line such as `kind: activity`\./],
    ['is asked for where it is left empty', `kind:\n${MADE}`, /^1:1 record-no-kind: /],
    ['is no number', `kind: 7\n${MADE}`, /^1:7 record-unknown-kind: kind: the number 7 is no kind of record\. The kinds are: access, action, /],
    ['is guessed where it is nearly right', `kind: payment\n${MADE}`, /^1:7 record-unknown-kind: .* Did you mean `kind: payments`\?$/],
    ['is not guessed where nothing is like it', `kind: banana-loaf\n${MADE}`, /^1:7 record-unknown-kind: .* The kinds are: /],
  ])('%s', (_what, text, problem) => {
    expect(wrongIn(text)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['a list', '- kind: activity\n'],
    ['the text "hello"', 'hello\n'],
  ])('cannot be told of %s', (what, text) => {
    expect(wrongIn(text)).toEqual([`1:1 record-not-a-mapping: A record is a mapping of fields, but this is ${what}. Begin with a line \`kind:\` and write each field on a line of its own.`]);
  });

  it('that projects keep may not lie outside a project', () => {
    expect(wrongIn(`kind: payments\nitems: []\n${MADE}`, 'organisation')).toEqual([
      "1:7 record-misplaced: A record of kind payments belongs to a project, but it lies in no project's folder. Move it into the folder of its project; there it is usually kept as payments.yaml.",
    ]);
  });

  it('that the organisation keeps may not lie in a project', () => {
    expect(wrongIn(`kind: target-groups\nitems: []\n${MADE}`)).toEqual([
      "1:7 record-misplaced: A record of kind target-groups belongs to the organisation, but it lies in a project's folder. Move it out of the project's folder; it is usually kept as org/target-groups.yaml.",
    ]);
  });

  it('is told with each of its problems, so that only what reads this kind is left undecided', () => {
    expect(validate(`${WORKSHOP}minutes: long\n`).problems.map(({ kind }) => kind)).toEqual(['activity']);
  });
});

describe('an unknown field', () => {
  it.each([
    ['is set right where it is nearly one', 'thankd_on: 2024-06-14', 'Did you mean thanked_on?'],
    ['is set right in another spelling', 'thankedOn: 2024-06-14', 'Did you mean thanked_on?'],
    ['is set right where its end was left out', 'thanked: 2024-06-14', 'Did you mean thanked_on?'],
    ['is sent where it belongs', 'eligible: 3', 'It belongs under recognition: move it there, or take it out.'],
    ['is guessed in other parts of the record too', 'eligibel: 3', 'Did you mean eligible? That belongs under recognition.'],
  ])('%s', (_what, line, mend) => {
    expect(wrongIn(`${WORKSHOP}${line}\n`)).toEqual([`6:1 record-unknown-field: there is no field "${line.split(':')[0] ?? ''}" here. ${mend}`]);
  });

  it('is met with those that can stand there where nothing is like it', () => {
    expect(wrongIn(`${WORKSHOP}remote:\n  wobble: 1\n`)).toEqual([
      '7:3 record-unknown-field: remote: there is no field "wobble" here. Take it out; what can stand here is: reason, offline_route, offline_used.',
    ]);
  });

  it('is unknown even if every object of JavaScript has it', () => {
    expect(wrongIn(`${WORKSHOP}constructor: 1\n`)).toEqual([expect.stringMatching(/^6:1 record-unknown-field: there is no field "constructor" here\. /)]);
  });

  it('without a value, between brackets, is a text that a comma has cut in two', () => {
    expect(wrongIn(`kind: decisions\nitems:\n  - {id: d1, question: one page, or two}\n${MADE}`)).toEqual([
      '3:34 record-comma-in-text: items, entry 1: the words "or two" stand alone between commas, as a field without a value. If a comma has cut a text in two, put the whole text in quotes.',
    ]);
  });

  it('that was meant for a required one is told of once', () => {
    expect(wrongIn(`kind: activity\nid: workshop\ndat: 2024-06-11\n${MADE}`)).toEqual(['3:1 record-unknown-field: there is no field "dat" here. Did you mean date?']);
  });
});

describe('a missing field', () => {
  it('of the record is told at its first line', () => {
    expect(wrongIn(`# a workshop\nkind: activity\nid: workshop\n${MADE}`)).toEqual(['2:1 record-missing-field: This record has no date. Add the line `date: 2024-06-11`, with your own value.']);
  });

  it('of something inside it is told at the key above, with a line that is indented as its neighbours are', () => {
    expect(wrongIn(`${WORKSHOP}people:\n    pwus: 7\n    carers: 4\n    staff: 5\n`)).toEqual(['6:1 record-missing-field: people: there is no both here. Add the line `    both: 1`, with your own value.']);
  });

  it('of an entry is told at the entry', () => {
    expect(wrongIn(`kind: payments\nitems:\n  - activity: workshop\n    type: fee\n${MADE}`)).toEqual([
      '3:5 record-missing-field: items, entry 1: there is no people here. Add the line `    people: 9`, with your own value.',
    ]);
  });

  it('between brackets goes after a comma', () => {
    expect(wrongIn(`${WORKSHOP}people: {pwus: 7, carers: 4, staff: 5}\n`)).toEqual(['6:1 record-missing-field: people: there is no both here. Add between the brackets: `, both: 1`, with your own value.']);
  });
});

describe('a value of the wrong type', () => {
  it.each([
    ['minutes: long', '6:10 record-wrong-type: minutes: found the text "long", where a whole number, 0 or more, belongs. Write it like this: `minutes: 150`, with your own value.'],
    ['minutes: "150"', '6:10 record-wrong-type: minutes: found the text "150", where a whole number, 0 or more, belongs. Leave the quotes out: `minutes: 150`.'],
    ['minutes: -3', '6:10 record-wrong-type: minutes: found the number -3, where a whole number, 0 or more, belongs. Write it like this: `minutes: 150`, with your own value.'],
    ['minutes: 12.5', '6:10 record-wrong-type: minutes: found the number 12.5, where a whole number, 0 or more, belongs. Write it like this: `minutes: 150`, with your own value.'],
    ['title: 2024', '6:8 record-wrong-type: title: found the number 2024, where a text belongs. Put it in quotes: `title: "2024"`.'],
    ['methods: written', '6:10 record-wrong-type: methods: found the text "written", where a list belongs. Put it in brackets, even where it is only one: `methods: [written]`.'],
    ['remote: true', '6:9 record-wrong-type: remote: found the word true, where a group of fields belongs. Write it like this: `remote: {reason: "people live in four counties", offline_route: phone, offline_used: 2}`, with your own value.'],
    ['recognition: {value_each: 12.505}', '6:27 record-wrong-type: recognition, value_each: found the number 12.505, where an amount in pounds, with at most two decimals and no sign, belongs. Write it like this: `value_each: 40.00`, with your own value.'],
    ['invitations: [May letter]', '6:15 record-wrong-type: invitations, entry 1: found the text "May letter", where the id of another record, from outside its project as project/id, belongs. Write it like this: `may-letter`, with your own value.'],
    ['approved_by: Jo Smith', '6:14 record-wrong-type: approved_by: found the text "Jo Smith", where the id of a person (S-, T- or P-, then six capital letters or digits) belongs. Write it like this: `approved_by: P-3H8WZ1`, with your own value.'],
  ])('%s', (line, problem) => {
    expect(wrongIn(`${WORKSHOP}${line}\n`)).toEqual([problem]);
  });

  it('is told once, and with the way to it in words', () => {
    const text = `kind: project\ntitle: Review\nstarted_on: 2024-04-15\nyears:\n  - year: 2024-25\n    staff: many\n${MADE}`;
    expect(wrongIn(text)).toEqual(['6:12 record-wrong-type: years, entry 1, staff: found the text "many", where a whole number, 0 or more, belongs. Write it like this: `staff: 6`, with your own value.']);
  });

  it('as an id is offered in the form of one', () => {
    expect(wrongIn(`kind: activity\nid: First Workshop!\ndate: 2024-06-11\n${MADE}`)).toEqual([
      '2:5 record-wrong-type: id: found the text "First Workshop!", where an id of lower-case letters, digits and single hyphens belongs. Write it like this: `id: first-workshop`.',
    ]);
  });

  it('as a year is one whose parts do not follow each other', () => {
    const text = `kind: key-activities\nyear: 2024-26\n${MADE}`;
    expect(wrongIn(text, 'organisation')).toEqual([expect.stringMatching(/^2:7 record-wrong-type: year: found the text "2024-26", where an audit year, such as 2024-25, belongs\./)]);
  });

  it('as a category holds no count', () => {
    const text = `kind: diversity-snapshot\nid: a\npopulation: staff\nas_at: 2024-06-12\ncharacteristics:\n  - characteristic: age\n    counts: {young: few, "": 2}\n${MADE}`;
    expect(wrongIn(text, 'organisation')).toEqual([
      expect.stringMatching(/^7:13 record-bad-name: characteristics, entry 1, counts: "" is no name that can stand here\./),
      expect.stringMatching(/^7:21 record-wrong-type: characteristics, entry 1, counts, young: found the text "few"/),
    ]);
  });
});

describe('a choice', () => {
  it.each([
    ['is guessed where it is nearly right', 'format: in person', '6:9 record-unknown-choice: format: the text "in person" is none of the choices. Did you mean `format: in-person`? The choices are: in-person, online, hybrid, phone, post.'],
    ['is named with the others where it is not', 'chair: nobody', '6:8 record-unknown-choice: chair: the text "nobody" is none of the choices. The choices are: lived, staff, joint.'],
    ['is one, not several', 'chair: [joint]', '6:8 record-wrong-type: chair: found a list, where one of the choices belongs. The choices are: lived, staff, joint.'],
  ])('%s', (_what, line, problem) => {
    expect(wrongIn(`${WORKSHOP}${line}\n`)).toEqual([problem]);
  });
});

describe('a date', () => {
  it.each([
    ['2023-02-29', '"2023-02-29" is no real day: February 2023 has days 1 to 28. Look the day up, and write it as year-month-day.'],
    ['2024-13-01', '"2024-13-01" is no real day: there is no month 13. Look the day up, and write it as year-month-day.'],
    ['2024-6-1', '"2024-6-1" is no day as records write it. Write 2024-06-01, if that is the day you mean.'],
    ['11/06/2024', '"11/06/2024" is no day as records write it. Write 2024-06-11, if that is the day you mean.'],
    ['soon', '"soon" is no day as records write it. Write the year, the month and the day, such as 2024-06-11.'],
  ])('%s is refused, and why', (written, why) => {
    expect(wrongIn(`${WORKSHOP}thanked_on: ${written}\n`)).toEqual([`6:13 record-bad-date: thanked_on: ${why}`]);
  });

  it('that ends something is never before the one that starts it', () => {
    expect(wrongIn(`${WORKSHOP}until: 2024-06-10\n`)).toEqual(['6:8 record-end-before-start: until: 2024-06-10 is before date, 2024-06-11. Correct whichever of the two days is wrong.']);
  });

  it.each([
    ['roles', 'items:\n  - {title: Member, starts_on: 2024-06-11, ends_on: 2024-06-10}', '3:53'],
    ['survey', 'id: s\ncollected_from: 2024-06-11\ncollected_to: 2024-06-10', '4:15'],
    ['nothing-to-report', 'id: n\nof: activities\nfrom: 2024-06-11\nto: 2024-06-10', '5:5'],
  ])('that ends something in %s neither', (kind, fields, place) => {
    expect(wrongIn(`kind: ${kind}\n${fields}\n${MADE}`)).toEqual([expect.stringMatching(new RegExp(`^${place} record-end-before-start: `))]);
  });

  it('may be both the first and the last', () => {
    expect(wrongIn(`${WORKSHOP}until: 2024-06-11\n`)).toEqual([]);
  });
});

describe('a field without a value', () => {
  it.each([
    ['nothing after the colon', 'thanked_on:', '6:1 record-no-value: thanked_on has no value. Fill it in, or leave the line out.'],
    ['nothing where it is required', 'contributions: [{id: c1, said: }]', '6:26 record-no-value: contributions, entry 1, said has no value. Fill it in, or leave the line out.'],
    ['an empty text', 'remote: {reason: " "}', '6:18 record-no-value: remote, reason is empty. Fill it in, or leave the line out.'],
  ])('is a problem: %s', (_what, line, problem) => {
    expect(wrongIn(`${WORKSHOP}${line}\n`)).toEqual([problem]);
  });
});

describe('what is too much', () => {
  it('in a text is refused', () => {
    expect(wrongIn(`${WORKSHOP}title: ${'x'.repeat(201)}\n`)).toEqual([expect.stringMatching(/^6:8 record-too-long: title is longer than 200 characters\./)]);
  });

  it('in a list is to be split', () => {
    const items = '  - {activity: workshop, type: fee, people: 1}\n'.repeat(1001);
    expect(wrongIn(`kind: payments\nitems:\n${items}${MADE}`)).toEqual(['3:3 record-too-many: items has more than 1000 entries. Split the record into several of the same kind.']);
  });

  it('in problems is counted: a hundred are shown, in the order of the file', () => {
    const items = '  - {activity: workshop, type: fee, people: none}\n'.repeat(150);
    const problems = validate(`kind: payments\nitems:\n${items}${MADE}`).problems;
    expect(problems.map(({ place }) => place.line).slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, at) => at + 3));
    expect(problems.slice(100).map(({ code, message }) => `${code}: ${message}`)).toEqual(['record-more: and 50 more in this record']);
  });

  it('in problems is counted even where nobody would look at them all', () => {
    const problems = validate(`kind: feedback\nitems: [{activities: [${'1,'.repeat(20_000)}]}]\n${MADE}`).problems;
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('and 19901 more in this record');
  });
});

describe('charter-audit.yaml', () => {
  const wrong = (text: string): readonly string[] => {
    const { documents, source } = readYaml(new TextEncoder().encode(text), 'charter-audit.yaml');
    return documents.flatMap((document) => validatePortfolio(document, source, 'charter-audit.yaml')).map(({ place, code, message }) => `${String(place.line)}:${String(place.column)} ${code}: ${message}`);
  };

  it('may hold a name, the start of the year, numbers of its own policy and folders to pass by', () => {
    const text = 'format: 1\norganisation: Riverside Care\nyear_start: "04-01"\npolicy:\n  shared.share: 0.9\n  feedback-on-time.cap: {value: 90, approved_by: P-3H8WZ1, approved_on: 2024-04-18, approved_at: 2024-04-18}\nignore: [archive]\n';
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    ['another format', 'format: 2\n', '1:9 record-wrong-type: format: found the number 2, where the one value that is known here belongs.'],
    ['a policy that is a list', 'format: 1\npolicy: [3]\n', '2:9 record-wrong-type: policy: found a list, where a number for each parameter, such as feedback-on-time.cap: 70, belongs.'],
    ['projects that are none', 'format: 1\nprojects: [bench]\n', '2:11 record-wrong-type: projects: found a list, where a group of fields belongs.'],
    ['a number of policy that is none', 'format: 1\npolicy: {shared.cap: many}\n', '2:22 record-wrong-type: policy, shared.cap: found the text "many", where a number, 0 or more, belongs.'],
    ['a year that starts on no day', 'format: 1\nyear_start: "04-31"\n', '2:13 record-bad-date: year_start: "04-31" is no day as records write it.'],
    ['an unknown field', 'format: 1\nignored: [archive]\n', '2:1 record-unknown-field: there is no field "ignored" here.'],
    ['a list in place of fields', '- format: 1\n', '1:1 record-wrong-type: The file: found a list, where a group of fields belongs.'],
  ])('may not hold %s', (_what, text, problem) => {
    expect(wrong(text)).toEqual([problem]);
  });
});
