/** Commitments that are easily taken for one another, each with the question that it alone asks. */
export const NEIGHBOURS: readonly Readonly<Record<string, string>>[] = [
  {
    'culture/seldom-heard-influence': 'whether seldom heard voices changed what was decided',
    'practice/widest-range': 'who took part',
    'practice/seldom-heard-outreach': 'what was done to bring in those who are seldom heard',
  },
  {
    'practice/flexible-approaches': 'whether the methods varied, and what became of single requests',
    'structure/access-support': 'whether barriers were out of the way in time',
  },
  {
    'practice/participant-support': 'whether people got the training and the backing to take part',
    'structure/access-support': 'whether they could get in, follow and feel safe',
  },
  {
    'culture/meaningful-use': 'whether input was used',
    'practice/feedback-on-time': 'whether people were told what became of it, and when',
  },
  {
    'culture/positive-employer': 'what the employer does for disabled people, carers and people who use services',
    'review/staff-diversity-audit': 'whether it counts its own staff every year',
  },
];
