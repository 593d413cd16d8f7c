import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page for its `<meta>`: our own files, and what stands inline by its hash. What a meta element cannot say
 * (`frame-ancestors`) is the host's to say.
 * @param html the page without the element.
 */
export function policyOf(html: string, backend: string | undefined): string {
  const scripts = hashes(html, /<script(?![^>]*\b(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    `style-src 'self' ${styles}`,
    "img-src 'self' data: http: https:",
    `connect-src 'self'${backend ? ` ${new URL(backend).origin}` : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashes(html: string, inline: RegExp): string {
  const found = [...html.matchAll(inline)].map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(found)].map((hash) => `'sha256-${hash}'`).join(' ');
}
