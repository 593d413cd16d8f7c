import { type MessageContent, type MessageDeps, type ShownMessage, showMessage } from '@dangol/widget/messages';

/** The lazy part behind campaigns' messages. They are drawn without Preact, so that it need not be loaded for them. */
export function create(): (content: MessageContent, deps: MessageDeps) => ShownMessage {
  return showMessage;
}
