import { checkBackend } from './checks/check-backend';
import { checkCampaigns } from './checks/check-campaigns';
import { checkConsent } from './checks/check-consent';
import { checkItem } from './checks/check-item';
import { checkMember } from './checks/check-member';
import { checkModel } from './checks/check-model';
import { checkPage } from './checks/check-page';
import { checkPrices } from './checks/check-prices';
import { checkSpace } from './checks/check-space';
import { checkStrips } from './checks/check-strips';
import { checkTag } from './checks/check-tag';
import type { Findings } from './findings';
import type { Line } from './line';

/** The check list of a page, in the order in which its parts depend on each other. */
export function checkLines(findings: Findings): Line[] {
  return [
    checkTag,
    checkPage,
    checkItem,
    checkModel,
    checkPrices,
    checkConsent,
    checkBackend,
    checkStrips,
    checkSpace,
    checkMember,
    checkCampaigns,
  ].flatMap((check) => check(findings));
}
