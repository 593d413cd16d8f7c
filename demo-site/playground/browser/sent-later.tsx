import type { CampaignFile, Intent } from '@dangol/schema';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { contentFor } from '../content-for';
import type { PlaygroundContext } from './context';

/** What a sender is given of a step that shows nothing here; its variables are filled in, as they are when it is armed. */
export function SentLater(props: {
  context: PlaygroundContext;
  file: CampaignFile;
  intent: Intent;
  language: 'ko' | 'en';
}): JSX.Element {
  const { context, file, intent, language } = props;
  const { words, data } = context;
  const { title, body } = intent.message;
  const [said, say] = useState<{ title?: string; body?: string }>();

  useEffect(() => {
    let isOver = false;
    const message = { format: 'toast', title, ...(body && { body }) } as const;
    contentFor(file, message, { data, language, now: Date.now(), device: 'phone' }).then(
      (content) => !isOver && say(content),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [JSON.stringify(intent.message), language]);

  return (
    <div class="sent-later">
      <p class="hint">
        {words.intentPreview} · {intent.channels.map((channel) => words.channelNames[channel] ?? channel).join(', ')}
      </p>
      <p>
        <strong>{said?.title}</strong>
      </p>
      <p>{said?.body}</p>
    </div>
  );
}
