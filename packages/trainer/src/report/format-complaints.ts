import { type Complaint, formatComplaint } from '@dangol/campaigns/check';

const some = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;

/** A line for each complaint, errors first, and the counts. @param campaigns how many there are; absent where the file is refused whole. */
export function formatComplaints(complaints: readonly Complaint[], campaigns: number | undefined): string {
  const errors = complaints.filter(({ level }) => level === 'error');
  const warnings = complaints.filter(({ level }) => level === 'warning');
  const lines = [...errors, ...warnings].map((complaint) => `${complaint.level}: ${formatComplaint(complaint)}`);
  const counts = [some(errors.length, 'error'), some(warnings.length, 'warning')];
  if (campaigns !== undefined) counts.unshift(some(campaigns, 'campaign'));
  return `${[...lines, counts.join(', ')].join('\n')}\n`;
}
