import type { RecordData } from '../../model/generated/records.js';

export type Characteristic = NonNullable<RecordData['diversity-snapshot']['characteristics']>[number]['characteristic'];

/** A coarser way to cut a characteristic: each group with the finer categories, or groups of the cut before, that go into it. */
export interface DeclaredCut {
  readonly name: string;
  readonly groups: readonly (readonly [title: string, members: readonly string[]])[];
}

/**
 * The version of these lists. The Government Statistical Service is revising its standards for ethnicity, sex and gender identity, and
 * disability; when a list changes here, so does the version, and figures of different versions are not set side by side unmarked.
 */
export const CLASSIFICATION_VERSION = '2025.1';

/** How the tables call the characteristics: the nine of the Equality Act 2010, and the two groups of the charter. */
export const CHARACTERISTICS = {
  'age': 'Age',
  'disability': 'Disability',
  'gender-reassignment': 'Gender reassignment',
  'marriage-civil-partnership': 'Marriage and civil partnership',
  'pregnancy-maternity': 'Pregnancy and maternity',
  'race': 'Ethnicity',
  'religion-belief': 'Religion or belief',
  'sex': 'Sex',
  'sexual-orientation': 'Sexual orientation',
  'carers': 'Caring for somebody unpaid',
  'lived-experience': 'Experience of using services',
} as const satisfies Record<Characteristic, string>;

/** The characteristics that are cut by grade band as well (annual.md, E3). */
export const BY_BAND: readonly Characteristic[] = ['disability', 'sex', 'race'];

/**
 * The collapsed sets of each characteristic, the finer first, down to two groups. Names are those of the census of England and Wales 2021
 * (Office for National Statistics) and of lists in common use, in lower case and without marks. Age is cut by its numbers.
 */
export const CUTS: Readonly<Record<Exclude<Characteristic, 'age'>, readonly DeclaredCut[]>> = {
  'race': [
    { name: 'five groups', groups: [
      ['Asian', ['asian asian british or asian welsh', 'asian or asian british', 'indian', 'pakistani', 'bangladeshi', 'chinese', 'any other asian background', 'other asian']],
      ['Black', ['black black british black welsh caribbean or african', 'black or black british', 'caribbean', 'african', 'black caribbean', 'black african', 'any other black black british or caribbean background', 'any other black background', 'other black']],
      ['Mixed', ['mixed or multiple ethnic groups', 'mixed or multiple', 'white and black caribbean', 'white and black african', 'white and asian', 'any other mixed or multiple ethnic background', 'other mixed']],
      ['White', ['english welsh scottish northern irish or british', 'white british', 'british', 'irish', 'white irish', 'gypsy or irish traveller', 'roma', 'any other white background', 'white other', 'other white']],
      ['Other ethnic group', ['other', 'arab', 'any other ethnic group', 'other ethnic groups']],
    ] },
    { name: 'two groups', groups: [
      ['White', ['white']],
      ['All other ethnic groups', ['asian', 'black', 'mixed', 'other ethnic group', 'black mixed or other', 'mixed or other', 'other groups', 'ethnic minorities', 'global majority']],
    ] },
  ],
  'disability': [
    { name: 'two groups', groups: [
      ['Disabled', ['yes', 'physical impairment', 'mobility', 'sensory impairment', 'deaf', 'blind', 'learning disability', 'learning difficulty', 'autism', 'neurodivergent', 'mental health condition', 'long term health condition', 'long term condition', 'limited a little', 'limited a lot', 'more than one', 'other impairment']],
      ['Not disabled', ['no', 'not limited', 'non disabled']],
    ] },
  ],
  'gender-reassignment': [{ name: 'two groups', groups: [['Gender differs from sex registered at birth', ['yes', 'trans', 'trans man', 'trans woman', 'non binary']], ['Same as registered at birth', ['no', 'not trans', 'cis']]] }],
  'marriage-civil-partnership': [
    { name: 'two groups', groups: [
      ['Married or in a civil partnership', ['married', 'in a civil partnership', 'civil partnership', 'married or civil partner']],
      ['Neither', ['single', 'never married', 'divorced', 'widowed', 'separated', 'surviving partner', 'not married', 'no']],
    ] },
  ],
  'pregnancy-maternity': [{ name: 'two groups', groups: [['Pregnant or on maternity leave in the last year', ['in the last year', 'pregnant', 'on maternity leave', 'on leave in year', 'yes']], ['Not', ['not', 'no', 'neither']]] }],
  'religion-belief': [
    { name: 'three groups', groups: [
      ['Christian', ['church of england', 'catholic']],
      ['Another religion or belief', ['muslim', 'hindu', 'sikh', 'jewish', 'buddhist', 'other', 'other religion', 'any other religion', 'humanist']],
      ['None', ['no religion', 'no', 'atheist']],
    ] },
    { name: 'two groups', groups: [['A religion or belief', ['a religion', 'christian', 'another religion or belief']], ['None', ['none']]] },
  ],
  'sex': [{ name: 'two groups', groups: [['Women', ['female', 'woman', 'f']], ['Men', ['male', 'man', 'm']]] }],
  'sexual-orientation': [
    { name: 'two groups', groups: [
      ['Heterosexual', ['straight', 'straight or heterosexual', 'heterosexual or straight']],
      ['Lesbian, gay, bisexual or other', ['gay or lesbian', 'lesbian', 'gay', 'gay man', 'gay woman', 'bisexual', 'pansexual', 'asexual', 'queer', 'gay lesbian bisexual other', 'other', 'other sexual orientation']],
    ] },
  ],
  'carers': [
    { name: 'two groups', groups: [
      ['Carer', ['yes', '1 to 19 hours', 'under 20 hours', '9 hours or less', '10 to 19 hours', '20 to 34 hours', '20 to 49 hours', '35 to 49 hours', '50 hours or more', '50 hours and over']],
      ['Not a carer', ['not', 'no', 'no hours', 'none']],
    ] },
  ],
  'lived-experience': [{ name: 'two groups', groups: [['Of using services', ['yes', 'now', 'in the past', 'own experience']], ['Not', ['no', 'none']]] }],
};

/** Boundaries at which ages are cut, in the order in which they are tried. */
export const AGE_CUTS: readonly { readonly name: string; readonly at: readonly (readonly number[])[] }[] = [
  { name: 'three groups', at: [[35, 55], [30, 50], [25, 65], [35, 50], [25, 50]] },
  { name: 'two groups', at: [[50], [55], [45], [40], [35], [65], [25], [60], [30]] },
];
