import type { NoticeWords } from './notice-words';

/** The notice in plain English. */
export const en: NoticeWords = {
  title: 'Your privacy at {shop}',
  lead: 'May {shop} use the following? You decide on each separately.',
  leadAfterNotice: '{shop} uses the following. You may refuse any of it, at any time.',
  right: 'You have the right to refuse. The shop works the same if you do, and you can change your mind at any time.',
  nothing: 'There is nothing here that needs your decision.',
  policy: 'Privacy policy',
  refuse: 'Refuse all',
  choose: 'Choose',
  save: 'Save choice',
  accept: 'Accept all',
  snooze: 'Do not ask again for 7 days',
  close: 'Close',
  closeAsking: 'Close without deciding, and do not ask again for 7 days',
  what: 'What for',
  items: 'Which data',
  retention: 'How long',
  start: 'From when',
  afterNotice: 'After this notice has been shown. If you refuse, it stops at once and what was kept is deleted.',
  inUse: 'In use now. If you refuse, it stops at once and what was kept is deleted.',
  afterConsent: 'Only once you agree.',
  channels: 'By which means',
  ad: {
    email: 'E-mail',
    sms: 'Text message',
    kakao: 'KakaoTalk',
    webpush: 'Browser notification',
    apppush: 'App notification',
  },
  night: '{channel}, also from 21:00 to 08:00',
  shown: '{title}: a notice is open on this page.',
  purposes: {
    personalization: {
      name: 'Recommendations for you',
      what: 'To show goods that suit you, from what you looked at, searched for and bought here.',
      items:
        'Goods viewed, in the cart, on the wish list, bought and dismissed; searches; clicks on recommendations; how many visits, kinds of pages and actions such as sign-up. Kept on this device only, never sent.',
      retention: 'Views 180 days, searches 90, cart 60, orders 2 years, the rest 1 year at most, or until you refuse.',
    },
    analytics: {
      name: 'Usage statistics',
      what: 'To see how the shop is used and to make it better.',
      items:
        'Pages and goods viewed, clicks, searches, cart and orders, with a random number for this browser. Sent to {shop}.',
      retention: 'On this device until sent, 7 days at most; at {shop} as its privacy policy says.',
    },
    profileLink: {
      name: 'Link with your membership',
      what: 'To use your orders as a member for recommendations and to recognise your visits as yours.',
      items: 'Member number, past orders, and with statistics allowed what you do in the shop.',
      retention: 'On this device until you sign out or refuse; at {shop} as its privacy policy says.',
    },
    marketing: {
      name: 'Advertising messages',
      what: 'To tell you of offers, price changes and goods left in your cart.',
      items: 'The address or number that you gave for the means you choose below, and what you looked at here.',
      retention: 'Until you refuse.',
    },
    thirdParty: {
      name: 'Passing on to other companies',
      what: 'Statistics and advertising by companies outside {shop}. The privacy policy names each of them.',
      items: 'Pages and goods viewed, clicks, cart and orders, with a random number for this browser.',
      retention: 'On this device until sent, 7 days at most; at those companies as the privacy policy says.',
    },
    demographics: {
      name: 'Age group and gender',
      what: 'To show goods that people like you choose.',
      items: 'Age group and gender, and only if you gave them.',
      retention: 'Until you refuse or leave the membership.',
    },
  },
};
