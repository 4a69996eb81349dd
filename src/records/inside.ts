/** A path as a record names it, resolved against the folder of the record; or why it is refused, in one plain sentence. */
export type Resolved = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string };

// Windows gives these names to devices, whatever their ending: opening one there would not open a file.
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/**
 * The path, below the root, of the file that a record in `folder` names. Pure: opens nothing. What would lead elsewhere on any
 * system is refused on every system, so that a portfolio means the same on all.
 */
export function resolveInside(folder: string, named: string): Resolved {
  const reason = refusal(named);
  if (reason !== undefined) return { ok: false, message: reason };
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of named.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return outside();
  }
  return steps.length === 0 ? { ok: false, message: 'This path names no file.' } : { ok: true, path: steps.join('/') };
}

function refusal(named: string): string | undefined {
  if (named.trim() === '') return 'This path names no file.';
  if (/\p{Cc}/u.test(named)) return 'This path holds a control character.';
  if (/^[A-Za-z]:/.test(named) || /^[\\/~]/.test(named) || /^[A-Za-z][A-Za-z+-]*:/.test(named)) return outside().message;
  if (named.includes('\\')) return 'This path holds a backslash, which on some systems leads outside the project; write / between folders.';
  if (named.includes(':')) return 'This path holds a colon, which some systems take for a drive or a hidden stream.';
  // Some programs turn these back into dots and slashes.
  if (/%(?:2e|2f|5c|00)/i.test(named)) return 'This path hides a dot or slash behind %, which can lead outside the project.';
  if (named.endsWith('/')) return 'This path names a folder, not a file.';
  return named.split('/').map(badStep).find((reason) => reason !== undefined);
}

function badStep(step: string): string | undefined {
  if (step === '.' || step === '..') return undefined;
  if (DEVICE.test(step)) return 'On Windows a name in this path stands for a device.';
  if (/[. ]$/.test(step)) return 'A name in this path ends with a dot or a space, which Windows leaves out.';
  return undefined;
}

function outside(): Resolved & { readonly ok: false } {
  return { ok: false, message: 'This path leads outside the project and the portfolio around it.' };
}
