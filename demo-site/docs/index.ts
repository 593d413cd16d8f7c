import type { Language } from '../words';
import type { Docs } from './doc';
import { en } from './en';
import { ko } from './ko';

export * from './doc';

const DOCS: Record<Language, Docs> = { ko, en };

/** The documentation pages in a language. */
export const docsFor = (language: Language): Docs => DOCS[language];
