import type { Parameter, Scene } from '../../src/model/charter.js';
import { addDays, daysBetween } from '../../src/model/day.js';
import type { Format, Need, RecordData } from '../../src/model/generated/records.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { AuditRecord } from '../../src/model/record.js';
import { choiceInWords } from '../../src/model/words.js';
import { days, rule } from '../define.js';
import { fail, inDays, insufficient, notApplicable, pass } from '../judging.js';
import { needsOf, noneNeeded } from '../needs.js';

type Reads = Scene<'activity' | 'invitations' | 'access', never>;
type Material = NonNullable<RecordData['access']['materials']>[number];

const lag = days('access-support.lag', 0, { meaning: 'Days by which a paper in another format may come later than the standard one.', stricter: 'lower', min: 0, max: 14 });

/** Needs that a paper in another format answers. */
const FORMAT_NEEDS = ['easy-read', 'large-print', 'audio', 'braille', 'bsl', 'captions', 'translated'] as const satisfies readonly (Need & Format)[];

/** The rule on papers in other formats; `asking` gives what is known of whether people were asked about access in the year. */
export const formatsInStep = (asking: (scene: Reads) => readonly Judgement[], uses: readonly Parameter[]): ReturnType<typeof rule> => rule({
  id: 'formats-in-step',
  title: 'Papers in other formats go out no later than the standard version.',
  mend: 'Hold the standard version back until the other formats are ready.',
  reads: ['activity', 'invitations', 'access'],
  uses: [...uses, lag],
  waitsFor: 'activity',
  *judge(scene) {
    const { from, to } = scene.period;
    const needed = needsOf(scene, FORMAT_NEEDS).filter(({ need: { needed_by: by } }) => by === undefined || (from <= by && by <= to));
    const unlisted = (): Judgement => (needed.length === 0 ? noneNeeded(scene, asking(scene), 'access')
      : insufficient(scene.self, `Papers in other formats were needed (${[...new Set(needed.map(({ need }) => choiceInWords(need.category)))].join(', ')}), and it is not on record when any went out.`, { rests: needed.map(({ part }) => part), mend: 'Write down for each paper when the standard version went out, and when each other format did.' }));
    const listed = scene.all('access').flatMap((access) => (access.data.materials ?? []).map((material, i) => ({ access, material, i })));
    // A list of formats that names the standard one alone says nothing of any other.
    const others = listed.filter(({ material }) => (material.formats ?? []).some(({ format }) => format !== 'standard'));
    for (const { access, material, i } of listed) yield* inStep(access, material, i, scene.value(lag));
    if (!others.some(({ material: { sent_on: sent } }) => sent === undefined || (from <= sent && sent <= to))) yield unlisted();
  },
});

function* inStep(access: AuditRecord<'access'>, { title, sent_on: standard, formats }: Material, i: number, allowed: number): Generator<Judgement> {
  for (const [j, { format, sent_on: sent }] of (formats ?? []).entries()) {
    const part = access.part('materials', i, 'formats', j);
    const material = access.part('materials', i);
    if (format === 'standard') yield notApplicable(part, `"${title}": this is the standard version.`, standard === undefined ? {} : { due: standard });
    else if (standard === undefined) {
      yield insufficient(part, `It is not on record when the standard version of "${title}" went out.`, { rests: [material], mend: 'Write down when it went out.', ...(sent === undefined ? {} : { paste: { into: material, field: 'sent_on', value: `<day from ${sent}>` } }) });
    } else if (sent === undefined) {
      yield insufficient(part, `It is not on record when "${title}" went out in ${choiceInWords(format)}; the standard version went out on ${standard}.`, { due: standard, rests: [material], mend: 'Write down when it went out.', paste: { into: part, field: 'sent_on', value: `<day by ${standard}>` } });
    } else {
      const more = { due: standard, rests: [material] };
      const behind = daysBetween(standard, sent);
      yield sent <= addDays(standard, allowed)
        ? pass(part, `"${title}" went out in ${choiceInWords(format)} on ${sent}, and as the standard version on ${standard}.`, more)
        : fail(part, `"${title}" went out in ${choiceInWords(format)} on ${sent}, ${inDays(behind)} after the standard version (${standard}).`, { ...more, mend: 'Hold the standard version back until the other formats are ready.' });
    }
  }
}
