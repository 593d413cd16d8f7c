import type { Stage } from './stage';

/** Something that happens to a visitor, a server or a device. */
export interface Scenario {
  /** A few words for the table's first column. */
  name: string;
  /** What is done, in a sentence. */
  story: string;
  /** The trouble itself. What pages it leaves open get their chance there; then everything is healed and the shop is opened again. */
  play(stage: Stage): Promise<void>;
  /** How long a subject is waited for that sends nothing new, ms; default 25,000. */
  patienceMs?: number;
  backForwardCache?: boolean;
  /** How often it is played, where luck has a part in it; the counts are summed. Default once. */
  times?: number;
  /** The only subject that it can be played with. */
  only?: string;
}
