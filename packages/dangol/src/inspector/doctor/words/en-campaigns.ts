/** What is said of campaigns, in English. */
export const enCampaigns = {
  campaignsUnneeded: ['This build has no campaigns.'],
  campaignsNone: ['Not used.'],
  campaignsFine: ['{count} in use.'],
  campaignsAbsent: [
    '{address} cannot be read ({why}): no campaign runs.',
    'Upload the rules file to that address, or correct data-campaigns.',
  ],
  campaignsPage: [
    '{address} answers with an HTML page in place of the rules file.',
    'Upload the rules file there; on a host that answers with its front page for what is missing, look at the address.',
  ],
  campaignsFormat: [
    '{address} is no JSON.',
    'Check the file with dangol campaigns: it names the line whose comma or quote is wrong.',
  ],
  campaignsWhole: [
    'The rules file is refused as a whole: {complaint}',
    'Mend that place, and check the file with dangol campaigns.',
  ],
  campaignsRefused: [
    'A campaign is refused: {complaint}',
    'Mend that place, and check the file with dangol campaigns; the other campaigns run.',
  ],
  campaignsWaiting: ['They have not begun yet.', 'Check again in a moment.'],
  campaignsNever: [
    'Will not run for this visitor: {ids}. The notice does not ask for the purpose {purpose}.',
    'Have the notice or a form of your own ask for {purpose}, or take that condition out of the campaigns.',
  ],
  campaignsUnsent: [
    'Messages are to be sent later, and no backend is there to be told: {ids}.',
    'Write data-backend on the tag, or take the steps with intent out.',
  ],
  campaignsGroup: [
    'The rules file has no groups of these names: {groups}.',
    'Add them to groups, or correct limits.group.',
  ],
  campaignsOverlays: [
    '{count} campaigns lie over the page, and groups.overlays does not say how often together: 2 a visit and 4 a day hold.',
    'Say it in the file, as in "groups": { "overlays": { "perSession": 1, "perDay": 2 } }.',
  ],
} as const;
