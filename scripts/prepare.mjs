// Builds what is run after `npm ci`, before `npm pack`, and where npm installs the program straight from a repository.
import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';

const inherit = { stdio: 'inherit' };
// `npm install --global` of a repository, which pre-commit uses, hands its --global on to the installing of what the build needs, which then goes elsewhere.
if (!isThere('esbuild')) execSync('npm ci --global=false --include=dev --ignore-scripts --no-audit --no-fund --no-progress', inherit);
execSync('npm run build', inherit);

function isThere(name) {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}
