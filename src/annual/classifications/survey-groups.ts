import type { GroupAnswers } from '../measures/experience.js';

export interface SurveyGroup {
  readonly id: GroupAnswers['group'];
  readonly title: string;
  /** People who use services and carers: asked apart or together, they can be shown as one. */
  readonly lived: boolean;
  /** Whether belonging to the group says something of a person that is protected. */
  readonly sensitive: boolean;
}

/** The groups that surveys ask, in the order of the table. */
export const SURVEY_GROUPS: readonly SurveyGroup[] = [
  { id: 'pwus', title: 'People who use services', lived: true, sensitive: true },
  { id: 'carers', title: 'Carers', lived: true, sensitive: true },
  { id: 'lived', title: 'People who use services and carers, asked together', lived: true, sensitive: true },
  { id: 'staff', title: 'Staff', lived: false, sensitive: false },
  { id: 'trustees', title: 'Trustees', lived: false, sensitive: false },
  { id: 'staff-and-trustees', title: 'Staff and trustees, asked together', lived: false, sensitive: false },
  { id: 'disabled-or-carer-staff', title: 'Staff who are disabled or carers', lived: false, sensitive: true },
  { id: 'other', title: 'Others', lived: false, sensitive: true },
];
