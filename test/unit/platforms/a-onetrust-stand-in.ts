import type { PageWindow } from './a-visitor';
import type { StandIn } from './stand-in';

/**
 * A stand-in for OneTrust's hosted script: the groups, the method and the events that its developer portal documents.
 * @param defaults groups that the visitor's region leaves active before a choice.
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 */
export function aOneTrustStandIn(
  window: PageWindow,
  memory: Map<string, string[]>,
  defaults: string[] = ['C0001'],
): StandIn {
  let isClosed = memory.has('onetrust');
  const apply = (groups: string[]) => {
    window.OnetrustActiveGroups = `,${groups.join(',')},`;
    window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: groups }));
  };
  window.OneTrust = { IsAlertBoxClosed: () => isClosed };
  apply(memory.get('onetrust') ?? defaults);
  return {
    choose(isGranted) {
      const groups = isGranted ? ['C0001', 'C0002', 'C0003', 'C0004'] : ['C0001'];
      memory.set('onetrust', groups);
      isClosed = true;
      apply(groups);
      window.dispatchEvent(new Event('OTConsentApplied'));
    },
  };
}
