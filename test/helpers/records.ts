import { readYaml } from '../../src/records/read-yaml.js';
import { validateDocument, type Validation } from '../../src/records/validate.js';

/** Validates the one record in a text; fails the test where it can't even be read. */
export function validate(text: string, level: 'project' | 'organisation' = 'project'): Validation {
  const { documents, source, problems } = readYaml(new TextEncoder().encode(text), 'r.yaml');
  const [document] = documents;
  if (document === undefined) throw new Error(`not read: ${problems.map(({ message }) => message).join(' ')}`);
  return validateDocument(document, source, 'r.yaml', level);
}

/** What is wrong with a record, each as `line:column code: message mend`. */
export function wrongIn(text: string, level: 'project' | 'organisation' = 'project'): readonly string[] {
  return validate(text, level).problems.map(({ place, code, message, mend }) => `${String(place.line)}:${String(place.column)} ${code}: ${message} ${mend}`);
}
