/** What is read of one document, at most. Real papers stay far below; files made to exhaust a reader do not. */
export const LIMITS = {
  /** Bytes of a Markdown file. */
  markdownBytes: 2 * 1024 * 1024,
  /** Files inside a zip. */
  zipEntries: 2_000,
  /** Bytes after unpacking, over the parts of one document that are read. */
  inflatedBytes: 50 * 1024 * 1024,
  /** Unpacked bytes for each packed byte. */
  inflationRatio: 200,
  /** Below this many unpacked bytes the ratio is not judged: small files of repeated mark-up pack very well. */
  inflationRatioFrom: 1024 * 1024,
  /** Elements inside elements. */
  xmlDepth: 256,
  /** Elements, attributes, comments, instructions and character references together, in one part. */
  xmlNodes: 1_000_000,
  /** Attributes of one element. */
  xmlAttributes: 1_000,
  /** UTF-16 units of text in one part, and of anything between two marks; the whole Bible in English is about 4.5 million. */
  xmlText: 6_000_000,
  /** Pages of a PDF. */
  pdfPages: 300,
  /** Bytes of the buffers that are made for one PDF, those given back again too; a paper of seventy pages takes 8 MB. */
  pdfAllocatedBytes: 96 * 1024 * 1024,
  /** Megabytes for all else that is made for one PDF. */
  pdfHeapMegabytes: 256,
  /** Only the last resort, for a file that keeps its reader busy without filling memory: a paper of seventy pages takes two. */
  pdfSeconds: 30,
  /** Paragraphs of one document, empty ones too. */
  paragraphs: 100_000,
} as const;
