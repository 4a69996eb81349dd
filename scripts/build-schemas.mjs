// Makes of the record schemas what the program runs on: types, tables of fields, and validators compiled ahead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formats } from './schemas/formats.mjs';
import { measuredTypes, measuredValidator, partTypes, partValidator } from './schemas/part.mjs';
import { descriptionsOf, schemaSetOf, tablesOf } from './schemas/tables.mjs';
import { ROOT, checkSchemas, readSchemas } from './schemas/read.mjs';
import { storedTypes, storedValidators } from './schemas/stored.mjs';
import { typesOf } from './schemas/types.mjs';
import { validatorsOf, validatorTypes } from './schemas/validators.mjs';

const schemas = readSchemas();
checkSchemas(schemas, await formats());
write('src/model/generated/records.ts', await typesOf(schemas));
write('src/records/generated/kinds.ts', tablesOf(schemas));
write('src/records/generated/descriptions.ts', descriptionsOf(schemas));
write('src/records/generated/schema-set.ts', schemaSetOf(schemas));
write('src/records/generated/validators.js', await validatorsOf(schemas, await formats()));
write('src/records/generated/validators.d.ts', validatorTypes());
write('src/records/generated/stored.js', await storedValidators());
write('src/records/generated/stored.d.ts', storedTypes());
// Of the types that were made above.
write('src/records/generated/part.js', await partValidator(await formats()));
write('src/records/generated/part.d.ts', partTypes());
write('src/annual/generated/measured.js', await measuredValidator(await formats()));
write('src/annual/generated/measured.d.ts', measuredTypes());

function write(path, text) {
  mkdirSync(dirname(`${ROOT}${path}`), { recursive: true });
  writeFileSync(`${ROOT}${path}`, text);
}
