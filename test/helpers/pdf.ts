import { deflateSync } from 'node:zlib';

/** A piece of text on a page. Lengths are in points, `down` from the top. */
export interface Placed {
  readonly text: string;
  readonly at: readonly [across: number, down: number];
  readonly size?: number;
  readonly bold?: boolean;
  /** How it is turned, counter-clockwise. */
  readonly degrees?: number;
  /** The role that it has in the structure of a tagged PDF; `Artifact` for what is no part of the text. */
  readonly role?: string;
}

/** What is unusual about a PDF. */
export interface PdfOptions {
  /** Unpacked, so that the bytes do not depend on the version of the packer. */
  readonly stored?: boolean;
  /** Opens only with a password that nobody knows. */
  readonly locked?: boolean;
  /** Entries of the catalog, such as a script to run. */
  readonly catalog?: string;
}

const HEIGHT = 842;

/** A PDF with these pages, as simple programs write it. The same pages give the same bytes. */
export function pdfOf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array {
  const file = new PdfFile();
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) => file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`));
  const tree = file.reserve();
  const isTagged = pages.flat().some(({ role }) => role !== undefined && role !== 'Artifact');
  const structure = isTagged ? file.reserve() : 0;
  const elements: number[] = [];
  const kids = pages.map((texts) => {
    const page = file.reserve();
    const content = file.addStream(texts.map(drawn).join('\n'), options.stored);
    for (const [mark, { role }] of texts.entries()) {
      if (role !== undefined && role !== 'Artifact') elements.push(file.add(`<< /Type /StructElem /S /${role} /P ${structure} 0 R /Pg ${page} 0 R /K ${mark} >>`));
    }
    file.set(page, `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F0 ${fonts[0]} 0 R /F1 ${fonts[1]} 0 R >> >> ${isTagged ? '/StructParents 0' : ''} >>`);
    return page;
  });
  file.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  if (isTagged) file.set(structure, `<< /Type /StructTreeRoot /K [${elements.map((one) => `${one} 0 R`).join(' ')}] /ParentTree << /Nums [0 [${elements.map((one) => `${one} 0 R`).join(' ')}]] >> >>`);
  const catalog = file.add(`<< /Type /Catalog /Pages ${tree} 0 R ${isTagged ? `/StructTreeRoot ${structure} 0 R /MarkInfo << /Marked true >>` : ''} ${options.catalog ?? ''} >>`);
  return file.bytes(catalog, options.locked === true ? lock() : '');
}

/** Lines of running text, one below the other. */
export function linesFrom(across: number, down: number, texts: readonly string[], more: Partial<Placed> = {}): readonly Placed[] {
  return texts.map((text, index) => ({ text, at: [across, down + index * (more.size ?? 11) * 1.25], ...more }));
}

/** The objects of a PDF with their numbers, from 1. */
export class PdfFile {
  private readonly objects: Buffer[] = [];

  reserve(): number {
    return this.objects.push(Buffer.alloc(0));
  }

  set(number: number, body: string | Buffer): void {
    this.objects[number - 1] = Buffer.from(body);
  }

  add(body: string | Buffer): number {
    return this.objects.push(Buffer.from(body));
  }

  addStream(content: string | Buffer, stored = false, entries = ''): number {
    const data = stored ? Buffer.from(content) : deflateSync(Buffer.from(content));
    return this.add(Buffer.concat([Buffer.from(`<< /Length ${data.length} ${stored ? '' : '/Filter /FlateDecode'} ${entries} >>\nstream\n`), data, Buffer.from('\nendstream')]));
  }

  bytes(root: number, trailer = ''): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
    const places: number[] = [];
    let length = parts[0]?.length ?? 0;
    for (const [index, body] of this.objects.entries()) {
      const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
      places.push(length);
      length += whole.length;
      parts.push(whole);
    }
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    parts.push(Buffer.from(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root ${root} 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
}

function drawn({ text, at: [across, down], size = 11, bold = false, degrees = 0, role }: Placed, mark: number): string {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, across, HEIGHT - down].map((one) => String(Math.round(one * 1000) / 1000)).join(' ');
  const shown = `BT /F${bold ? 1 : 0} ${size} Tf ${matrix} Tm <${Buffer.from(text, 'latin1').toString('hex')}> Tj ET`;
  if (role === undefined) return shown;
  return role === 'Artifact' ? `/Artifact BMC ${shown} EMC` : `/${role} << /MCID ${mark} >> BDC ${shown} EMC`;
}

/** Encrypted with the key of a password that isn't the empty one. Source of the entries: ISO 32000-1, 7.6. */
function lock(): string {
  const id = '0123456789abcdef'.repeat(2);
  return `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<${id}> <${id}>]`;
}
