import type { Doc } from '../doc';
import { doctorBlocks } from '../doctor-blocks';

export const troubleshooting: Doc = {
  title: 'Troubleshooting',
  summary: 'Every line of the check list, and how to mend it.',
  blocks: [
    {
      text: 'Open the page in question with `?dangol=inspect` behind its address. The lines of the check list depend on those above: begin at the top. Each sentence is found below, with “…” for what was found on your page. `?dangol=off` ends it.',
    },
    ...doctorBlocks('en', ['When it says', 'Do this']),
    { heading: 'In training' },
    {
      table: {
        head: ['When it says', 'Do this'],
        rows: [
          [
            'fewer than 80 % of the ordered lines were found',
            'Compare the two forms of id that it shows. Often the feed is of another shop, or the column of product codes is missing. `--page-id` names the id of the pages, `--map item=상품코드` the column.',
          ],
          ['ids such as `2.02611E+13`', 'Export the file anew, and do not open it in Excel on the way.'],
          [
            'the order file of WooCommerce cannot be read',
            'The download of Analytics → Orders has no product ids: `wp dangol export`, or REST.',
          ],
          [
            'a model that lost more than 20 % of its items is not published',
            'See whether the feed came half. If the shop is that much smaller, publish once with `--max-loss 1`.',
          ],
          ['the newest order is old', 'Put a new export into the folder, or see whether the API job still runs.'],
        ],
      },
    },
  ],
};
