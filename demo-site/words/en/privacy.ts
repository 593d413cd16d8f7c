import type { Words } from '../ko';

export const privacy: Pick<Words, 'privacyTitle' | 'privacySections'> = {
  privacyTitle: 'Privacy notice',
  privacySections: [
    [
      'What is recorded',
      'Products you viewed, your cart and wish list, searches and orders, in this browser only. Never your name, phone or address.',
    ],
    ['Why', 'To show you things that suit you. The work is done on your device, and the record does not leave it.'],
    [
      'Statistics',
      'While statistics are allowed, the shop’s own collector learns which products were shown and clicked, by a random number. Nobody else does.',
    ],
    [
      'Link with your membership',
      'Only for members who agreed to it: orders and date of joining are seen together with what is on this device, and statistics and planned messages carry the member number. You can undo it below.',
    ],
    [
      'How long',
      'Products viewed 180 days, searches 90, cart 60, wish list a year, orders two. Erase or refuse, and it is deleted at once; only what you chose remains.',
    ],
    ['Your right to refuse', 'Refusing costs you nothing here. You can change your mind at any time, below.'],
    [
      'The one necessary cookie',
      'The first time you use the cart, the wish list, log in or the brightness switch, one cookie (shop_session) is set. It ends with the browser session.',
    ],
  ],
};
