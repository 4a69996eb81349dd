import type { VNode } from 'preact';
import { showPlace } from '../../model/place.js';
import type { AuditResult } from '../../model/result.js';
import { SEVERITIES } from '../../model/verdict.js';
import { Words } from '../annual/html/words.js';
import { showText } from '../safe-text.js';
import { statusCounts } from '../text/amounts.js';
import { baselineInWords } from '../text/baseline.js';
import { signOffInWords } from '../text/sign-offs.js';
import { notLookedAt } from '../text/since.js';
import { statusInWords } from '../text/year.js';

/** The totals, how the year stands, and what a reader should know before the verdicts. */
export function Outcome({ result }: { readonly result: AuditResult }): VNode {
  const { totals, baseline, yearStatus, signOffs, policy, notices } = result;
  const relaxed = policy.filter((setting) => setting.relaxed !== undefined);
  return (
    <section aria-labelledby="outcome-title">
      <h2 id="outcome-title">What came out</h2>
      <ul>
        {relaxed.map(({ key, value, default: standard }, i) => <li key={i}><strong>Locally relaxed:</strong> <Words>{showText(key)}</Words> is {String(value)}, looser than the default of {String(standard)}.</li>)}
        <li>Commitments: {statusCounts((status) => totals.commitments[status])}</li>
        <li>Findings: {SEVERITIES.map((severity) => `${String(totals.findings[severity])} ${severity}`).join(', ')}; excepted: {String(totals.excepted)}</li>
        {baseline === undefined ? null : <li>Baseline: {baselineInWords(baseline)}</li>}
        <li>The year {yearStatus.year}: {statusInWords(yearStatus)}. <Words>{showText(yearStatus.reason)}</Words></li>
        {[...signOffs.map((one) => `Sign-off, ${one.state}: ${signOffInWords(one)}`), ...notLookedAt(result), ...notices].map((text, i) => <li key={i}><Words>{showText(text)}</Words></li>)}
      </ul>
    </section>
  );
}

/** What could not be read, and what broke down in the tool itself. */
export function NotAudited({ result: { problems, defects } }: { readonly result: AuditResult }): VNode | null {
  const said = [...problems.map((p) => `${showPlace(p.place)}: ${p.message} ${p.mend}`), ...defects.map((d) => `The rule ${d.rule} broke down over ${d.project ?? 'the organisation'}: ${d.message}`)];
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="not-audited-title">
      <h2 id="not-audited-title">What could not be audited</h2>
      <ul>{said.map((text, i) => <li key={i}><Words>{showText(text)}</Words></li>)}</ul>
    </section>
  );
}
