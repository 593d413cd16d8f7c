/** Where this tab keeps the rules that are being tried: the text of a rules file. */
export const TRIED_KEY = 'demo.campaigns';
