/** The primary subtag of a language tag (BCP 47), in lower case: `ko` of `ko-KR`; English where there is none. */
export const language = (lang = 'en'): string => lang.split('-', 1)[0]?.toLowerCase() as string;
