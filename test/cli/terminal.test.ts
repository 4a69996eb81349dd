import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/cli/did-you-mean.js';
import { outlet } from '../../src/cli/streams.js';
import { londonDay } from '../../src/cli/terminal.js';

describe('today in London', () => {
  test('is the next day from midnight there, in summer an hour before midnight in Greenwich', () => {
    expect(londonDay(new Date('2025-07-01T22:59:59Z'))).toBe('2025-07-01');
    expect(londonDay(new Date('2025-07-01T23:00:00Z'))).toBe('2025-07-02');
    expect(londonDay(new Date('2025-01-31T23:59:59Z'))).toBe('2025-01-31');
  });
});

describe('standard output', () => {
  const stream = (write: (done: (error?: Error) => void) => void): Writable => new Writable({ write: (_chunk, _encoding, done) => { write(done); } });
  const failing = (code: string): Writable => stream((done) => { done(Object.assign(new Error(code), { code })); });

  test('whose reader has gone away is no error, and is silent', async () => {
    const complaints: string[] = [];
    const out = outlet(failing('EPIPE'), (reason) => complaints.push(reason));
    out.write('a');
    expect(await out.done()).toBe(true);
    out.write('b');
    expect(await out.done()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('that can not be written is reported once, in words', async () => {
    const complaints: string[] = [];
    const out = outlet(failing('ENOSPC'), (reason) => complaints.push(reason));
    out.write('a');
    out.write('b');
    expect(await out.done()).toBe(false);
    expect(complaints).toEqual(['the disk is full']);
  });

  test('to a slow reader is done when all has arrived', async () => {
    let arrived = 0;
    const out = outlet(stream((done) => { setTimeout(() => { arrived += 1; done(); }, 5); }), () => undefined);
    for (let i = 0; i < 3; i += 1) out.write('x');
    expect(await out.done()).toBe(true);
    expect(arrived).toBe(3);
  });
});

describe('did you mean', () => {
  const known = ['practice/feedback-on-time', 'culture/champions', 'payments'];

  test('finds a slip of the hand, and an id without what comes before its last part', () => {
    expect(didYouMean('paymants', known)).toBe(' Did you mean payments?');
    expect(didYouMean('champions', known)).toBe(' Did you mean culture/champions?');
  });

  test('says nothing when nothing is near', () => {
    expect(didYouMean('zzz', known)).toBe('');
  });
});
