/** Headers of every page: only our own scripts, no inline handlers or styles but those with the answer's nonce. */
export function securityHeaders(nonce: string, backend: string | undefined): Record<string, string> {
  const connect = backend ? `'self' ${new URL(backend).origin}` : "'self'";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: http: https:",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { 'Content-Security-Policy': policy.join('; '), 'Referrer-Policy': 'same-origin' };
}
