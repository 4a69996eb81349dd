/** The endings of the evidence documents that are opened, in the order in which they are told. */
export const DOCUMENT_ENDINGS = ['.md', '.docx', '.odt', '.pdf'] as const;

export type DocumentEnding = (typeof DOCUMENT_ENDINGS)[number];

/** The endings for a sentence, such as `.md, .docx, .odt or .pdf`. */
export function namedEndings(joint: 'and' | 'or'): string {
  return `${DOCUMENT_ENDINGS.slice(0, -1).join(', ')} ${joint} ${DOCUMENT_ENDINGS.slice(-1).join('')}`;
}
