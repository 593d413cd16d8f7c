import type { Member } from '@dangol/sdk/unchecked';

/**
 * The member that the page's own template prints: `<script type="application/json" data-dangol-member>`. What is no JSON names nobody, and the
 * console is told so. `undefined` where there is no such element.
 */
export function readMember(document: Document, warn: (message: string) => void): Member | null | undefined {
  const element = document.querySelector('script[data-dangol-member]');
  try {
    return element ? JSON.parse(element.textContent || 'null') : undefined;
  } catch {
    warn('data-dangol-member is no JSON; nobody is signed in');
    return null;
  }
}
