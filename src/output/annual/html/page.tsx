import type { VNode } from 'preact';
import type { Release } from '../../../model/release.js';
import { Textures } from '../picture-svg.js';
import { madeBy, REPORT_TITLES, REPORTS, titleOf } from '../wording.js';
import { Contents, HowToRead, KeyFigures, Masthead } from './opening.js';
import { offlinePage } from './shell.js';
import { isWide, TableSection } from './table-section.js';

/**
 * The release as one page that needs nothing else. Made to WCAG 2.2 at level AA, for screens from 320 pixels wide and for paper.
 */
export function page(release: Release): string {
  return offlinePage({ title: titleOf(release), skip: 'Skip to the figures', children: <Body release={release} /> });
}

function Body({ release }: { readonly release: Release }): VNode {
  return (
    <>
      <Textures />
      <Masthead release={release} />
      <main id="main" tabindex={-1}>
        <KeyFigures release={release} />
        <Contents release={release} />
        <HowToRead release={release} />
        {REPORTS.filter((report) => release.tables.some((table) => table.report === report)).map((report) => <Report key={report} release={release} report={report} />)}
      </main>
      <footer><p>{madeBy(release)}</p></footer>
    </>
  );
}

function Report({ release, report }: { readonly release: Release; readonly report: (typeof REPORTS)[number] }): VNode {
  const tables = release.tables.filter((table) => table.report === report);
  // The heading stands on the same kind of sheet as the table under it, or it would stand on one alone.
  const sideways = tables.slice(0, 1).some(isWide) ? { class: 'wide' } : {};
  return (
    <section id={report} class="report" aria-labelledby={`${report}-title`}>
      <h2 id={`${report}-title`} {...sideways}>{REPORT_TITLES[report]}</h2>
      {tables.map((table) => <TableSection key={table.id} table={table} pictures={release.pictures.filter((picture) => picture.table === table.id)} />)}
    </section>
  );
}
