import { Paragraph, ShadingType, type Table as WordTable } from 'docx';
import type { Picture } from '../../../model/release.js';
import { isNamed } from '../picture/look.js';
import { greatest } from '../picture/scale.js';
import { isDrawable, labelsHeading, notDrawn, valueText } from '../picture-table.js';
import { wordGrid } from './grid.js';
import { caption, INK, paragraph } from './texts.js';

/** The width of the column of bars, in twentieths of a point. */
const BARS = 4000;
const FIGURES = 1200;
/** What a cell keeps free on both sides together. */
const MARGINS = 120;

/**
 * A picture as a table with a bar drawn to scale in each row, beside its name and its figure: every word processor and screen reader
 * shows it, and people can mend it, which no drawing in a Word file promises.
 */
export function wordPicture(picture: Picture, width: number): readonly (Paragraph | WordTable)[] {
  const { title, description } = picture;
  return [caption(title), paragraph(description, 'lead'), ...(isDrawable(picture) ? [bars(picture, width)] : [paragraph(notDrawn(picture))]), paragraph('', 'note')];
}

function bars({ title, description, form, labels, labelled, series, unit }: Picture, width: number): WordTable {
  const most = greatest(series.flatMap(({ values }) => values));
  const isSingle = !isNamed({ form, series });
  const names = width - BARS - FIGURES;
  const rows = labels.flatMap((label, i) => series.map(({ name, values }) => {
    const value = values[i] ?? null;
    return { cells: [label, ...(isSingle ? [] : [name]), valueText(value), bar(value === null ? 0 : value / most)], total: false };
  }));
  return wordGrid({
    head: [labelsHeading({ labelled, unit }), ...(isSingle ? [] : ['What']), 'Figure', 'Drawn to scale'],
    numeric: [false, ...(isSingle ? [] : [false]), true, false],
    rows,
    widths: [...(isSingle ? [names] : [Math.ceil(names * 0.55), Math.floor(names * 0.45)]), FIGURES, BARS],
    altText: { title, description },
  });
}

// A shaded paragraph fills its line up to its right indent. Nothing at all for nothing, so that no bar is read where there is none.
function bar(share: number): Paragraph {
  const length = Math.round(share * (BARS - MARGINS));
  if (length === 0) return new Paragraph({});
  return new Paragraph({ indent: { right: BARS - MARGINS - length }, shading: { type: ShadingType.CLEAR, fill: INK.accent, color: 'auto' }, spacing: { before: 30, after: 30 } });
}
