import type { Card } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import type { StripItem } from '../../source';
import { actionsOf } from '../actions/actions-of';
import { clearView } from '../clear/clear-view';
import { barView } from '../outfit/bar-view';
import { checkView } from '../outfit/check-view';
import { isOutfit, ownPiece } from '../outfit/outfit-of';
import type { RichOptions } from '../rich-options';
import { drawTemplate } from '../template/draw-template';
import type { Template } from '../template/template';
import type { Ui } from '../ui';
import { buttonsView } from './buttons-view';
import { whyView } from './why-view';

/** The built-in strip, with what was asked for in its places. @param card of the page's own item, in an outfit */
export function drawStrip(ui: Ui, h: typeof import('preact').h, card: Card | undefined): ComponentChildren {
  const { props, options, room } = ui;
  const own = card?.availability === 'out_of_stock' ? undefined : card;
  const isAll = props.layout === 'outfit';
  const isChoice = isAll && isOutfit(props.state);
  const template = templateOf(options);
  const buttons = isChoice ? [] : actionsOf(options.actions);

  const inside = (item: StripItem, position: number, card: VNode) => {
    const own = template && fromTemplate(template, item, position);
    return [
      own ?? card,
      isChoice && checkView(ui, item),
      buttons.length > 0 && moreView(ui, buttonsView(ui, buttons, item, position), whyView(ui, item, position)),
    ];
  };

  const fromTemplate = (draw: Template, item: StripItem, position: number) => {
    const drawn = drawTemplate(draw, item, {
      h,
      track: props.tell,
      base: location.origin,
      failed: (problem) => warn(options, problem),
    });
    if (drawn === undefined) return undefined;
    const select = ({ target, type, button }: MouseEvent) => {
      if ((type === 'click' || button === 1) && (target as Element).closest('a[href]')) props.onSelect(position);
    };
    return ui.h('div', { class: 'own', part: 'card', onClick: select, onAuxClick: select }, drawn);
  };

  return props.view({
    class: template && 'templates',
    beside: clearView(ui),
    first: isChoice && own && { item: ownPiece(own), more: checkView(ui, ownPiece(own), true) },
    inside,
    below: [
      isAll && barView(ui, own),
      room.said !== undefined && ui.h('p', { class: 'said', role: 'status' }, room.said),
    ],
  });
}

/** The template that a strip asks for; one that is not there is told. */
function templateOf(options: RichOptions): Template | undefined {
  const { template, templates } = options;
  if (typeof template !== 'string') return template;
  const named = Object.hasOwn(templates ?? {}, template) ? templates?.[template] : undefined;
  if (typeof named !== 'function') warn(options, `there is none with the name "${template}"`);
  return typeof named === 'function' ? named : undefined;
}

/** The buttons and what they open: Escape closes it, and so does the focus when it goes elsewhere, since it lies over what is there. */
function moreView(ui: Ui, ...parts: unknown[]): VNode {
  const { room } = ui;
  const close = () => {
    room.why = undefined;
    ui.redraw();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !room.why) return;
    event.stopPropagation();
    const button = (event.currentTarget as Element).querySelector<HTMLElement>('[aria-expanded]');
    close();
    button?.focus();
  };
  const onFocusOut = ({ relatedTarget: to }: FocusEvent) => {
    if (room.why && to && !(to as Element).closest('.panel,[aria-expanded=true]')) close();
  };
  return ui.h('div', { class: 'more', onKeyDown, onFocusOut }, ...(parts as ComponentChildren[]));
}

const told = new Set<string>();

/** Once for each problem, and only where the shop asked for it. */
function warn({ debug }: RichOptions, problem: unknown): void {
  const message = `dangol: a template was not drawn: ${problem instanceof Error ? problem.message : problem}`;
  if (!debug || told.has(message)) return;
  told.add(message);
  console.warn(message);
}
