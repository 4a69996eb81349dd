// @ts-check
// Takes the text out of a PDF, in a thread of its own: whatever a hostile file makes the library do, the thread is ended and the audit goes on.
// Plain JavaScript, since Node starts a thread only from a file that it can run as it stands, also from the sources. What the text means is judged elsewhere.
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./pdf-pages.js').PdfText} PdfText */
/** @typedef {import('./pdf-pages.js').PdfPage} PdfPage */
/** @typedef {import('./pdf-pages.js').PdfOutcome} PdfOutcome */
/** @type {{ bytes: Uint8Array, limits: import('./pdf-pages.js').PdfLimits }} */
const { bytes, limits } = workerData;

/** @type {'inflated' | 'pages' | 'text' | undefined} */
let over;
let allocated = 0;

/** The memory of buffers is not in the limits of a thread: counted here, so that a stream that unpacks to gigabytes stops early, at the same point everywhere. */
function guardMemory() {
  /** @param {ArrayBufferConstructor | Uint8ArrayConstructor} constructor @param {number} width */
  const guarded = (constructor, width) =>
    new Proxy(constructor, {
      construct: (target, args, newTarget) => {
        if (typeof args[0] === 'number') allocated += args[0] * width;
        if (allocated <= limits.allocatedBytes) return Reflect.construct(target, args, newTarget);
        over = 'inflated';
        throw new RangeError('over the limit');
      },
    });
  for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array']) {
    const constructor = Reflect.get(globalThis, name);
    Reflect.set(globalThis, name, guarded(constructor, constructor.BYTES_PER_ELEMENT));
  }
  globalThis.ArrayBuffer = guarded(ArrayBuffer, 1);
  // Node's own unpacking makes its buffers unseen; without it the library uses its own.
  for (const name of ['DecompressionStream', 'Response', 'WebAssembly', 'fetch', 'WebSocket']) Reflect.deleteProperty(globalThis, name);
}

/** @returns {Promise<PdfOutcome>} */
async function outcome() {
  try {
    const pages = await readPages();
    return over === undefined ? { ok: true, pages } : { ok: false, why: over };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, why: over ?? (isLocked ? 'password' : 'damaged') };
  }
}

async function readPages() {
  const { getDocument } = await import('unpdf/pdfjs');
  const document = await getDocument({
    data: bytes,
    // Nothing of the document runs, nothing is fetched, no font of the machine is looked at and no picture is opened.
    isEvalSupported: false, enableXfa: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, useWasm: false, maxImageSize: 1, verbosity: 0,
  }).promise;
  if (document.numPages > limits.pages) over = 'pages';
  /** @type {PdfPage[]} */
  const pages = [];
  let count = 0;
  for (let number = 1; number <= document.numPages && over === undefined; number += 1) {
    const page = await pageOf(await document.getPage(number));
    count += page.texts.reduce((sum, { text }) => sum + 1 + text.length, 0);
    if (count > limits.text) over = 'text';
    pages.push(page);
  }
  return pages;
}

/** @param {import('unpdf/pdfjs').PDFPageProxy} page @returns {Promise<PdfPage>} */
async function pageOf(page) {
  const tags = tagsOf(await page.getStructTree());
  const { transform: turn, height } = page.getViewport({ scale: 1 });
  /** @type {(Omit<PdfText, 'isBold'> & { font: string })[]} */
  const texts = [];
  /** Marked content that is open: the id by which the structure names it, or whether it is no part of the text, as running heads are. @type {{ id?: string, isArtifact: boolean }[]} */
  const marks = [];
  let size = 0;
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let step = await reader.read(); !step.done && over === undefined; step = await reader.read()) {
    for (const item of step.value.items) {
      if ('str' in item) {
        if (marks.some(({ isArtifact }) => isArtifact)) continue;
        const tag = marks.map(({ id }) => tags.get(id ?? '')).findLast((found) => found !== undefined);
        texts.push({ text: item.str, ...placed(item, turn), font: item.fontName, block: tag?.block, level: tag?.level });
        size += 1 + item.str.length;
      } else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push({ id: item.id, isArtifact: item.tag === 'Artifact' });
    }
    if (size > limits.text || marks.length > limits.depth) over = 'text';
  }
  if (texts.some(({ font }) => !page.commonObjs.has(font))) {
    // Brings the names of the fonts, which tell of bold letters; they are there when what was begun meanwhile has run.
    await page.getOperatorList();
    await setImmediate();
  }
  return { height, texts: texts.map(({ font, ...text }) => ({ ...text, isBold: isBold(page, font) })) };
}

/** Where a text begins, on the page as it is shown, in points: `across` from the left and `down` from the top for one who reads along it. */
function placed({ transform, width }, [a, b, c, d, e, f]) {
  const [ta, tb, tc, td, te, tf] = transform;
  const angle = Math.atan2(ta * b + tb * d, ta * a + tb * c);
  const [x, y] = [te * a + tf * c + e, te * b + tf * d + f];
  return {
    across: x * Math.cos(angle) + y * Math.sin(angle),
    down: y * Math.cos(angle) - x * Math.sin(angle),
    width,
    size: Math.hypot(tc, td),
    degrees: Math.round((angle * 180) / Math.PI),
  };
}

/** @param {import('unpdf/pdfjs').PDFPageProxy} page @param {string} fontName */
function isBold(page, fontName) {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName);
  return font?.bold === true || font?.black === true || /bold|black|heavy/i.test(String(font?.name));
}

/** For each piece of marked content, its block (a paragraph, a cell …) and heading level, where the document is tagged. */
function tagsOf(tree) {
  /** @type {Map<string, { block: number, level: number | undefined }>} */
  const tags = new Map();
  const waiting = tree === null ? [] : [{ node: tree, block: 0, level: /** @type {number | undefined} */ (undefined) }];
  let blocks = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    if (typeof node.id === 'string') tags.set(node.id, { block: next.block, level: next.level });
    const isInline = node.role === undefined || INLINE.has(node.role);
    const block = isInline ? next.block : (blocks += 1);
    const level = isInline ? next.level : levelOf(node.role);
    for (const child of [...(node.children ?? [])].reverse()) waiting.push({ node: child, block, level });
  }
  return tags;
}

/** Source of the roles: ISO 32000-2, 14.8.4. */
const INLINE = new Set(['Span', 'NonStruct', 'Link', 'Em', 'Strong', 'Quote', 'Code', 'Reference', 'Annot', 'Private']);

/** @param {string} role */
function levelOf(role) {
  if (role === 'Title' || role === 'H') return 1;
  return /^H[1-9]$/.test(role) ? Math.min(Number(role.slice(1)), 6) : undefined;
}

guardMemory();
// The library hands its fonts on with a method that Node has from version 21.
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value() { return this.slice(0); } });
}
parentPort?.postMessage(await outcome());
