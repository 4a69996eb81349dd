import { scieCharter } from '../rules/index.js';
import { audit } from '../src/audit/audit.js';
import { documentReader } from '../src/documents/index.js';
import { day } from '../src/model/day.js';
import { diskAt } from '../src/records/disk.js';
import { findPortfolio } from '../src/records/portfolio.js';
import { readYaml } from '../src/records/read-yaml.js';
import { validateDocument } from '../src/records/validate.js';
import { LIMITS } from '../src/records/yaml/limits.js';

// Processor milliseconds of the parts of a check, each over the same files: reading, then validating, then all of it with the judging.
const folder = process.argv[2] ?? '.';
const files = diskAt(folder);
const layout = findPortfolio(files, 'bench');
const places = [layout.organisation, ...layout.projects];

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const begin = cpu();
const read = places.flatMap((place) => place.files.map((file) => {
  const found = files.read(file, LIMITS.recordBytes);
  return { file, home: place.slug === undefined ? ('organisation' as const) : ('project' as const), reading: readYaml(found.ok ? found.bytes : new Uint8Array(), file) };
}));
const reading = cpu();
for (const { file, home, reading: { documents, source } } of read) for (const document of documents) validateDocument(document, source, file, home);
const validating = cpu();
await audit({ files, folderName: 'bench', charter: scieCharter, documents: documentReader, version: 'bench', asOf: day('2025-10-31'), year: '2024-25' });
const whole = cpu() - validating;
const judging = whole - (validating - begin);
process.stdout.write(`${JSON.stringify({ reading: Math.round(reading - begin), validating: Math.round(validating - reading), judging: Math.round(judging) })}\n`);
