import type { ConsentState } from '@dangol/sdk';
import { dangol, withClient } from './dangol';

/** Names the text of the notice; a new text needs a new version. */
const NOTICE_VERSION = 'gyeol-1';

/**
 * The shop's consent notice: shown until the visitor has chosen, opened again from the footer. It covers nothing that is needed,
 * locks nothing, moves nothing, and its three answers look alike.
 */
export function askConsent(): void {
  const bar = document.querySelector<HTMLElement>('[data-consent]');
  if (!bar) return;
  const choice = bar.querySelector<HTMLFormElement>('[data-consent-choice]')!;
  const main = bar.querySelector<HTMLElement>('[data-consent-main]')!;
  const boxes = [...choice.querySelectorAll<HTMLInputElement>('input')];
  let opener: HTMLElement | undefined;

  function show(step: 'main' | 'choice' | 'none'): void {
    bar!.hidden = step === 'none';
    main.hidden = step !== 'main';
    choice.hidden = step !== 'choice';
  }

  function decide(isGranted: (purpose: string) => boolean): void {
    const purposes = Object.fromEntries(boxes.map(({ name }) => [name, isGranted(name)]));
    dangol('consent', purposes, { source: 'banner', notice: { version: NOTICE_VERSION } });
    show('none');
    opener?.focus();
  }

  function reflect(state: ConsentState): void {
    for (const box of boxes) box.checked = (state.allowed as string[]).includes(box.name);
  }

  for (const button of bar.querySelectorAll<HTMLElement>('[data-consent-set]')) {
    button.addEventListener('click', () => decide(() => button.dataset.consentSet === 'accept'));
  }
  bar.querySelector('[data-consent-choose]')!.addEventListener('click', () => show('choice'));
  bar.querySelector('[data-consent-back]')!.addEventListener('click', () => show('main'));
  choice.addEventListener('submit', (event) => {
    event.preventDefault();
    decide((purpose) => boxes.some((box) => box.name === purpose && box.checked));
  });

  withClient((client) => {
    const state = client.consent.state();
    if (state.decisions.personalization === undefined && state.regime !== 'none') {
      show('main');
      // Elsewhere a notice permits nothing by itself, and what permits nothing is not written to the device.
      if (state.regime === 'kr' && state.noticed !== NOTICE_VERSION) dangol('noticed', NOTICE_VERSION);
    }
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-consent]')) {
    button.addEventListener('click', () => {
      opener = button;
      withClient((client) => reflect(client.consent.state()));
      show('main');
      bar.querySelector<HTMLElement>('[data-consent-set]')!.focus();
    });
  }
}
