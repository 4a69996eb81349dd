import { culture } from './culture/index.js';
import { charter } from './define.js';
import { disclosing } from './disclosure.js';
import { integrity } from './integrity/index.js';
import { practice } from './practice/index.js';
import { review } from './review/index.js';
import { answering, shared } from './shared.js';
import { structure } from './structure/index.js';

/** What SCIE's charter asks, as rules. */
export const scieCharter = charter({ culture, practice, structure, review }, integrity, {
  rollUp: { effort: shared.effortProjects, undecided: shared.undecidedProjects },
  answers: answering,
  disclosure: disclosing,
});
