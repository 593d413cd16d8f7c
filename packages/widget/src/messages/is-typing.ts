import { activeIn } from './page/active-in';

const FIELDS =
  'input:not([type=button],[type=submit],[type=checkbox],[type=radio]),textarea,select,[contenteditable]:not([contenteditable=false])';

/** Whether the visitor is in a field: a dialog would take the next keys away, so one had better wait. */
export const isTyping = (document: Document): boolean => activeIn(document)?.matches(FIELDS) ?? false;
