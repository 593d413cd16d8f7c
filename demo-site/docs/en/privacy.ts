import type { Doc } from '../doc';
import { KEPT, type Kept, type KeptName } from '../kept-rows';

const PROFILE = 'IndexedDB `dangol-profile`';
const OUTBOX = 'IndexedDB `dangol-outbox`';
const long = ([days, most]: Kept) => `${days} days${most ? `, at most ${most.toLocaleString('en')}` : ''}`;
const row = (name: KeptName, what: string, where: string, why: string, purpose: string) =>
  [what, where, why, `\`${purpose}\``, long(KEPT[name])] as const;
const own = (name: KeptName, what: string) => row(name, what, PROFILE, 'recommendations', 'personalization');

export const privacy: Doc = {
  title: 'Privacy',
  summary: 'What is kept, where, why, how long and under which purpose; to copy into a privacy policy.',
  blocks: [
    {
      text: 'No cookie is set. All of this lies on the visitor’s device, and a database is opened only once its purpose is allowed. The figures are read from the code.',
    },
    {
      table: {
        head: ['What', 'Where', 'Why', 'Purpose', 'How long'],
        rows: [
          [
            'records of consent, refusal, withdrawal',
            'localStorage `dangol.consent`',
            'keeping and proving the choice',
            '`necessary`',
            'until the visitor erases it, newest 100',
          ],
          [
            'messages dismissed for 7 days',
            'localStorage `dangol.dismissed`',
            'not showing them again',
            '`necessary`',
            '7 days',
          ],
          own('items', 'items viewed and bought'),
          own('cart', 'a copy of the cart'),
          own('wishlist', 'the wish list'),
          own('orders', 'orders (number, items, amount)'),
          own('searches', 'search terms'),
          own('likings', 'liking of categories and brands (a score)'),
          own('dismissed', 'marked as “not for me”'),
          own('visits', 'number of visits, first and last'),
          own('actions', 'how often sign-up, login and the like'),
          own('moments', 'what was done lately, and of which item, search or type of page'),
          [
            'where the visit came from (`utm_` parameters)',
            PROFILE,
            'recommendations',
            '`personalization`',
            'until the next visit',
          ],
          row(
            'messages',
            'messages that campaigns have shown, followed or closed',
            PROFILE,
            'not repeating them',
            'personalization',
          ),
          row('clicks', 'items clicked in a strip', PROFILE, 'measuring what strips sold', 'personalization'),
          own('seed', 'a random number (experiments; never leaves)'),
          row(
            'model',
            'copies of recommendation data (public)',
            'IndexedDB `dangol-model`',
            'strips at once',
            'personalization',
          ),
          row('outbox', 'events not yet delivered', OUTBOX, 'statistics', 'analytics'),
          row('visitor', 'the visitor’s random id', OUTBOX, 'statistics', 'analytics'),
        ],
      },
    },
    { heading: 'What goes to a server' },
    {
      text: 'Only where the shop has set `data-backend`, and only while its purposes are allowed: what was viewed, added, bought, searched and when; the page’s address (path and allow-listed parameters); the visitor’s id; the state of consent. The member’s id only under `profileLink`. Never the profile, names, addresses, the IP address or a fingerprint; e-mail addresses, telephone, card and resident numbers are masked before anything is stored or sent.',
    },
    { heading: 'The order file' },
    {
      list: [
        'Training reads the columns it needs and no other. Buyers are hashed in memory, with another salt at every run.',
        'The public model names no buyer and no order, no pair that one person alone bought, no item that one person alone met; counts come in bands.',
        'Columns of cost, supply price and margin are used nowhere.',
        'Messages show row numbers and shapes, never what stands in a cell.',
      ],
    },
    { heading: 'What the visitor can do' },
    {
      text: 'A link to `#dangol-privacy` opens what is remembered: see it, erase one thing or everything, download it. Refusing or withdrawing costs nothing in the shop.',
    },
    {
      note: 'Who is responsible, whom to contact, the legal basis, how long the shop’s server keeps events and by whom they are processed is the shop’s to add. Not legal advice.',
    },
  ],
};
