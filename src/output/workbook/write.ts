import { packed } from '../fixed-zip.js';
import { xmlText } from '../xml-text.js';
import { rangeOf, sheetXml, type Shared } from './sheet-xml.js';
import type { Sheet } from './sheet.js';
import { Styles } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Sheets as a workbook (`.xlsx`) of that title: the parts that ECMA-376 asks for (part 1, 12; part 2 for how they are packed), and nothing that no cell
 * needs. The same sheets give the same bytes.
 */
export function written(sheets: readonly Sheet[], title: string): Uint8Array {
  const shared: Shared = { styles: new Styles(), texts: new Map() };
  // Before the list of what they share, which grows as they are written.
  const pages = sheets.map((sheet, i): readonly [string, string] => [`xl/worksheets/sheet${String(i + 1)}.xml`, sheetXml(sheet, i === 0, shared)]);
  return packed(new Map([
    ['[Content_Types].xml', contentTypes(pages.map(([name]) => name))],
    ['_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml'], [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']])],
    ['docProps/core.xml', coreProperties(title)],
    ['xl/_rels/workbook.xml.rels', relations([...sheets.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${String(i + 1)}.xml`] as const), [`${OFFICE}/styles`, 'styles.xml'], [`${OFFICE}/sharedStrings`, 'sharedStrings.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/styles.xml', shared.styles.xml()],
    ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${[...shared.texts.keys()].map(textXml).join('')}</sst>`],
    ...pages,
  ]));
}

function contentTypes(pages: readonly string[]): string {
  const parts = [['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`], ['xl/styles.xml', `${SPREADSHEET}.styles+xml`], ['xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`], ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'], ...pages.map((name) => [name, `${SPREADSHEET}.worksheet+xml`])];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name = '', type = '']) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;
}

// Named `rId1` and so on, in their order.
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
    + `<dc:title>${xmlText(title)}</dc:title><dc:creator>charter-audit</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`
    + `<sheets>${sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`).join('')}</sheets>`
    + `<definedNames>${sheets.map(rangesOf).join('')}</definedNames></workbook>`;
}

// What spreadsheet programs keep by name: what is filtered, and the row that stands again on every sheet of paper.
function rangesOf(sheet: Sheet, at: number): string {
  const named = (name: string, range: string, more = ''): string => `<definedName name="${name}" localSheetId="${String(at)}"${more}>'${sheet.name}'!${range}</definedName>`;
  return (sheet.rows.length === 0 ? '' : named('_xlnm._FilterDatabase', rangeOf(sheet, '$'), ' hidden="1"')) + named('_xlnm.Print_Titles', '$1:$1');
}

// Spaces at its ends are part of a text only where that is said.
function textXml(text: string): string {
  return `<si><t${text.trim() === text ? '' : ' xml:space="preserve"'}>${xmlText(text)}</t></si>`;
}
