/** What a cell is: it decides on its letters, its ground and its line. */
export type Role = 'plain' | 'heading' | 'link' | 'total';

/** How a cell is shown. */
export interface Look {
  readonly role: Role;
  /** As spreadsheet programs write a format of numbers: `#,##0`. */
  readonly format?: string | undefined;
  /** Where it stands otherwise than its type does. */
  readonly align?: 'left' | 'right' | undefined;
  /** Whether a long text goes on in a second line. */
  readonly wrap: boolean;
}

const COLOUR = 'FF0B4F5C';
/** Letters of 11 points. Where no colour is named, the program takes that of its own text, and so that of a dark or high-contrast screen. */
const letters = (colour = ''): string => `<sz val="11"/>${colour}<name val="Arial"/><family val="2"/>`;

// By role: the position of each in the lists below.
const FONTS: Readonly<Record<Role, string>> = {
  plain: letters(),
  heading: `<b/>${letters('<color rgb="FFFFFFFF"/>')}`,
  link: `<u/>${letters(`<color rgb="${COLOUR}"/>`)}`,
  total: `<b/>${letters()}`,
};
const ROLES = Object.keys(FONTS);
// The first two are those that every workbook has to begin with (ECMA-376, part 1, 18.8.20).
const FILLS = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', `<patternFill patternType="solid"><fgColor rgb="${COLOUR}"/><bgColor indexed="64"/></patternFill>`];
const BORDERS = ['<left/><right/><top/><bottom/><diagonal/>', `<left/><right/><top style="thin"><color rgb="${COLOUR}"/></top><bottom/><diagonal/>`];
/** Formats of a workbook's own are numbered from here; those before are known to every program (ECMA-376, part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** The looks that cells of a workbook have, numbered as they are met. */
export class Styles {
  readonly #formats: string[] = [];
  readonly #looks = new Map<string, number>();
  readonly #written: string[] = [];

  constructor() {
    this.numberOf({ role: 'plain', wrap: false });
  }

  /** The number by which a cell names its look. */
  numberOf(look: Look): number {
    const key = `${look.role} ${look.align ?? ''} ${String(look.wrap)} ${look.format ?? ''}`;
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    this.#looks.set(key, this.#written.length);
    this.#written.push(this.#write(look));
    return this.#written.length - 1;
  }

  /** The part of the workbook that says what each number stands for. */
  xml(): string {
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
      + list('numFmts', this.#formats.map((format, i) => `<numFmt numFmtId="${String(FIRST_FORMAT + i)}" formatCode="${format}"/>`))
      + list('fonts', Object.values(FONTS).map((font) => `<font>${font}</font>`))
      + list('fills', FILLS.map((fill) => `<fill>${fill}</fill>`))
      + list('borders', BORDERS.map((border) => `<border>${border}</border>`))
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + list('cellXfs', this.#written)
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }

  #write({ role, format, align, wrap }: Look): string {
    const [fill, border] = [role === 'heading' ? 2 : 0, role === 'total' ? 1 : 0];
    return `<xf numFmtId="${String(format === undefined ? 0 : this.#formatOf(format))}" fontId="${String(ROLES.indexOf(role))}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">`
      + `<alignment${align === undefined ? '' : ` horizontal="${align}"`} vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`;
  }

  #formatOf(format: string): number {
    const at = this.#formats.indexOf(format);
    return FIRST_FORMAT + (at >= 0 ? at : this.#formats.push(format) - 1);
  }
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}
