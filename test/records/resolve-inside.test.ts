import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveInside } from '../../src/records/inside.js';

const from = 'projects/front-door';

test.each([
  ['minutes.md', 'projects/front-door/minutes.md'],
  ['./papers/a.docx', 'projects/front-door/papers/a.docx'],
  ['papers//a.docx', 'projects/front-door/papers/a.docx'],
  ['../../org/board/a.md', 'org/board/a.md'],
  ['..foo', 'projects/front-door/..foo'],
  ['con-notes.md', 'projects/front-door/con-notes.md'],
  ['100% agreed.md', 'projects/front-door/100% agreed.md'],
  ['=cmd.md', 'projects/front-door/=cmd.md'],
])('%s is %s', (named, path) => {
  expect(resolveInside(from, named)).toEqual({ ok: true, path });
});

test.each([
  '../../../x', '../../../../etc/passwd', 'a/../../../../x', '/etc/passwd', '//host/share', '\\\\host\\share', '\\x', 'C:\\x', 'C:x', 'c:/x',
  'file:///etc/passwd', 'file:x', 'https://example.org/x', '~/x', '~root/x', '..\\..\\x', 'a\\b', '%2e%2e/x', '..%2Fx', '%2E%2E%5Cx',
])('%s leads outside the project', (named) => {
  const resolved = resolveInside(from, named);
  expect(resolved).toMatchObject({ ok: false, message: expect.stringContaining('outside the project') });
});

test.each([
  ['a.md::$DATA', 'colon'], ['a.md:hidden', 'colon'], ['a\0.md', 'control'], ['a\n::error::x', 'control'], ['CON', 'device'], ['con.md', 'device'], ['papers/LPT1', 'device'], ['com¹.txt', 'device'],
  ['a.md.', 'dot'], ['a.md ', 'space'], ['papers./a.md', 'dot'], ['', 'no file'], [' ', 'no file'], ['.', 'no file'], ['papers/', 'folder'],
])('%j is refused on every system', (named, why) => {
  expect(resolveInside('', named)).toMatchObject({ ok: false, message: expect.stringContaining(why) });
});

test('no path at all leads out of the root', () => {
  const step = fc.constantFrom('..', '.', '', 'a', '..a', '%2e%2e', 'C:', '\\', '~', 'nul');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const resolved = resolveInside(from, steps.join('/'));
      if (resolved.ok) expect(resolved.path.split('/')).not.toContain('..');
      if (resolved.ok) expect(resolved.path).toMatch(/^[^/]/);
    }),
  );
});
