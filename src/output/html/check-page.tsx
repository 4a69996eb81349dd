import type { VNode } from 'preact';
import type { AuditResult } from '../../model/result.js';
import { offlinePage } from '../annual/html/shell.js';
import { Words } from '../annual/html/words.js';
import { showText } from '../safe-text.js';
import { amount } from '../text/amounts.js';
import { Commitments } from './commitments.js';
import { FindingsSection } from './findings.js';
import { NotAudited, Outcome } from './outcome.js';
import { partsOf, type PagePart } from './parts.js';

/** The result as one page that needs nothing else, for the people who run the projects: what came out, the commitments, then the findings by project and rule. */
export function html(result: AuditResult): string {
  const title = `Audit against the Co-production Charter${result.organisation === null ? '' : `: ${showText(result.organisation)}`}`;
  return offlinePage({ title, skip: 'Skip to what came out', children: <Body result={result} /> });
}

function Body({ result }: { readonly result: AuditResult }): VNode {
  const { organisation, asOf, period, tool } = result;
  const parts = partsOf(result);
  return (
    <>
      <header class="masthead">
        {organisation === null ? null : <p class="organisation"><Words>{showText(organisation)}</Words></p>}
        <h1>Audit against the Co-production Charter</h1>
        <p class="period">Judged as on {asOf}: what fell due from {period.from} to {period.to}.</p>
        <p class="internal"><strong>For the people who run the projects: it holds small counts. Not for publication.</strong></p>
      </header>
      <main id="main" tabindex={-1}>
        <Outcome result={result} />
        <NotAudited result={result} />
        <Contents result={result} parts={parts} />
        <Commitments result={result} />
        {parts.map((part) => <FindingsSection key={part.id} part={part} />)}
      </main>
      <footer><p>Made by {tool.name} {showText(tool.version)}</p></footer>
    </>
  );
}

function Contents({ result, parts }: { readonly result: AuditResult; readonly parts: readonly PagePart[] }): VNode {
  return (
    <nav id="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">Contents</h2>
      <ol>
        <li><a href="#commitments">The {amount(result.commitments.length, 'commitment')}</a></li>
        {parts.map(({ id, title, findings }) => <li key={id}><a href={`#${id}`}><Words>{title}</Words>: {amount(findings.length, 'finding')}</a></li>)}
      </ol>
    </nav>
  );
}
