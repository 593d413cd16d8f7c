import { choicesOf } from './choices-of';
import { download } from './download';
import { fill } from './fill';
import type { PrivacyControl } from './privacy-control';
import type { Row } from './sections-of';
import type { PrivacyTexts } from './texts';
import type { PanelActions, PanelState } from './ui';

/** What `createActions()` takes. */
export interface ActionDeps {
  control: PrivacyControl;
  state: PanelState;
  texts(): PrivacyTexts;
  now(): number;
  draw(): void;
  /** Puts the focus on the first element of the panel that matches. */
  focus(selector: string): void;
}

/** How long the status line says what came of an action: it floats above the panel. */
const SAID_MS = 8_000;

/** What the buttons do. A failure is told in the status line, and the page goes on. */
export function createActions({ control, state, texts, now, draw, focus }: ActionDeps): Omit<PanelActions, 'close'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (status: string) => {
    clearTimeout(timer);
    state.status = status;
    draw();
    if (status) timer = setTimeout(say, SAID_MS, '');
  };
  const attempt = async (action: () => string | Promise<string>) => {
    try {
      say(await action());
    } catch {
      say(texts().failed);
    }
  };
  const forget = async ({ forgotten }: Row) => {
    if (!forgotten) return;
    if (!('kept' in forgotten)) return control.profile.forget(forgotten);
    await control.profile.keep?.(forgotten.kept, () => undefined);
    state.messages = undefined;
  };
  const isOn = () => control.consent.state().allowed.includes('personalization');

  return {
    toggle(list) {
      if (!state.open.delete(list)) state.open.add(list);
      draw();
    },
    remove: (row) =>
      attempt(async () => {
        await forget(row);
        return fill(texts()['done.remove'], { name: row.name });
      }),
    removeAll: (rows) =>
      attempt(async () => {
        await Promise.all(rows.map(forget));
        return texts()['done.removeAll'];
      }),
    set: ({ key, name, purposes, channels }, on) =>
      attempt(() => {
        control.consent.set(purposes(on), { source: 'settings', ...(channels && { channels: channels(on) }) });
        const words = texts();
        if (key === 'personalization' && !on) return fill(words['done.off'], { name });
        // As it is now: a signal may still hold back what was allowed.
        const choice = choicesOf(control.consent.state(), words).find((each) => each.key === key);
        return fill(words['done.set'], { name, state: choice?.held || (choice?.isOn ? words.on : words.off) });
      }),
    download: () =>
      attempt(async () => {
        download(await control.profile.export(), now());
        return texts()['done.download'];
      }),
    ask(isAsking) {
      state.isAsking = isAsking;
      state.withHistory = false;
      say('');
      focus(isAsking ? '.question' : '.data .danger');
    },
    withHistory(isWanted) {
      state.withHistory = isWanted;
    },
    erase: () =>
      attempt(async () => {
        const consent = state.withHistory;
        state.isAsking = false;
        draw();
        focus('#remembered');
        await control.profile.erase({ consent });
        state.messages = undefined;
        return texts()[isOn() ? 'done.anew' : 'done.erase'];
      }),
  };
}
