import type { SignFound } from '../../src/model/charter.js';
import type { Part } from '../../src/model/record.js';
import { sign } from '../define.js';
import { everyDocument } from './every-record.js';

/** Approval means that another person looked. */
export const selfApproval = sign({
  id: 'self-approval',
  title: 'Somebody approved or reviewed what they had written or decided themselves.',
  mend: 'Have another person look at it, and record their id.',
  hard: true,
  *find(scene) {
    for (const entries of everyDocument(scene)) {
      const first = entries.find((record) => record.approvedBy !== undefined && record.approvedBy === record.recordedBy);
      if (first !== undefined) yield found(first.part(), `It was recorded and approved by the same person (${first.recordedBy}).`, ...entries.map((record) => record.part()));
    }
    for (const paper of scene.all('board-paper')) {
      if (paper.data.author !== undefined && paper.data.author === paper.approvedBy && paper.recordedBy !== paper.approvedBy) {
        yield found(paper.part('author'), `The author and the approver of the paper are the same person (${paper.data.author}).`, paper.part());
      }
    }
    for (const report of scene.all('annual-report')) {
      if (report.data.signed_off?.by === report.recordedBy) yield found(report.part('signed_off'), `Whoever wrote the report signed it off for the Network (${report.recordedBy}).`);
    }
    for (const payment of scene.all('payments')) {
      if (payment.data.refused?.reviewed_by === payment.recordedBy) yield found(payment.part('refused'), `The refusal was reviewed by the person who recorded it (${payment.recordedBy}).`);
    }
    for (const access of scene.all('access')) {
      for (const [i, need] of (access.data.needs ?? []).entries()) {
        if (need.reviewed_by === access.recordedBy) yield found(access.part('needs', i), `The unmet need was reviewed by the person who recorded it (${access.recordedBy}).`);
      }
    }
    for (const vacancy of scene.all('vacancies')) {
      const { not_involved: excuse, manager } = vacancy.data;
      if (excuse?.approved_by !== undefined && excuse.approved_by === manager) yield found(vacancy.part('not_involved'), `The hiring manager approved their own reason for involving nobody (${manager}).`);
    }
  },
});

function found(at: Part, reason: string, ...strikes: readonly Part[]): SignFound {
  return { at, reason, strikes };
}
