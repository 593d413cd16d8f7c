import type { VNode } from 'preact';
import { INSPECT_PARAM, STAGE_PARAM } from '../stage';
import { stagedAddress } from '../staged-address';
import { writeStage } from '../write-stage';
import { section } from './draw-choices';
import type { StageUi } from './stage-tab';

/** Whether this page's address was copied just now. */
let isCopied = false;

/** The address that says it all, and the way out. */
export function drawLink(ui: StageUi): VNode {
  const { h, words, here, leave } = ui;
  const isOn = here.searchParams.has(STAGE_PARAM);
  return section(
    ui,
    words.link,
    h('p', { class: 'hint' }, words.about),
    h(
      'p',
      { class: 'link' },
      h('input', { type: 'text', readOnly: true, value: addressOf(ui), 'aria-label': words.link }),
      h('button', { type: 'button', onClick: (event: MouseEvent) => copy(ui, event) }, words.copy),
    ),
    h('p', { class: 'hint', role: 'status' }, isCopied ? words.copied : ''),
    h('p', { class: 'buttons' }, h('button', { type: 'button', disabled: !isOn, onClick: leave }, words.leave)),
    h('p', { class: 'hint' }, words.leaveText),
  );
}

function addressOf({ here, stage }: StageUi): string {
  const url = new URL(here);
  url.searchParams.delete(INSPECT_PARAM);
  const text = writeStage(stage);
  if (text) return stagedAddress(url, text);
  url.searchParams.delete(STAGE_PARAM);
  return url.href;
}

/** On plain http there is no clipboard: then the address is selected, ready to be copied by hand. */
async function copy(ui: StageUi, { currentTarget }: MouseEvent): Promise<void> {
  const field = (currentTarget as Element).parentElement!.querySelector('input')!;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    isCopied = true;
    ui.redraw();
  } catch {
    // Refused, or not there.
  }
}
