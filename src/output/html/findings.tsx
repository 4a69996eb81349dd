import type { VNode } from 'preact';
import { showPlace } from '../../model/place.js';
import type { Finding } from '../../model/result.js';
import { Words } from '../annual/html/words.js';
import { showText } from '../safe-text.js';
import { grouped } from '../text/amounts.js';
import { baselineMark } from '../text/baseline.js';
import { OUTCOME_WORDS } from '../text/finding.js';
import type { PagePart } from './parts.js';

/** Findings under their heading, those of one rule together: what it asks, each place and why, then what to do. */
export function FindingsSection({ part: { id, title, findings } }: { readonly part: PagePart }): VNode {
  const groups = [...grouped(findings, ({ rule, outcome, severity }) => [rule, outcome, severity].join('\n')).values()];
  return (
    <section id={id} class="report" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}><Words>{title}</Words></h2>
      {groups.map((group, i) => <Passage key={i} group={group} />)}
      <p class="back"><a href="#contents">Back to contents<span class="unseen"> from {title}</span></a></p>
    </section>
  );
}

function Passage({ group }: { readonly group: readonly Finding[] }): VNode | null {
  const [first] = group;
  if (first === undefined) return null;
  const mends = [...new Set(group.map((f) => f.mend))];
  return (
    <article class="sheet">
      <h3><span class={first.outcome}>{OUTCOME_WORDS[first.outcome]}, {first.severity}:</span> <Words>{showText(first.title)}</Words></h3>
      <ul>{group.map((found, i) => <li key={i}><Words>{showText(`${showPlace(found.place)}, ${found.subject}: ${[found.reason, ...baselineMark(found)].join(' ')}`)}</Words></li>)}</ul>
      {mends.map((mend, i) => <p key={i}><strong>To do:</strong> <Words>{showText(mend)}</Words></p>)}
      <p class="about">Rule: <Words>{showText(first.rule)}</Words> ({first.basis})</p>
    </article>
  );
}
