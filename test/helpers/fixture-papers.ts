import { contentXml, manifest, MIMETYPE, odtWithContent } from './odt-parts.js';
import { odtDocument } from './odt.js';
import { pdfDocument } from './pdf-document.js';
import { PdfFile } from './pdf.js';
import { wordDocument, type WordSection } from './word.js';
import { zipOf } from './zip.js';

/** A paper among the fixtures that no text editor can show, and how it is made. */
export interface FixturePaper {
  /** Below `fixtures/`. */
  readonly path: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** Its bytes hang on the version of the packer: only what is read of it is the same. */
  readonly isPacked?: boolean;
}

const MARKED = 'rules/structure/board-paper-section.odt-and-pdf/papers';

const section = (heading: string, level: number, ...paragraphs: readonly string[]): WordSection => ({ heading, level, paragraphs });
const paper = (title: string, meeting: string, ...sections: readonly WordSection[]): readonly WordSection[] => [section(title, 1, `Paper for the Board, ${meeting}. For decision.`), ...sections];
const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * 0.6));

const ROTA = paper('Who cooks on Sundays', '15 May 2024', section('Summary', 2, 'Two paid cooks replace the rota of volunteers on Sundays.'), section('Cost', 2, 'Four thousand pounds a year, from the catering budget.'));
const LIFT = paper('The lift in the day centre', '15 May 2024', section('Summary', 2, 'The lift is replaced in August, while the centre is shut.'), section('Cost', 2, 'Sixty-one thousand pounds over two years, from the fund for buildings.'));
const CROCKERY = paper('Crockery', '15 May 2024', section('Summary', 2, 'The cups are replaced.'), section('Co-production implications', 2), section('Cost', 2, 'Three hundred pounds.'));
const PARKING = paper('Parking at the day centre', '15 May 2024', section('Summary', 2, 'Six of the spaces are marked anew.'), section('Co-production implications', 2), section('Cost', 2, 'Nine hundred pounds.'));
const LAUNDRY = paper('A new laundry', '18 September 2024', section('Summary', 2, 'Two machines take the place of four.'),
  section('Co-production implications', 2, 'There was no involvement in this choice. The lease of the old machines ended in July, and the company gave us nine days to say which of the two models on offer we would take.'));
const POND = paper('Fencing the pond', '18 September 2024', section('Summary', 2, 'A fence of a metre goes round the pond.'),
  section('Co-production implications', 2, 'Nobody who uses the garden was asked. The insurer set the height and the day by which the fence has to stand, and closed the garden until it does.'));
const INSURANCE = paper('Insurance of the minibuses', '18 September 2024', section('Co-production implications', 2, 'Drivers and passengers told us in June which journeys the policy has to cover, and two of them read the offers with us.'));

/** The papers of the fixtures that tests make. A few more in the same folders were made once with LibreOffice and Chromium, as people make them. */
export const FIXTURE_PAPERS: readonly FixturePaper[] = [
  { path: `${MARKED}/sunday-cooks.odt`, make: () => odtDocument(ROTA) },
  { path: `${MARKED}/lift.pdf`, make: () => pdfDocument('Board paper 24/3', LIFT) },
  { path: `${MARKED}/crockery.odt`, make: () => odtDocument(CROCKERY) },
  { path: `${MARKED}/parking.pdf`, make: () => pdfDocument('Board paper 24/5', PARKING) },
  { path: `${MARKED}/laundry.odt`, make: () => odtDocument(LAUNDRY) },
  { path: `${MARKED}/pond.pdf`, make: () => pdfDocument('Board paper 24/9', POND) },
  { path: `${MARKED}/minibus-insurance.odt`, make: () => cut(odtDocument(INSURANCE)) },
  { path: `${MARKED}/building-insurance.pdf`, make: () => cut(pdfDocument('Board paper 24/11', INSURANCE)) },
  { path: `${MARKED}/stock-list.odt`, make: () => odtWithContent({ content: contentXml(`<text:p>${'A'.repeat(60_000_000)}</text:p>`) }), isPacked: true },
  { path: `${MARKED}/salaries.odt`, make: () => zipOf([MIMETYPE, { name: 'content.xml', content: '\u0013\u0007 no reader gets here', stored: true }, { ...manifest('<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="kq3W"/>'), stored: true }]) },
  { path: `${MARKED}/pensions.pdf`, make: () => pdfDocument('Board paper 24/14', INSURANCE, { locked: true }) },
  { path: `${MARKED}/deeds.pdf`, make: scan },
  { path: `${MARKED}/sponsorship.odt`, make: () => wordDocument(INSURANCE) },
  { path: 'honest-good/projects/reception-refresh/papers/2024-07-17-front-desk.odt', make: () => odtDocument(FRONT_DESK) },
  { path: 'honest-good/projects/telecare-choices/papers/2025-01-22-telecare.pdf', make: () => pdfDocument('Board of trustees, 22 January 2025, paper 5', TELECARE) },
];

const FRONT_DESK: readonly WordSection[] = [
  section('Building work at the front desk', 1, 'Paper for the Board, 17 July 2024. For decision: the building work in August.'),
  section('What is proposed', 2, 'A joiner lowers a third of the counter, moves the leaflets to the window and puts a stool to one side. The work takes four days in the second week of August, with a table in the hall in the meantime.'),
  section('Money', 2, 'The work costs 2,310 pounds. It is paid for by giving up the new carpet, which had been in the budget of the building since 2022.'),
  section('Co-production implications', 2,
    'Ten visitors walked in with us on 4 June, most of them for the first time, and told us at each step what they saw, heard and would have done next. Two things came up again and again: they could not see over the counter from a wheelchair or with a buggy, and they did not want to say why they had come with a queue behind them.',
    'What is proposed here is theirs: a lower section, a card to point at, and a stool to one side. They chose these over the carpet when we told them what there was to spend.',
    'One thing stays as it is. The inner door remains locked because of the insurance, and the carers in particular were sorry about that. The ten have been told, with the letter of the insurer.',
    'Three of the ten come back in October to look at it together with the people on the desk.'),
  section('Risks', 2, 'The counter may hide pipes. If the work takes longer than a week the table in the hall stays.'),
];

const TELECARE: readonly WordSection[] = [
  section('The new telecare list and free home trials', 1, 'Paper for the Board, 22 January 2025. For decision: adopt the list and the trial of four weeks as our standing offer.'),
  section('Summary', 2,
    'The list of gadgets that we lend was drawn up in 2017 and led by pendants. The new list has fourteen things on it, in the order in which people who tried them found them useful, and each can be tried at home for four weeks before anybody decides.'),
  section('Costs', 2,
    'Loans for trials cost 6,900 pounds in the first year, most of it for spare wrist alarms. Returns are cleaned and tested by the workshop in Canal Street within its present contract. Fewer gadgets lie unused in drawers: in the autumn eleven of thirteen households kept what they had tried.'),
  section('Co-production implications', 2,
    'Thirteen people lived with the gadgets from June to October, six of them carers. They unpacked them with us, took them home, and came back to say what had happened. Wrist alarms suit more of them than pendants do. A fortnight, they said, teaches you nothing but worry; the trial is therefore twice as long as we first proposed.',
    'The list is in their order. They also asked to hear beforehand what happens when the button is pressed, and a recording of a test call is now on the web page and on the telephone line.',
    'A switch that lets a carer turn the night sensor off was refused, for the sake of the person whom the sensor watches. Carers and the people they look after saw this differently, and both views are on the page. The talking clock stays on the list although most disliked it, because two could not do without it.',
    'Two of the thirteen ring those who have tried something each spring, and bring what they hear to the group that keeps the list.'),
  section('Equality', 2, 'Every gadget was tried by somebody with a hearing aid and by somebody with little sight. The instructions are in large print and as a signed clip; those in Punjabi and Polish follow in March.'),
  section('Risks', 2, 'A gadget that comes back broken can mean a week without one for the next household. Three spare sets of the most used ones are kept at the office.'),
];

/** A page that holds a picture of a page, as a scanner makes it. */
function scan(): Uint8Array {
  const file = new PdfFile();
  const [page, tree] = [file.reserve(), file.reserve()];
  const picture = file.addStream(Buffer.alloc(64, 0xf0), true, '/Type /XObject /Subtype /Image /Width 16 /Height 32 /BitsPerComponent 1 /ColorSpace /DeviceGray');
  const content = file.addStream('q 595 0 0 842 0 0 cm /Im0 Do Q', true);
  file.set(page, `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /Im0 ${picture} 0 R >> >> >>`);
  file.set(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  return file.bytes(file.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}
