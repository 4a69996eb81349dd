import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { PictureSvg, Textures } from '../../../src/output/annual/picture-svg.js';
import { LOOKS } from '../../../src/output/annual/picture/look.js';
import { fitted, roundAbove, WIDTH, wrapped } from '../../../src/output/annual/picture/scale.js';
import type { Picture } from '../../../src/model/release.js';
import { all, textOf, treeOf, type Element } from '../../helpers/read-back.js';
import { release } from '../../helpers/release.js';

const drawn = (picture: Picture): Element => treeOf(renderToString(PictureSvg({ picture, name: 'p' })));
const pictureCalled = (id: string): Picture => { const found = release().pictures.find((one) => one.id === id); if (found === undefined) throw new Error(`no picture ${id}`); return found; };
const rectsOf = (svg: Element, within = 'rect'): readonly Element[] => all(svg, within).filter(({ attributes }) => attributes['class']?.startsWith('bar'));
const widthsOf = (svg: Element): readonly number[] => rectsOf(svg).map(({ attributes }) => Number(attributes['width']));
const textsOf = (svg: Element, look: string): readonly string[] => all(svg, 'text').filter(({ attributes }) => attributes['class'] === look).map(textOf);

describe('a picture of bars', () => {
  const svg = drawn(pictureCalled('timeliness'));

  test('draws every bar to one scale, with its figure behind it', () => {
    const bars = widthsOf(svg).slice(3);
    expect(bars.map((width) => Math.round((width / Math.max(...bars)) * 11))).toEqual([11, 1, 0, 5, 2, 1]);
    expect(textsOf(svg, 'figure')).toEqual(['11', '1', '0', '5', '2', '1']);
  });

  test('names each series beside its look', () => {
    expect(textsOf(svg, 'words').slice(0, 3)).toEqual(['On time', 'Late', 'Not given']);
  });

  test('draws nothing for a figure that is not shown, and says so', () => {
    const payments = drawn(pictureCalled('payments'));
    expect(widthsOf(payments)).toHaveLength(1);
    expect(textsOf(payments, 'figure')).toEqual(['78', 'not shown']);
  });
});

describe('a picture of stacked bars', () => {
  const svg = drawn(pictureCalled('verdicts'));

  test('lays the parts of a bar end to end, with their sum behind them', () => {
    const practice = rectsOf(svg).slice(5).filter(({ attributes }) => attributes['y'] === '20').slice(4, 7).map(({ attributes }) => [Number(attributes['x']), Number(attributes['width'])]);
    expect(practice.map(([x = 0, width = 0], i) => Math.abs(x + width - (practice[i + 1]?.[0] ?? x + width))).filter((gap) => gap > 0.02)).toEqual([]);
    expect(textsOf(svg, 'figure')).toEqual(['7', '11', '10', '3']);
  });

  test('gives no sum where a part is not shown', () => {
    const { series, ...rest } = pictureCalled('verdicts');
    const withGap = series.map((one, i) => (i === 0 ? { ...one, values: [null, ...one.values.slice(1)] } : one));
    expect(textsOf(drawn({ ...rest, series: withGap }), 'figure')).toEqual(['part not shown', '11', '10', '3']);
  });
});

describe('a picture of statuses', () => {
  const only = (name: string): Element => drawn({ ...pictureCalled('verdicts'), series: [{ name, values: [4, 8, 6, 2] }] });
  const lookIn = (svg: Element): readonly (string | undefined)[] => [...new Set(rectsOf(svg).map(({ attributes }) => attributes['class']))];

  test('names the only status there is, which its title can’t', () => {
    expect(textsOf(only('fail'), 'words')[0]).toBe('fail');
  });

  test('shows a status by the same look whichever others stand beside it', () => {
    expect(lookIn(only('fail'))).toEqual(['bar look-2']);
    expect(lookIn(only('pass'))).toEqual(['bar look-1']);
    expect(lookIn(drawn(pictureCalled('verdicts'))).slice(0, 2)).toEqual(['bar look-1', 'bar look-2']);
  });
});

describe('a picture of lines', () => {
  test('breaks its line where there is no figure', () => {
    const [line] = all(drawn(pictureCalled('months')), 'path').filter(({ attributes }) => attributes['class']?.startsWith('line'));
    expect(line?.attributes['d']?.replace(/[^ML]/g, '')).toBe('MLLLMLLLLLL');
  });

  test('puts a point higher the more it stands for, on a scale from nothing', () => {
    fc.assert(fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 12 }), (values) => {
      const picture: Picture = { id: 'x', title: 't', description: 'd', table: 'I1', form: 'lines', unit: 'u', labels: values.map(String), series: [{ name: 's', values }] };
      const heights = all(drawn(picture), 'path').flatMap(({ attributes }) => (attributes['class']?.startsWith('marker') === true ? [Number(attributes['transform']?.match(/ ([\d.]+)\)/)?.[1])] : []));
      const top = roundAbove(values);
      expect(heights.map((y) => Math.round(((216 - y) / 190) * top * 10) / 10)).toEqual(values.map((value): unknown => expect.closeTo(value, top > 1000 ? -1 : 0)));
    }));
  });
});

describe('every picture', () => {
  test('tells eight series apart without colour: no two have one texture, nor one shape of point', () => {
    const textures = all(treeOf(renderToString(Textures())), 'pattern').map((one) => all(one, 'path')[0]?.attributes['d']);
    expect(new Set(textures).size).toBe(LOOKS);
    const picture: Picture = { id: 'x', title: 't', description: 'd', table: 'I1', form: 'lines', unit: 'u', labels: ['a'], series: Array.from({ length: LOOKS }, (_, i) => ({ name: String(i), values: [i] })) };
    const markers = all(drawn(picture), 'path').flatMap(({ attributes }) => (attributes['class']?.startsWith('marker') === true ? [`${attributes['d'] ?? ''} ${String(attributes['class'].includes('open'))}`] : []));
    expect(new Set(markers).size).toBe(LOOKS);
  });

  test('stays within its width, whatever its figures', () => {
    fc.assert(fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 }), fc.constantFrom('bars' as const, 'stacked' as const), (values, form) => {
      const svg = drawn({ id: 'x', title: 't', description: 'd', table: 'I1', form, unit: 'u', labels: ['a'], series: values.map((value, i) => ({ name: String(i), values: [value] })) });
      expect(rectsOf(svg).filter(({ attributes }) => Number(attributes['x']) + Number(attributes['width']) > WIDTH)).toEqual([]);
    }));
  });

  test('has round ticks: none below a value, the half of each a number that is written short', () => {
    fc.assert(fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (values) => {
      const top = roundAbove(values);
      expect(top).toBeGreaterThanOrEqual(Math.max(...values));
      expect(String(top / 2).replace(/0+$/, '').length).toBeLessThanOrEqual(3);
    }));
  });

  test('sets a label on several lines between words, and cuts what is left over', () => {
    expect(wrapped('October to December 2024', 12, 3)).toEqual(['October to', 'December', '2024']);
    expect(wrapped('one two three four five six', 7, 2)).toEqual(['one two', 'three…']);
  });

  test('cuts a long label between characters, with a mark', () => {
    expect(fitted('😀😀😀😀', 3)).toBe('😀😀…');
    expect(fitted('abc', 3)).toBe('abc');
  });
});
