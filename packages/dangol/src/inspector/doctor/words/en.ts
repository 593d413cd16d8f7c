import { enCampaigns } from './en-campaigns';
import { enPage } from './en-page';
import { enService } from './en-service';

/** Every word of the check list in English. */
export const en = {
  states: { ok: 'ok', warning: 'warning', failing: 'failing', unknown: 'not known' },
  parts: {
    tag: 'Tag',
    platform: 'Platform',
    page: 'Page',
    item: 'Item',
    model: 'Model',
    age: 'Age of the model',
    prices: 'Live prices',
    consent: 'Consent',
    backend: 'Backend',
    strips: 'Strips',
    space: 'Space',
    member: 'Member',
    campaigns: 'Campaigns',
  },
  reading: 'Looking at this page…',
  fine: 'Everything is in order on this page.',
  summary: '{failing} failing, {warning} to look at',
  again: 'Check again',
  copy: 'Copy the report',
  copied: 'Copied',
  refused: 'Copying is not allowed here: select the text and copy it.',
  lines: { ...enPage, ...enService, ...enCampaigns },
};
