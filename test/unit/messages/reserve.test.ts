import { expect, it } from 'vitest';
import { messageReserveCss } from '../../../packages/widget/src/messages/message-reserve-css';

it('keeps room for a heading and two lines, more for what a shop says will come, and none once the place was left', () => {
  expect(messageReserveCss()).toBe(
    'dangol-message:not([hidden]){display:block;min-height:8.82em}@media(min-width:768px){dangol-message:not([hidden]){min-height:6.16em}}',
  );
  expect(messageReserveCss({ selector: '#offer', lines: 0, items: 3, benefit: true, actions: true })).toBe(
    '#offer:not([hidden]){display:block;min-height:43.95em}@media(min-width:768px){#offer:not([hidden]){min-height:30.55em}}',
  );
});
