import { readStage } from '../read-stage';
import { STAGE_PARAM } from '../stage';
import { writeStage } from '../write-stage';
import { breakNetwork } from './break-network';
import { carryStage } from './carry-stage';
import { chooseConsent } from './choose-consent';
import { moveClock } from './move-clock';
import { playStage } from './play-stage';
import { refuseStorage } from './refuse-storage';
import { showBadge } from './show-badge';
import { createTabMemory } from './tab-memory';

/**
 * Puts this page on its stage. Where the device does not hold the stage's visitor yet, the page is left for the one that sets the stage up,
 * which comes back here.
 * @param text of the address; `''` leaves the stage.
 */
export function openStage(window: Window & typeof globalThis, text: string): void {
  const { document, location } = window;
  const stage = readStage(text);
  const memory = createTabMemory(tabStorage(window));
  const setUp = new URL(document.querySelector<HTMLLinkElement>('link[rel=demo-stage]')!.href);
  if (location.pathname === setUp.pathname) {
    playStage(window, memory, text);
    return;
  }
  // What is refused cannot have been remembered either: that visitor is new on every page.
  const isRefused = stage.faults.includes('storage');
  if (!text || !(isRefused || memory.isPlayed(stage))) {
    setUp.searchParams.set(STAGE_PARAM, text);
    setUp.searchParams.set('to', location.pathname + location.search + location.hash);
    // Before anything on this page is counted.
    window.stop();
    location.replace(setUp.href);
    return;
  }
  memory.open(stage);
  if (!isRefused) memory.played(stage);
  moveClock(window, stage.days);
  breakNetwork(window, stage.faults);
  if (isRefused) refuseStorage(window);
  carryStage(document, writeStage(stage));
  if (stage.theme) dress(document, stage.theme);
  document.addEventListener('DOMContentLoaded', () => {
    if (isRefused) chooseConsent(window, stage.consent);
    showBadge(document, stage);
  });
}

function tabStorage(window: Window): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

function dress({ documentElement, head }: Document, theme: 'light' | 'dark'): void {
  documentElement.dataset.theme = theme;
  head.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme);
}
