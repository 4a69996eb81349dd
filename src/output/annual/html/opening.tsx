import type { VNode } from 'preact';
import type { Release } from '../../../model/release.js';
import { keyFigures } from '../key-figures.js';
import { MARK_ORDER, MARKS } from '../shown.js';
import { periodOf, protectionNotes, REPORT_TITLES, REPORTS, warningOf } from '../wording.js';
import { Words } from './words.js';

/** Whose figures these are, of which year, and the warning on the face of an internal page. */
export function Masthead({ release }: { readonly release: Release }): VNode {
  const warning = warningOf(release);
  return (
    <header class="masthead">
      <p class="organisation"><Words>{release.organisation}</Words></p>
      <h1>Co-production in {release.year}</h1>
      <p class="period">{periodOf(release)}</p>
      {warning === undefined ? null : <p class="internal"><strong>{warning}</strong></p>}
    </header>
  );
}

/** The figures that a Board asks for first, each with the table that it comes from. */
export function KeyFigures({ release }: { readonly release: Release }): VNode | null {
  const figures = keyFigures(release);
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="key-title">
      <h2 id="key-title">The year in figures</h2>
      <ul class="key">
        {figures.map(({ figure, label, table }) => <li key={label}><strong>{figure}</strong> <span>{label}</span> <a href={`#${table}`}>Table {table}</a></li>)}
      </ul>
    </section>
  );
}

/** Every table of both reports, to go to. */
export function Contents({ release }: { readonly release: Release }): VNode {
  return (
    <nav id="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">Contents</h2>
      <div class="lists">
        {REPORTS.filter((report) => release.tables.some((table) => table.report === report)).map((report) => (
          <div key={report}>
            <h3><a href={`#${report}`}>{REPORT_TITLES[report]}</a></h3>
            <ol>{release.tables.filter((table) => table.report === report).map(({ id, title }) => <li key={id}><a href={`#${id}`}><span class="tag">{id}</span> <Words>{title}</Words></a></li>)}</ol>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** What the shorthand in the tables means, and how the figures were protected. */
export function HowToRead({ release }: { readonly release: Release }): VNode {
  const notes = protectionNotes(release);
  return (
    <section aria-labelledby="reading-title" class="reading">
      <h2 id="reading-title">How to read the tables</h2>
      <dl>{MARK_ORDER.map((mark) => <div key={mark}><dt>{MARKS[mark].shorthand}</dt><dd>{MARKS[mark].meaning}</dd></div>)}</dl>
      {notes.length === 0 ? null : <ul>{notes.map((note, i) => <li key={i}>{note}</li>)}</ul>}
    </section>
  );
}
