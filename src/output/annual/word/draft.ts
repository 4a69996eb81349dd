import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, type ISectionOptions, type Table as WordTable } from 'docx';
import type { Block, Release, ReportDraft } from '../../../model/release.js';
import { repacked } from '../../fixed-zip.js';
import { keyFigures } from '../key-figures.js';
import { madeBy, periodOf, titleOf, warningOf } from '../wording.js';
import { wordPicture } from './picture.js';
import { mended } from './parts.js';
import { FOOTER_STYLE, WORD_STYLES } from './styles.js';
import { wordTable } from './tables.js';
import { heading, item, paragraph, run, toWrite } from './texts.js';

type Piece = Paragraph | WordTable;

// A4 with margins of 20 mm, in twentieths of a point.
const MARGIN = 1134;
const [SHORT, LONG] = [11_906, 16_838];
/** A table of more columns stands on a sheet turned sideways. */
const UPRIGHT_COLUMNS = 7;

/** A draft of a report to the Board as a Word document (`.docx`). The same release gives the same bytes. */
export async function wordDraft(release: Release, draft: ReportDraft): Promise<Uint8Array> {
  const document = new Document({
    title: draft.title,
    subject: titleOf(release),
    creator: release.tool.name,
    lastModifiedBy: release.tool.name,
    description: 'A draft: the marked places are to be written with people.',
    styles: WORD_STYLES,
    sections: sectionsOf(release, draft),
  });
  return repacked(await Packer.toBuffer(document), mended);
}

// What stands on the same kind of sheet together: a heading never parts from what stands under it.
function sectionsOf(release: Release, { id, title, blocks }: ReportDraft): readonly ISectionOptions[] {
  const groups: { readonly sideways: boolean; readonly children: Piece[] }[] = [];
  const add = (sideways: boolean, pieces: readonly Piece[]): void => {
    const last = groups.at(-1);
    if (last?.sideways === sideways) last.children.push(...pieces);
    else groups.push({ sideways, children: [...pieces] });
  };
  passagesOf(blocks).forEach((passage, i) => {
    const sideways = passage.some((block) => isWide(release, block));
    const [opening = [], ...rest] = passage.map((block, j) => piecesOf(release, block, { width: (sideways ? LONG : SHORT) - 2 * MARGIN, next: passage[j + 1]?.kind }));
    add(sideways, [...opening, ...(i === 0 ? face(release, id) : []), ...rest.flat()]);
  });
  groups.at(-1)?.children.push(paragraph(madeBy(release), 'note'));
  return groups.map(({ sideways, children }) => ({
    properties: { page: { size: { width: SHORT, height: LONG, orientation: sideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    footers: { default: footer(title) },
    children,
  }));
}

/** The blocks from each heading to the next. */
function passagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap(({ kind }, i) => (i === 0 || kind === 'heading' ? [i] : []));
  return starts.map((start, i) => blocks.slice(start, starts[i + 1]));
}

function isWide({ tables }: Release, block: Block): boolean {
  return block.kind === 'table' && tables.some(({ id, columns, withheld }) => id === block.table && withheld === undefined && columns.length > UPRIGHT_COLUMNS);
}

function piecesOf({ tables, pictures }: Release, block: Block, { width, next }: { readonly width: number; readonly next: Block['kind'] | undefined }): readonly Piece[] {
  switch (block.kind) {
    case 'heading': return [heading(block.text, block.level)];
    case 'paragraph': return [paragraph(block.text, next === 'table' || next === 'picture' ? 'lead' : 'text')];
    case 'list': return block.items.map(item);
    case 'to-write': return [toWrite(block.who, block.prompt)];
    case 'table': return tables.filter(({ id }) => id === block.table).flatMap((table) => wordTable(table, width));
    case 'picture': return pictures.filter(({ id }) => id === block.picture).flatMap((picture) => wordPicture(picture, width));
  }
}

// What a Board asks first stands on the first sheet of the report that it is about.
function face(release: Release, id: ReportDraft['id']): readonly Piece[] {
  const warning = warningOf(release);
  const figures = id === 'impact-report' ? keyFigures(release) : [];
  return [paragraph(release.organisation), paragraph(periodOf(release), 'note'), ...(warning === undefined ? [] : [new Paragraph({ children: [run({ text: warning, bold: true, color: 'A0211D' })] })]), ...figures.map(({ figure, label, table }) => item(`${figure} ${label} (table ${table})`))];
}

function footer(title: string): Footer {
  return new Footer({ children: [new Paragraph({ style: FOOTER_STYLE, children: [`${title} · draft · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES].map((part) => run({ children: [part] })) })] });
}
