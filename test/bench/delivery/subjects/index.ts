import type { Subject } from '../subject';
import { dangol } from './dangol';
import { posthog } from './posthog';
import { rudderstack } from './rudderstack';
import { segment, segmentBatching } from './segment';
import { snowplow } from './snowplow';

/** In the order of the table's columns. */
export const SUBJECTS: Subject[] = [dangol, segment, segmentBatching, snowplow, rudderstack, posthog];
