import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOfRecording, firstSaid, parseChanges, type Change } from '../../src/cli/git-log.js';
import { addDays, day } from '../../src/model/day.js';

const ONE = '1'.repeat(40);
const NONE = '0'.repeat(40);
const JUNE = 1_718_366_400;

describe('what git lists', () => {
  test('is read field by field: the commit, what was done to a file, and its name', () => {
    expect(parseChanges(`commit ${String(JUNE)}\0\n:000000 100644 ${NONE} ${ONE} A\0a.yaml\0:100644 100755 ${ONE} ${ONE} M\0b/c.yml\0`)).toEqual([
      { committedOn: '2024-06-14', path: 'a.yaml', blob: ONE },
      { committedOn: '2024-06-14', path: 'b/c.yml', blob: ONE },
    ]);
  });

  test('names what a file was moved from', () => {
    expect(parseChanges(`commit ${String(JUNE)}\0\n:100644 100644 ${ONE} ${ONE} R087\0old.yaml\0new.yaml\0`)).toEqual([{ committedOn: '2024-06-14', path: 'new.yaml', from: 'old.yaml', blob: ONE }]);
  });

  test('leaves out what was taken away, links and other repositories', () => {
    const gone = `:100644 000000 ${ONE} ${NONE} D\0a.yaml\0:100644 120000 ${ONE} ${ONE} T\0b.yaml\0:000000 160000 ${NONE} ${ONE} A\0c.yaml\0`;
    expect(parseChanges(`commit ${String(JUNE)}\0\n${gone}`)).toEqual([]);
  });

  test.each([[`commit ${String(JUNE - 999_999_999)}`], [`:000000 100644 ${NONE} ${ONE} A`], ['-rf.yaml'], ['a\nb.yaml'], ['\xff.yaml']])('can not be misled by a file called %j', (name) => {
    expect(parseChanges(`commit ${String(JUNE)}\0\n:000000 100644 ${NONE} ${ONE} A\0${name}\0:000000 100644 ${NONE} ${ONE} A\0z.yaml\0`).map(({ committedOn, path }) => [committedOn, path])).toEqual([['2024-06-14', name], ['2024-06-14', 'z.yaml']]);
  });

  test.each([['-99999999999999'], ['99999999999999999999']])('says nothing of a commit of an impossible day (%s)', (seconds) => {
    expect(parseChanges(`commit ${seconds}\0\n:000000 100644 ${NONE} ${ONE} A\0a.yaml\0`)).toEqual([]);
  });

  test('takes the day in UTC', () => {
    const at = (seconds: number): readonly string[] => parseChanges(`commit ${String(seconds)}\0\n:000000 100644 ${NONE} ${ONE} A\0a.yaml\0`).map((change) => change.committedOn);
    expect([at(1_718_323_199), at(1_718_323_200)]).toEqual([['2024-06-13'], ['2024-06-14']]);
  });
});

describe('the days on which records in a file say they were recorded', () => {
  test('are found in lists, in braces and in quotes, each once', () => {
    const text = 'items:\n  - {sent_on: 2024-01-01, recorded_on: 2024-05-02}\n  - {"recorded_on": \'2024-05-03\'}\nrecorded_on: "2024-05-02"\nupdated_on: 2024-05-09\n';
    expect(daysOfRecording(text)).toEqual(['2024-05-02', '2024-05-03']);
  });

  test('are real days', () => {
    expect(daysOfRecording('recorded_on: 2024-13-45\nrecorded_on: soon')).toEqual([]);
  });
});

describe('the first commit that said so', () => {
  const change = fc.record({ file: fc.integer({ min: 0, max: 3 }), from: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), on: fc.integer({ min: 0, max: 30 }), says: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }) });
  const start = day('2024-04-01');
  const changesOf = (made: readonly { readonly file: number; readonly from: number | undefined; readonly on: number }[]): readonly Change[] =>
    made.map(({ file, from, on }, i) => ({ committedOn: addDays(start, on), path: String(file), blob: String(i), ...(from === undefined ? {} : { from: String(from) }) }));

  test('is no later than any commit in which the file said it, and is one of those in which some file did', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (made) => {
        const days = made.map(({ says }) => says.map((n) => addDays(start, -n)));
        const changes = changesOf(made);
        const said = firstSaid(changes, (blob) => days[Number(blob)] ?? []);
        changes.forEach(({ path, committedOn }, i) => {
          for (const on of days[i] ?? []) expect(String(said.get(path)?.get(on)) <= committedOn).toBe(true);
        });
        for (const known of said.values()) {
          for (const [on, committedOn] of known) expect(changes.some((c, i) => c.committedOn === committedOn && (days[i] ?? []).includes(on))).toBe(true);
        }
      }),
      { seed: 20244, numRuns: 300 },
    );
  });

  test('goes with a file that is moved, and no further back', () => {
    const changes: readonly Change[] = [
      { committedOn: day('2024-05-03'), path: 'a', blob: 'x' },
      { committedOn: day('2024-09-01'), path: 'b', from: 'a', blob: 'x' },
      { committedOn: day('2024-10-01'), path: 'c', blob: 'x' },
    ];
    const said = firstSaid(changes, () => [day('2024-05-02')]);
    expect([...said].map(([path, known]) => [path, known.get(day('2024-05-02'))])).toEqual([['a', '2024-05-03'], ['b', '2024-05-03'], ['c', '2024-10-01']]);
  });
});
