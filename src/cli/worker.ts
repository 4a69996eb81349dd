import { parentPort } from 'node:worker_threads';
import { answering } from './answering.js';
import type { Answer, Batch, Commission } from './threads.js';

// A thread that judges projects: what it is to do comes first, and then one batch after another.
parentPort?.once('message', (commission: Commission) => {
  const prepared = answering(commission);
  let turn = Promise.resolve();
  parentPort?.on('message', (batch: Batch) => {
    turn = turn.then(async () => {
      const answer = await prepared;
      const answered: Answer = await answer(batch);
      parentPort?.postMessage(answered);
    });
  });
});
