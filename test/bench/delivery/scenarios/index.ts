import type { Scenario } from '../scenario';
import { CONTENT } from './content';
import { DEVICE } from './device';
import { LEAVING } from './leaving';
import { NETWORK } from './network';
import { TABS } from './tabs';

/** In the order of the table's rows. */
export const SCENARIOS: Scenario[] = [...LEAVING, ...TABS, ...NETWORK, ...CONTENT, ...DEVICE];
