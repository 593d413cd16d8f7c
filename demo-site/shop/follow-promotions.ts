import { pushEvent } from './push-event';

/** Reports `select_promotion` when a promotion is followed. */
export function followPromotions(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-promotion]')) {
    link.addEventListener('click', () =>
      pushEvent('select_promotion', { promotion_id: link.dataset.promotion, creative_slot: link.dataset.slot }),
    );
  }
}
