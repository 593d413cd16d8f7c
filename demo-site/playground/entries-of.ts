import type { CampaignFile } from '@dangol/schema';

/** One campaign of the playbook as a rules file of its own. */
export interface Entry {
  id: string;
  name: string;
  file: CampaignFile;
}

/** The campaigns of a rules file, each with the groups that it counts in, named in the page's language. */
export function entriesOf(all: CampaignFile, language: 'ko' | 'en'): Entry[] {
  return all.campaigns.map((campaign) => {
    const { id, name } = campaign;
    const named = typeof name === 'object' ? (name[language] ?? name.ko ?? name.en) : name;
    const wanted = ['overlays', campaign.limits?.group];
    const groups = Object.entries(all.groups ?? {}).filter(([group]) => wanted.includes(group));
    const file: CampaignFile = {
      format: all.format,
      zone: all.zone ?? 'Asia/Seoul',
      ...(groups.length && { groups: Object.fromEntries(groups) }),
      campaigns: [campaign],
    };
    return { id, name: named ?? id, file };
  });
}
