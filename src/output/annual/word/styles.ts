import { LineRuleType, type IStylesOptions } from 'docx';
import { INK } from './texts.js';

/** The style of what stands at the foot of each sheet. */
export const FOOTER_STYLE = 'DraftFooter';

/** How a draft looks: 11 point, as plain as Boards and large-print readers want it; sizes are in half points. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Arial', size: 22, color: INK.text, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO } } },
    heading1: { run: { font: 'Arial', size: 44, bold: true, color: INK.accent }, paragraph: { spacing: { before: 0, after: 160 } } },
    heading2: { run: { font: 'Arial', size: 30, bold: true, color: INK.accent }, paragraph: { spacing: { before: 360, after: 120 } } },
    heading3: { run: { font: 'Arial', size: 25, bold: true, color: INK.text }, paragraph: { spacing: { before: 240, after: 80 } } },
  },
  paragraphStyles: [{ id: FOOTER_STYLE, name: 'Draft footer', basedOn: 'Normal', run: { size: 16, color: INK.soft } }],
};
