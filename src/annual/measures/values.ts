import type { AccessAndSupport } from './access.js';
import type { PromisedAction } from './equality-actions.js';
import type { SurveyHeld } from './experience.js';
import type { FeedbackGiven } from './feedback.js';
import type { Governance } from './governance.js';
import type { Influence } from './influence.js';
import type { Involvement } from './involvement.js';
import type { Learning } from './learning.js';
import type { Money } from './money.js';
import type { OutreachStep } from './outreach.js';
import type { PaperFiled } from './papers.js';
import type { Publication } from './publications.js';
import type { Recognition } from './recognition.js';
import type { Recruitment } from './recruitment.js';
import type { Snapshot } from './snapshots.js';
import type { TargetGroup } from './target-groups.js';
import type { Workforce } from './workforce.js';

/** What each measure gives, by its name: what stored measures are held against. One that broke down is not there. */
export interface MeasuredValues {
  readonly involvement?: Involvement;
  readonly influence?: Influence;
  readonly feedback?: FeedbackGiven;
  readonly recognition?: Recognition;
  readonly access?: AccessAndSupport;
  readonly experience?: readonly SurveyHeld[];
  readonly papers?: readonly PaperFiled[];
  readonly governance?: Governance;
  readonly recruitment?: Recruitment;
  readonly learning?: Learning;
  readonly money?: Money;
  readonly snapshots?: readonly Snapshot[];
  readonly workforce?: Workforce | null;
  readonly 'target-groups'?: readonly TargetGroup[];
  readonly outreach?: readonly OutreachStep[];
  readonly publications?: readonly Publication[];
  readonly 'equality-actions'?: readonly PromisedAction[];
}
