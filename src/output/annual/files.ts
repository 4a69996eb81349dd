import type { Release, ReportDraft } from '../../model/release.js';
import type { Table } from '../../model/table.js';
import { cleanRelease } from './clean.js';
import { checkRelease } from './sound.js';

/** A file of a release. It is made when its bytes are asked for, and what makes it is loaded then. */
export interface AnnualFile {
  /** A plain file name with no folder in it: small letters, digits, hyphens and dots, but for the id of a table and `INTERNAL`. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface AnnualOptions {
  /** Put a byte order mark before CSV, by which some spreadsheet programs know that it is UTF-8. */
  readonly bom: boolean;
}

/** A release as it was made, and as it may be shown to people. */
interface Prepared {
  readonly given: Release;
  readonly shown: Release;
}

type Format = (release: Prepared, options: AnnualOptions) => readonly AnnualFile[];
type Make<Part> = (release: Release, part: Part, options: AnnualOptions) => string | Uint8Array | Promise<Uint8Array>;
type Named<Part> = readonly [name: string, part: Part];

/** Every format, in the order in which its files are listed. JSON is for programs and holds the texts as they were given. */
const FORMATS: readonly Format[] = [
  format('html', whole, async () => (await import('./html/page.js')).page),
  format('docx', drafts, async () => (await import('./word/draft.js')).wordDraft),
  format('xlsx', whole, async () => (await import('./workbook/workbook.js')).workbook),
  format('csv', tables, async () => (await import('./table-csv.js')).tableCsv),
  format('md', whole, async () => (await import('./annual-markdown.js')).annualMarkdown),
  format('json', whole, async () => (await import('./annual-json.js')).annualJson, 'given'),
];

/**
 * Every file that a release is published as. The names of an unprotected one say `INTERNAL`.
 *
 * @throws RangeError for a release that no file could hold rightly: a fault of this program
 */
export function annualFiles(given: Release, options: AnnualOptions): AnnualFile[] {
  checkRelease(given);
  const release = { given, shown: cleanRelease(given) };
  return FORMATS.flatMap((filesOf) => filesOf(release, options));
}

function format<Part>(ending: string, parts: (release: Release) => readonly Named<Part>[], load: () => Promise<Make<Part>>, which: keyof Prepared = 'shown'): Format {
  return (prepared, options) => {
    const release = prepared[which];
    return parts(release).map(([name, part]) => ({
      name: `${name}-${plain(release.year)}${release.protection.kind === 'unprotected' ? '-INTERNAL' : ''}.${ending}`,
      bytes: async () => {
        const make = await load();
        const content = await make(release, part, options);
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      },
    }));
  };
}

function whole(_release: Release): readonly Named<undefined>[] {
  return [['annual', undefined]];
}

function drafts(release: Release): readonly Named<ReportDraft>[] {
  return release.drafts.map((draft) => [draft.id, draft]);
}

function tables(release: Release): readonly Named<Table>[] {
  return release.tables.map((table) => [[table.id, plain(table.title)].filter((part) => part !== '').join('-'), table]);
}

// What every file system takes, and short enough for all of them.
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-|-$/g, '');
}
