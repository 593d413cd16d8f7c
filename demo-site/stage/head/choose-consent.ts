import type { Client } from '@dangol/sdk';
import { NOTICE_VERSION } from '../../parts/notice-version';
import type { Choice } from '../stage';
import { withDangol } from './with-dangol';

/** Makes the visitor's choice on this page, as the tester's own: everything that the site asks for, or nothing. */
export function chooseConsent(window: Window, choice: Choice | undefined): void {
  if (choice === 'granted' || choice === 'denied') withDangol(window, (client) => decide(client, choice));
}

/** @param choice `undecided` decides nothing. */
export function decide({ consent }: Client, choice: Choice): void {
  if (choice === 'undecided') return;
  const purposes = consent.state().uses.map((purpose) => [purpose, choice === 'granted']);
  consent.set(Object.fromEntries(purposes), { source: 'settings', notice: { version: NOTICE_VERSION } });
}
