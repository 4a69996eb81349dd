import { piece } from '../define.js';
import { champions } from './champions.js';
import { encouragePartners } from './encourage-partners.js';
import { leadingOrganisation } from './leading-organisation.js';
import { learning } from './learning.js';
import { meaningfulUse } from './meaningful-use.js';
import { positiveEmployer } from './positive-employer.js';
import { positiveExperience } from './positive-experience.js';
import { seldomHeardInfluence } from './seldom-heard-influence.js';

/** The culture piece of the jigsaw: its commitments in the charter's order. */
export const culture = piece('culture', [
  meaningfulUse,
  learning,
  positiveExperience,
  leadingOrganisation,
  encouragePartners,
  positiveEmployer,
  champions,
  seldomHeardInfluence,
]);
