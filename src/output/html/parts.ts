import type { AuditResult, Finding } from '../../model/result.js';
import { showText } from '../safe-text.js';
import { grouped } from '../text/amounts.js';
import { isVerdict } from '../text/finding.js';

/** Findings that stand under one heading of the page. */
export interface PagePart {
  /** Of the heading, to be gone to. */
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Every part that has something in it, in the order of the page. */
export function partsOf({ projects, findings, exceptedFindings, outstanding }: AuditResult): readonly PagePart[] {
  const breaches = grouped(findings.filter(isVerdict), ({ project }) => project);
  const of = (outcome: Finding['outcome']): readonly Finding[] => findings.filter((f) => f.outcome === outcome);
  const parts: readonly PagePart[] = [
    ...projects.map(({ slug, title }, i) => ({ id: `project-${String(i + 1)}`, title: `Project: ${showText(title)} (${showText(slug)})`, findings: breaches.get(slug) ?? [] })),
    { id: 'organisation', title: 'The organisation', findings: breaches.get(null) ?? [] },
    { id: 'signs', title: 'Signs of box-ticking', findings: of('sign') },
    { id: 'answers', title: 'About exceptions, challenges and actions', findings: of('answer') },
    { id: 'baseline', title: 'About the baseline', findings: of('baseline') },
    { id: 'excepted', title: 'Excepted, and not counted', findings: exceptedFindings },
    { id: 'outstanding', title: 'Older duties, never done', findings: outstanding },
  ];
  return parts.filter((part) => part.findings.length > 0);
}
