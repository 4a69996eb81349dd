import { StringValueElement, Table, XmlComponent, type ITableOptions } from 'docx';

/** What a screen reader says of a table before it goes into it. */
export interface AltText {
  readonly title: string;
  readonly description: string;
}

/** A table with its alternative text, for which the library that writes Word files has no option. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: AltText) {
    super(options);
    // The properties of a table are the first that stands in it, and its alternative text is the last that stands in them.
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) return;
    properties.addChildElement(new StringValueElement('w:tblCaption', title));
    properties.addChildElement(new StringValueElement('w:tblDescription', description));
  }
}
