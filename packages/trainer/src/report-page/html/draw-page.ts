import { createHash } from 'node:crypto';
import type { Words } from '../words/words';
import { type Html, html, trusted, type Value } from './html';

/** A page of ours. */
export interface PageParts {
  lang: Words['lang'];
  title: string;
  /** All of its style, as one text: its hash stands in the policy. */
  style: string;
  /** Whether pictures may come from elsewhere. */
  showsPictures: boolean;
  /** Whether forms may ask the page's own server. Default false. */
  hasForms?: boolean;
  body: Value;
}

/** A whole document without script: what it may load is said in the page itself, so that it holds for a file, too. */
export function drawPage({ lang, title, body, ...rest }: PageParts): Html {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(rest)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(rest.style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** One style by its hash, nothing else; pictures where they are shown. @see https://www.w3.org/TR/CSP3/ */
export function policyOf({ style, showsPictures, hasForms }: Omit<PageParts, 'lang' | 'title' | 'body'>): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const rules = ["default-src 'none'", `style-src 'sha256-${hash}'`, "base-uri 'none'"];
  rules.push(`form-action ${hasForms ? "'self'" : "'none'"}`);
  return [...rules, ...(showsPictures ? ['img-src https: http: data:'] : [])].join('; ');
}
