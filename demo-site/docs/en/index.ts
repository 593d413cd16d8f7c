import type { Docs } from '../doc';
import { campaigns } from './campaigns';
import { consent } from './consent';
import { platforms } from './platforms';
import { privacy } from './privacy';
import { start } from './start';
import { troubleshooting } from './troubleshooting';

/** The documentation in English. */
export const en: Docs = {
  title: 'Setting up dangol',
  summary: 'Working strips from the shop’s own files and pages, without a server. The first hour is enough.',
  pages: 'Pages of this guide',
  next: 'Next',
  previous: 'Previous',
  named: { start, platforms, consent, campaigns, privacy, troubleshooting },
};
