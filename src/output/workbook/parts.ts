import type { Feature, Image } from 'write-excel-file/node';
import { xmlText } from '../xml-text.js';
import type { Sheet } from './sheet.js';

/** A sheet of more columns is printed sideways. */
const UPRIGHT_COLUMNS = 6;

type SheetParts = Feature<Image['content']>;

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** What every sheet of the library's points to a drawing with, and no longer does where there is none. */
const DRAWING = '<drawing r:id="rId-drawing-1"/>';

/** Sheets as they are to stand in the file, by the names of their parts. */
export type FullSheets = Map<string, string>;

/**
 * What the library leaves out and readers need: a title and a language for the file, a filter over each table, and links from the list of
 * contents. (ECMA-376, part 2 for core properties; part 1, 18.3.1 for the order of parts in a sheet.)
 * @param full takes the sheets; the library is left with empty ones, since it would pack the large ones with much room and slowly
 */
export function missingParts(sheets: readonly Sheet[], title: string, full: FullSheets): SheetParts {
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override ContentType="${CORE}" PartName="/docProps/core.xml"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="rId-core" Type="${CORE_TYPE}" Target="docProps/core.xml"/>` },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${sheets.map(rangesOf).join('')}</definedNames>`) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex, sheetId }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            full.set(`xl/worksheets/sheet${sheetId}.xml`, xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>').replace('</sheetData>', () => `</sheetData>${filter(sheet)}${links(sheet)}${onPaper(sheet)}`).replace(DRAWING, ''));
            return DRAWING;
          },
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(title) }) },
    },
  };
}

function coreProperties(title: string): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    + `<dc:title>${xmlText(title)}</dc:title><dc:creator>charter-audit</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function filter(sheet: Sheet): string {
  return sheet.rows.length === 0 ? '' : `<autoFilter ref="${rangeOf(sheet, '')}"/>`;
}

// As wide as a sheet of paper at most, turned sideways where there are many columns.
function onPaper({ headings }: Sheet): string {
  return `<pageSetup paperSize="9" orientation="${headings.length > UPRIGHT_COLUMNS ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
}

// What spreadsheet programs keep by name: what is filtered, and the row that stands again on every sheet of paper.
function rangesOf(sheet: Sheet, at: number): string {
  const named = (name: string, range: string, more = ''): string => `<definedName name="${name}" localSheetId="${String(at)}"${more}>'${sheet.name}'!${range}</definedName>`;
  return (sheet.rows.length === 0 ? '' : named('_xlnm._FilterDatabase', rangeOf(sheet, '$'), ' hidden="1"')) + named('_xlnm.Print_Titles', '$1:$1');
}

function rangeOf({ headings, rows }: Sheet, fixed: '' | '$'): string {
  return `${fixed}A${fixed}1:${fixed}${columnLetters(headings.length)}${fixed}${String(rows.length + 1)}`;
}

// Names of sheets are ids of tables and words of ours, so that none needs quoting.
function links({ links: targets = [] }: Sheet): string {
  return targets.length === 0 ? '' : `<hyperlinks>${targets.map((name, i) => `<hyperlink ref="A${String(i + 2)}" location="'${name}'!A1" display="${name}"/>`).join('')}</hyperlinks>`;
}

/** The letters of a column, the first of which is 1: A, Z, AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
