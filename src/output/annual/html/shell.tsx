import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PRINT_STYLE } from './print-style.js';
import { STYLE } from './style.js';

/** A page that needs nothing else: no script, no fonts, no pictures from elsewhere, and a policy that forbids them. `skip` says what the first link leads past the heading to. */
export function offlinePage({ title, skip, children }: { readonly title: string; readonly skip: string; readonly children: ComponentChildren }): string {
  const style = STYLE + PRINT_STYLE;
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">{skip}</a>
        {children}
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
