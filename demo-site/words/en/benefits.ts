import type { benefits as ko } from '../ko/benefits';

/** Coupons, what signing up brings, and what else is asked there. */
export const benefits: typeof ko = {
  coupons: {
    code: 'Coupon code',
    apply: 'Apply',
    remove: 'Take off',
    use: (code) => `Apply coupon ${code}`,
    mine: 'Your coupons',
    until: (time) => `until ${time}`,
    discount: 'Coupon',
    gift: 'Gift',
    answers: {
      good: 'The coupon counts.',
      removed: 'The coupon is off.',
      unknown: 'We do not know this code. Please check the letters once more.',
      expired: 'This coupon has run out, so it could not be taken off the price.',
      used: 'You have used this coupon already.',
    },
  },
  signUpBenefit: {
    eyebrow: 'For new members',
    title: '₩3,000 off your first order',
    text: 'Sign up, claim the coupon, and use it within 7 days. There is no other condition.',
    action: 'Sign up for it',
  },
  link: {
    title: 'Link with your membership (optional)',
    box: 'Bring together what I look at on this device and my membership',
    facts: [
      ['Purpose', 'To see it together with your orders, also on another device or after this one has forgotten.'],
      ['Data', 'Member number, date of joining, orders, and the products looked at on this device.'],
      ['Kept', 'Until you undo the link or leave.'],
      ['Refusing', 'You can sign up and shop without it.'],
    ],
    note: 'What you chose as a guest is not carried over to your membership: linked, you may be asked once more on the next page.',
  },
  age: {
    title: 'Age group (optional)',
    label: 'Age group',
    none: 'Rather not say',
    bands: { '20s': 'Twenties', '30s': 'Thirties', '40s': 'Forties', '50s': 'Fifty and over' },
    box: 'You may use my age group to choose what to tell me',
  },
};
