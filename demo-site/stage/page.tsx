import { inlineJson } from '../parts/inline-json';
import type { Page, View } from '../view';
import { PERSONAS } from './personas';
import { type PastEvent, toHistory } from './personas/to-history';
import { stageWords } from './words';

/** A persona as the page that sets the stage up holds it. */
export interface CastMember {
  isUndecided: boolean;
  events: PastEvent[];
}

/** Where a stage is set up, for a blink: it reports nothing itself, and brings everybody's history with it. */
export function stage({ catalogue, language }: View): Page {
  const words = stageWords(language);
  const cast: [id: string, member: CastMember][] = PERSONAS.map((persona) => [
    persona.id,
    { isUndecided: Boolean(persona.isUndecided), events: toHistory(persona, catalogue, language) },
  ]);
  return {
    title: words.setting,
    type: 'stage',
    body: (
      <div class="wrap page">
        <div class="empty" role="status">
          <h1>{words.setting}</h1>
          <p>{words.settingText}</p>
        </div>
        <script
          id="stage-cast"
          type="application/json"
          dangerouslySetInnerHTML={{ __html: inlineJson(Object.fromEntries(cast)) }}
        />
      </div>
    ),
  };
}
