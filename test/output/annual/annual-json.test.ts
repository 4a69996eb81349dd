import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { annualJson, RELEASE_KEYS } from '../../../src/output/annual/annual-json.js';
import { hostileRelease, release } from '../../helpers/release.js';
import { propertiesOf, undescribed } from '../../helpers/schema.js';

const schema: object = JSON.parse(readFileSync(new URL('../../../src/output/release.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const errorsIn = (text: string): unknown => { const value: unknown = JSON.parse(text); return validate(value) ? [] : validate.errors; };

describe('a release as JSON', () => {
  test('is valid against its published schema, protected or not, whatever its texts are', () => {
    expect(errorsIn(annualJson(release()))).toEqual([]);
    expect(errorsIn(annualJson(hostileRelease()))).toEqual([]);
  });

  test('would not be valid with a key that the schema does not know, nor with a figure that is a text', () => {
    expect(validate({ ...release(), extra: 1 })).toBe(false);
    expect(validate(JSON.parse(annualJson(release()).replace('"value": 96', '"value": "96"')))).toBe(false);
  });

  test('holds nothing that a terminal or a build server would obey', () => {
    expect(annualJson(hostileRelease())).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test('has a place in its order for every key of the schema, which describes every field', () => {
    expect(propertiesOf(schema).filter((name) => !RELEASE_KEYS.includes(name))).toEqual([]);
    expect(undescribed(schema, '#')).toEqual([]);
  });
});
