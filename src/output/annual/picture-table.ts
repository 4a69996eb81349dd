import type { Picture } from '../../model/release.js';
import { figureText } from './shown.js';

/** What stands for a value that the table does not show. */
export const NO_FIGURE = 'not shown';

/** The figures of a picture as a small table: a row for each label, a column for each series. */
export function pictureTable({ labels, labelled, series, unit }: Picture): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    head: [areOfUnit(series, unit) ? labelled ?? 'Figures' : labelsHeading({ labelled, unit }), ...series.map(({ name }) => name)],
    rows: labels.map((label, i) => [label, ...series.map(({ values }) => valueText(values[i] ?? null))]),
  };
}

// The heading over the figures of a single series may say what is counted already.
function areOfUnit(series: Picture['series'], unit: string): boolean {
  return series.length === 1 && series[0]?.name.toLowerCase() === unit.toLowerCase();
}

/** The heading over the labels of a picture: what they are, and what is counted for each. */
export function labelsHeading({ labelled, unit }: { readonly labelled?: string | undefined; readonly unit: string }): string {
  return labelled === undefined ? `Figures: ${unit}` : `${labelled} (${unit})`;
}

/** A picture of more labels is not drawn: nobody could take it in, and its table says it all. */
const MOST_LABELS = 40;

/** Whether a picture has few enough labels to be looked at. */
export function isDrawable({ labels }: Picture): boolean {
  return labels.length <= MOST_LABELS;
}

/** What stands in place of a picture that is not drawn. */
export function notDrawn({ labels, table }: Picture): string {
  return `Not drawn, since ${figureText(labels.length, 'count')} bars or points can’t be taken in at once. The figures are in table ${table}.`;
}

/** A value of a picture as it is read; null is a figure that the table does not show. */
export function valueText(value: number | null): string {
  return value === null ? NO_FIGURE : figureText(value, 'count');
}
