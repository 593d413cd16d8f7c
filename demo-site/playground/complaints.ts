import { type Complaint, parseCampaignFile } from '@dangol/campaigns/check';
import type { CampaignFile } from '@dangol/schema';

/** What a text comes to. */
export interface Draft {
  text: string;
  /** The rules as plain data, faulty ones too, as long as the text is JSON with a list of campaigns. */
  file: CampaignFile | undefined;
  complaints: readonly Complaint[];
}

/** Reads what stands in the text area, and has the package check it. */
export function draftOf(text: string): Draft {
  const { file, complaints } = parseCampaignFile(text);
  return { text, file: file ?? looseFile(text), complaints };
}

/** Whether something keeps the campaign from running. */
export const isFaulty = ({ complaints }: Draft): boolean => complaints.some(({ level }) => level === 'error');

/** Complaints about what lies at a path or below it, as long as no field of its own shows them. */
export function complaintsAt(complaints: readonly Complaint[], path: string): Complaint[] {
  return complaints.filter((complaint) => complaint.path === path);
}

/** A file that the check refuses as a whole may still have fields to mend it by. */
function looseFile(text: string): CampaignFile | undefined {
  try {
    const data = JSON.parse(text) as CampaignFile;
    const [first] = data.campaigns;
    return first && Array.isArray(first.when) && Array.isArray(first.steps) ? data : undefined;
  } catch {
    return undefined;
  }
}
