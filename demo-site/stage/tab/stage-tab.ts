import type { InspectorTab, InspectorUi } from 'dangol';
import { readStage } from '../read-stage';
import { INSPECT_PARAM, STAGE_PARAM, type Stage } from '../stage';
import { stagedAddress } from '../staged-address';
import { stageWords } from '../words';
import { writeStage } from '../write-stage';
import { drawConsent, drawFaults, drawPersonas, drawTheme } from './draw-choices';
import { drawClock } from './draw-clock';
import { drawLink } from './draw-link';

/** What the parts of the tab draw with. */
export interface StageUi {
  h: InspectorUi['h'];
  words: ReturnType<typeof stageWords>;
  language: InspectorUi['language'];
  /** Epoch ms on the page's clock. */
  now: number;
  /** The stage of this page. */
  stage: Stage;
  /** The address of this page, without the inspector. */
  here: URL;
  /** Goes to this page on another stage. */
  change(changes: { [Key in keyof Stage]?: Stage[Key] | undefined }): void;
  leave(): void;
  redraw(): void;
}

/** The inspector's tab that puts the shop into a state. Each press is a way to another address: what is seen is what the address says. */
export function stageTab(window: Window): InspectorTab {
  const { document, location } = window;
  const words = stageWords(document.documentElement.lang);

  function go(text: string, isOpen: boolean): void {
    const url = new URL(stagedAddress(new URL(location.href), text));
    // Kept out of `searchParams`, which would write the stage's commas and colons in its own way.
    url.search = url.search.replace(/([?&])inspect=[^&]*&?/, '$1');
    if (isOpen) url.search += `&${INSPECT_PARAM}=stage`;
    location.assign(url);
  }

  return {
    name: 'stage',
    title: words.title,
    draw({ h, language, now, redraw }) {
      const here = new URL(location.href);
      const stage = readStage(here.searchParams.get(STAGE_PARAM) ?? '');
      const ui: StageUi = {
        h,
        words,
        language,
        now,
        stage,
        here,
        redraw,
        change(changes) {
          const next = Object.fromEntries(
            Object.entries({ ...stage, ...changes }).filter(([, value]) => value !== undefined),
          );
          go(writeStage(next as unknown as Stage), true);
        },
        leave: () => go('', false),
      };
      const isGiven = document.documentElement.hasAttribute('data-given');
      return [
        drawLink(ui),
        isGiven ? h('p', { class: 'hint' }, words.given) : drawPersonas(ui),
        drawClock(ui),
        drawFaults(ui),
        drawConsent(ui),
        drawTheme(ui),
      ];
    },
  };
}
