/** A Markdown file as lines without what is not part of the paper: front matter and comments. */
export function paperLines(text: string): readonly string[] {
  return withoutComments(withoutFrontMatter(text.split(/\r\n|\n|\r/)));
}

/** A run of settings for a site generator, between `---` on the very first line and the next `---`. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trimEnd() !== '---') return lines;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(line.trimEnd()));
  return end === -1 ? lines : lines.slice(end + 1);
}

/** The fence that a line opens, as its run of marks. */
export function fenceOf(line: string): string | undefined {
  const [, marks, info] = /^\s*(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
  return marks === undefined || (marks.startsWith('`') && info?.includes('`') === true) ? undefined : marks;
}

/** Whether a line closes the fence that was opened with these marks. */
export function closesFence(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

function withoutComments(lines: readonly string[]): readonly string[] {
  // A comment that is opened in the middle of a line and never closed is text.
  const lastClose = lines.findLastIndex((line) => line.includes('-->'));
  let fence: string | undefined;
  let inComment = false;
  return lines.flatMap((line, index) => {
    if (fence !== undefined) {
      if (closesFence(line, fence)) fence = undefined;
      return [line];
    }
    if (!inComment) fence = fenceOf(line);
    if (fence !== undefined) return [line];
    const shown = outsideComments(line, inComment, index < lastClose);
    // A line that goes on with a comment is no empty line: it does not end a paragraph.
    const isOnlyComment = inComment && shown.text.trim() === '';
    inComment = shown.inComment;
    return isOnlyComment ? [] : [shown.text];
  });
}

function outsideComments(line: string, startsInside: boolean, closesLater: boolean): { readonly text: string; readonly inComment: boolean } {
  const shown: string[] = [];
  let inComment = startsInside;
  let at = 0;
  for (;;) {
    const mark = inComment ? '-->' : '<!--';
    const next = line.indexOf(mark, at);
    const isOpening = next !== -1 && !inComment;
    const neverCloses = isOpening && !closesLater && !line.includes('-->', next) && line.slice(0, next).trim() !== '';
    if (next === -1 || neverCloses) {
      if (!inComment) shown.push(line.slice(at));
      return { text: shown.join(''), inComment };
    }
    if (isOpening) shown.push(line.slice(at, next));
    at = next + mark.length;
    inComment = !inComment;
  }
}
