import { direction } from '../../src/core/language.ts';
import { markup, raw, type Markup } from '../../src/core/markup.ts';
import { parseXml } from '../xml.ts';

const VOID = /<(area|br|col|embed|hr|img|input|source|track|wbr)\b([^>]*?)\s*\/?>/g;

/** Our HTML as XML: elements without content are closed. Everything else is well-formed already. */
export const toXhtml = (html: string): string => html.replace(VOID, '<$1$2/>');

interface PageOptions {
  language: string;
  title: string;
  /** Path of the style sheet from this page. */
  style: string;
  body: Markup;
  /** `epub:type` of the body. */
  type?: string;
}

/** A content document. Throws when it is not well-formed: that is a bug, and no reader opens it. */
export function xhtmlPage({ language, title, style, body, type }: PageOptions): string {
  const page = markup`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${style}"/>
</head>
<body${type && markup` epub:type="${type}"`}>
${raw(toXhtml(body.text))}
</body>
</html>
`.text;
  parseXml(page);
  return page;
}
