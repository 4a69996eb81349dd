import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { odtOf } from '../helpers/odt-parts.js';
import { lines } from '../helpers/readings.js';

const read = async (bytes: Uint8Array): Promise<readonly string[]> => lines(await readDocument(bytes, 'paper.odt'));
const style = (name: string, attributes = '', properties = '', family = 'paragraph'): string => `<style:style style:name="${name}" style:family="${family}" ${attributes}>${properties}</style:style>`;
const on = (parent: string): string => `style:parent-style-name="${parent}"`;
const level = (value: string): string => `style:default-outline-level="${value}"`;
const text = (properties: string): string => `<style:text-properties ${properties}/>`;
const BOLD = text('fo:font-weight="bold"');
const p = (inside: string, name = 'Standard'): string => `<text:p text:style-name="${name}">${inside}</text:p>`;
const h = (inside: string, attributes: string): string => `<text:h ${attributes}>${inside}</text:h>`;

describe('an OpenDocument text', () => {
  it('gives its headings with their levels and its text, in order', async () => {
    const body = h('Paper', 'text:outline-level="1"') + p('First.') + h('Co-production implications', 'text:outline-level="2"') + p('Second.') + p('') + p('Third.');
    expect(await read(odtOf(body))).toEqual(['1 Paper', '0 First.', '2 Co-production implications', '0 Second.', '0 Third.']);
  });

  it('gives the text of lists and tables, each paragraph once', async () => {
    const list = `<text:list><text:list-header>${p('Note')}</text:list-header><text:list-item><text:number>1.</text:number>${p('one')}<text:list><text:list-item>${p('inner')}</text:list-item></text:list></text:list-item></text:list>`;
    const cell = (inside: string): string => `<table:table-cell>${inside}</table:table-cell>`;
    const table = `<table:table><table:table-row>${cell(p('left'))}${cell(p('right'))}<table:covered-table-cell>${p('beneath')}</table:covered-table-cell></table:table-row></table:table>`;
    expect(await read(odtOf(list + table + p('after')))).toEqual(['0 Note', '0 one', '0 inner', '0 left', '0 right', '0 after']);
  });
});

describe('a paragraph of an OpenDocument text is a heading', () => {
  it('by its own outline level, or the one that its style or a style it is based on has', async () => {
    const styles = style('Chapter', level('2')) + style('Own', on('Chapter')) + style('Deep', level('10'));
    const own = style('P1', on('Own'));
    const body = h('A', 'text:style-name="Own" text:outline-level="3"') + h('B', 'text:style-name="P1"') + p('C', 'P1') + p('D', 'Deep') + h('E', '') + p('F', 'Missing');
    expect(await read(odtOf(body, styles, own))).toEqual(['3 A', '2 B', '2 C', '6 D', '1 E', '0 F']);
  });

  it('by the usual names, also as the name shown for a style and where the document has no such style', async () => {
    const styles = style('Heading_20_1', 'style:display-name="Heading 1"') + style('Odd', 'style:display-name="Title"') + style('P9', on('Heading_20_1'));
    expect(await read(odtOf(p('A', 'P9') + p('B', 'Odd') + p('C', 'Heading_20_4') + p('D', 'Heading'), styles))).toEqual(['1 A', '1 B', '4 C', '0 D']);
  });

  it('never in a table of contents, and also where its style has an empty level before that of the heading it is based on', async () => {
    const styles = style('Heading_20_1', level('1')) + style('Own', `${on('Heading_20_1')} ${level('')}`) + style('Contents_20_1', '', BOLD);
    const index = `<text:table-of-content><text:index-body><text:index-title>${p('Contents', 'Heading_20_1')}</text:index-title>${p('Co-production 3', 'Contents_20_1')}</text:index-body></text:table-of-content>`;
    expect(await read(odtOf(p('A', 'Own') + index + p('B', 'Contents_20_1') + h('C', 'text:outline-level="1"') + p('D'), styles))).toEqual(['1 A', '0 Contents', '0 Co-production 3', '0 B', '1 C', '0 D']);
  });

  it('when it is short, wholly bold and followed by text', async () => {
    const own = style('P1', on('Standard'), BOLD) + style('T1', '', text('fo:font-weight="700"'), 'text') + style('T2', '', text('fo:font-weight="normal"'), 'text');
    const span = (name: string, inside: string): string => `<text:span text:style-name="${name}">${inside}</text:span>`;
    expect(await read(odtOf(p('Impact', 'P1') + p('text'), '', own))).toEqual(['6 Impact', '0 text']);
    expect(await read(odtOf(p(span('T1', 'Im') + span('T1', 'pact')) + p('text'), '', own))).toEqual(['6 Impact', '0 text']);
    expect(await read(odtOf(p(span('T1', 'Impact') + ' on people') + p('text'), '', own))).toEqual(['0 Impact on people', '0 text']);
    expect(await read(odtOf(p(span('T2', 'Impact'), 'P1') + p('text'), '', own))).toEqual(['0 Impact', '0 text']);
    expect(await read(odtOf(p(span('T1', `${span('T2', 'plain')} bold`)) + p('text'), '', own))).toEqual(['0 plain bold', '0 text']);
    expect(await read(odtOf(p('None.', 'P1') + p('text'), '', own))).toEqual(['0 None.', '0 text']);
    expect(await read(odtOf(p('Impact', 'P1'), '', own))).toEqual(['0 Impact']);
  });

  it('by the paragraph style even where a style of text has the same name', async () => {
    const own = style('X', '', '', 'paragraph') + style('X', '', BOLD, 'text');
    expect(await read(odtOf(p('Impact', 'X') + p('text'), '', own))).toEqual(['0 Impact', '0 text']);
  });
});

describe('the text of a paragraph of an OpenDocument text', () => {
  it('has a space for spaces, tabs and line breaks, and none for a break of the page', async () => {
    expect(await read(odtOf(p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d&amp;<text:soft-page-break/>e\n   f')))).toEqual(['0 a b c d&e f']);
  });

  it('has what was inserted and not what a tracked change took away', async () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('We asked nobody.')}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(await read(odtOf(changes + p('We <text:change text:change-id="c1"/>asked <text:change-start text:change-id="c2"/>twelve<text:change-end text:change-id="c2"/>.')))).toEqual(['0 We asked twelve.']);
  });

  it('has no notes, comments and readings above the letters', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('foot')}</text:note-body></text:note>`;
    const comment = `<office:annotation>${p('remark')}</office:annotation>`;
    expect(await read(odtOf(p(`a${note}b${comment}c<text:ruby><text:ruby-base>d</text:ruby-base><text:ruby-text>e</text:ruby-text></text:ruby>`)))).toEqual(['0 abcd']);
  });

  it('has no hidden text and no prompt that nobody wrote over', async () => {
    const own = style('T1', '', text('text:display="none"'), 'text') + style('P1', '', text('text:display="none"'));
    const body =
      p('seen<text:span text:style-name="T1"> unseen</text:span>') + p('unseen', 'P1') + p('<text:hidden-paragraph text:is-hidden="true"/>unseen') + p('<text:hidden-paragraph text:is-hidden="false"/>shown') +
      `<text:section text:display="none">${p('unseen')}</text:section><text:section text:name="s">${p('section')}</text:section>` +
      p('<text:placeholder>Who was involved?</text:placeholder>') + p('<loext:content-control loext:showing-place-holder="true">Tap here</loext:content-control><loext:content-control>filled</loext:content-control>');
    expect(await read(odtOf(body, '', own))).toEqual(['0 seen', '0 shown', '0 section', '0 filled']);
  });

  it('has links and fields as they are shown, and a text box as text of its own', async () => {
    const box = `<draw:frame><draw:text-box>${p('box')}</draw:text-box><desc xmlns="urn:svg">A picture</desc></draw:frame>`;
    expect(await read(odtOf(p(`before ${box}<text:a>link</text:a> <text:date>1 May</text:date>`)))).toEqual(['0 box', '0 before link 1 May']);
  });
});
