import type { Doc } from '../doc';

export const campaigns: Doc = {
  title: 'Campaigns',
  summary: 'Write, try and upload the rules that bring the right message to the right visitor at the right moment.',
  blocks: [
    {
      text: 'Campaigns are a JSON file that says to whom, when and what. The visitor’s own browser reads it and decides: no server is needed, and who is meant never leaves the device. Anybody can read the file, so write nothing into it that should stay hidden, such as coupon codes or costs.',
    },
    {
      steps: [
        {
          title: 'Choose a ready campaign',
          text: 'Take one in [Try a campaign](/playground) and change its fields. What the message looks like, and what it does to each of a few example visitors, is there at once. Download the file when it is right.',
        },
        {
          title: 'Check the file',
          text: 'Each line names a place that is wrong and what to write there. One malformed campaign does not keep the others from running.',
          code: 'npx @dangol/trainer campaigns check campaigns.json',
        },
        {
          title: 'Upload it, and name it on the tag',
          text: 'Put the file on the shop or any static host, and write its address in `data-campaigns`. What decides is loaded after the page, what draws with the first message.',
          code: '<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="kr" data-campaigns="/campaigns.json"></script>',
        },
        {
          title: 'Place what messages lie in',
          text: 'Messages of the format `inline` come here. Where templates are hard to edit, the rules may name a place, as in `"place": "after:#detail"`.',
          code: '<dangol-message></dangol-message>',
        },
        {
          title: 'See why one comes, or does not',
          text: 'Open a page with `?dangol=inspect` and turn to Campaigns: what each would do now, the first condition that fails, what is used of its caps, when it may come again. Preview a message whatever its conditions, or make a trigger happen, such as leaving.',
        },
      ],
    },
    { heading: 'A first campaign' },
    {
      text: 'A toast for whoever has looked at one product three times in two weeks, once per product, once a day at most. One visitor in ten is shown nothing and only logged, to compare.',
    },
    {
      code: '{\n  "format": "campaign/1",\n  "groups": { "overlays": { "perSession": 1, "perDay": 2 } },\n  "campaigns": [\n    {\n      "id": "seen-thrice",\n      "when": [{ "event": "view_item" }],\n      "if": { "fact": "count", "event": "view_item", "item": "this", "within": "14d", "gte": 3 },\n      "key": "item",\n      "limits": { "perDay": 1 },\n      "split": { "holdout": 0.1 },\n      "steps": [\n        { "show": { "format": "toast", "title": "Still deciding on {item.title}?", "items": { "item": "this" } } }\n      ],\n      "goal": { "event": "purchase", "same": "item", "within": "7d" }\n    }\n  ]\n}',
    },
    { heading: 'What is written where' },
    {
      table: {
        head: ['Field', 'Meaning'],
        rows: [
          [
            '`when`',
            'What it is judged at: an event, a page opened, about to leave (`exit`), nothing done (`idle`), scrolled (`scroll`), stayed (`active`). Any of them.',
          ],
          [
            '`if`',
            'The condition, of `all`, `any` and `not`. What is not known is neither true nor false, and nothing comes then.',
          ],
          [
            '`each`',
            'Judged for each item viewed, wished for, in the cart or bought; it runs for the first that fits.',
          ],
          ['`key`', 'Once per what: visitor, visit, day, week, month, cart, item, item and price, order.'],
          [
            '`limits`',
            'How often in a visit, a day, at all, and the pause between. `stopAfter` ends it after a purchase or a dismissal.',
          ],
          ['`split`', 'The share that is shown nothing (`holdout`), and what others get (`arms`).'],
          [
            '`steps`',
            'A message (`show`), a pause (`wait`), something to be sent later (`intent`). One message a visit.',
          ],
          ['`goal`', 'What has to happen, and until when, for it to have worked. Then it stops.'],
        ],
      },
    },
    { heading: 'Coupons' },
    {
      text: 'Coupons are issued by the shop’s own server. It is asked once, when the visitor asks for one, and gives the same for the same occurrence. A countdown shows the true end that the server has named, or nothing.',
    },
    {
      code: "dangol('campaigns', {\n  issueCoupon: async (wanted) => (await fetch('/coupon', { method: 'POST', body: JSON.stringify(wanted) })).json()\n})",
    },
    { heading: 'The law, and the visitor' },
    {
      list: [
        'Conditions that have to know the visitor are judged only with consent to recommendations. Campaigns that look at this page alone run for everybody.',
        'One message lies over the page at a time, and none while consent is being asked for. Each can be closed, and put off for 7 days.',
        'What is to be sent to a visitor who left is armed only on channels whose advertising they agreed to. In Korea nothing but e-mail goes out from 21:00 to 08:00 unless they agreed to the night as well, and Kakao never from 20:50 on.',
        'When consent is withdrawn, open messages close, what was armed is cancelled, and all that was remembered goes with the profile.',
      ],
    },
    {
      note: 'What is to be sent later is told to the backend as an event; the sending is the shop’s own service’s. Without `data-backend` nobody is told.',
    },
  ],
};
