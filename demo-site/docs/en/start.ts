import type { Doc } from '../doc';

export const start: Doc = {
  title: 'The first hour',
  summary: 'A model from the order file and the product feed, and strips by one tag.',
  blocks: [
    {
      text: 'One computer with Node 20.11 or later will do. Every command is one line and the same in Terminal, PowerShell and cmd. What differs by platform stands in [Platforms](/docs/platforms). Begin in an empty folder; for FTP or S3 take `basic-ftp` or `aws4fetch` in place of `ssh2-sftp-client`.',
    },
    { code: 'npm install dangol @dangol/trainer ssh2-sftp-client' },
    {
      steps: [
        {
          title: 'Export the orders',
          text: 'Put the order files of the shop’s admin, Excel or CSV, as they come into a folder `orders`. A year is plenty; overlapping months are counted once. Do not save them anew in Excel: it ruins long numbers.',
        },
        {
          title: 'Find the feed’s address',
          text: 'A Naver Shopping or Google Merchant feed is best: fresh every day, with each product’s link, by which its id on the page is known.',
        },
        {
          title: 'Look at it first',
          text: 'An address of this computer alone (Ctrl-C ends it) shows your own products with their strips, and what is wrong with the data.',
          code: 'npx @dangol/trainer try --orders orders --catalogue "https://shop.example/feed/naver.txt"',
        },
        {
          title: 'Train',
          text: 'The summary says what was recognised and what share of the ordered items was found. Below 80 % it stops and says how to mend it.',
          code: 'npx @dangol/trainer train --orders orders --catalogue "https://shop.example/feed/naver.txt" --out model',
        },
        {
          title: 'Put the files on your host',
          text: '`dangol.js` and the `dangol-*.js` of `node_modules/dangol/dist`, and the model. A folder, FTP, SFTP or S3-compatible storage takes one command, and visitors find a whole model at every moment.',
          code: 'npx @dangol/trainer publish model sftp://user@shop.example/var/www/html/dangol/model',
        },
        {
          title: 'The tag',
          text: 'The `<style>` keeps the strips’ space free, so that nothing jumps. With `data-preview` nobody sees a strip but a browser that has opened `?dangol=preview`.',
          code: '<style>dangol-recs{display:flow-root}dangol-recs:not(:defined)>:is([slot=heading],[slot=empty]){display:none}dangol-recs:not(:defined):before{content:"";display:block;padding-top:calc(max(9em,(100% + var(--dangol-gap,1em))/var(--dangol-columns,5) - var(--dangol-gap,1em))*var(--dangol-ratio,1) + 11em)}</style>\n<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="eu" data-preview></script>',
        },
        {
          title: 'The strips',
          text: 'One below the buy button, one below the detail. Where the template is hard to change, write them into `data-strips` of the tag.',
          code: '<dangol-recs kind="goes-with" item="45" limit="6"></dangol-recs>\n<dangol-recs kind="similar-buyers" item="45"></dangol-recs>',
        },
        {
          title: 'The doctor',
          text: 'Add `?dangol=inspect` to a product’s address: a check list opens, and each line that fails says what to change. All of them: [Troubleshooting](/docs/troubleshooting).',
        },
        {
          title: 'The notice',
          text: 'Without a consent platform put `<dangol-consent>` at the end of the page. The strips work whatever is chosen. More: [Consent](/docs/consent).',
          code: '<dangol-consent shop="Our shop" policy="/privacy"></dangol-consent>',
        },
        {
          title: 'Every night',
          text: 'Task Scheduler, cron or GitHub Actions train and publish. A model that lost more than 20 % of its items is refused; an old log is told. `examples/nightly` of the repository is ready to copy.',
          code: 'npx @dangol/trainer train --orders orders --catalogue "https://shop.example/feed/naver.txt" --out model --publish sftp://user@shop.example/var/www/html/dangol/model --max-loss 0.2 --max-log-age 3d',
        },
      ],
    },
    {
      note: 'For prices and stock by the hour run `dangol live` and add `data-live` to the tag. Prices older than 48 hours are hidden rather than wrong.',
    },
  ],
};
