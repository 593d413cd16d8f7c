import { compile, createLocal, emptyState, judge, type Situation, type Verdict } from '@dangol/campaigns';
import type { CampaignFile } from '@dangol/schema';
import type { JSX } from 'preact';
import { needsOf } from '../../../packages/dangol/src/inspector/campaigns/needs-of';
import { answerOf, sayVerdict } from '../../../packages/dangol/src/inspector/campaigns/say-verdict';
import { campaignWords } from '../../../packages/dangol/src/inspector/campaigns/words';
import { wordsFor } from '../../../packages/dangol/src/inspector/words';
import type { PlaygroundData } from '../data';
import { situationOf } from '../visitors/situation-of';
import type { PlaygroundContext } from './context';

/** What the campaign would do with each example visitor, and the first thing that keeps it from it. */
export function Judged({ context, file }: { context: PlaygroundContext; file: CampaignFile | undefined }): JSX.Element {
  const { words, language, data } = context;
  const said = campaignWords[language];
  const isGiven = data.visitors.every(({ events }) => !events.length);
  return (
    <section class="playground-part" data-judged>
      <h2>{words.judged}</h2>
      <p class="hint">{isGiven ? words.judgedGiven : words.judgedText}</p>
      <ul class="judged">
        {data.visitors.map((visitor) => {
          const { verdict, situation } = file ? verdictFor(file, visitor, context) : {};
          const answer = verdict && answerOf(verdict);
          return (
            <li key={visitor.id} data-visitor={visitor.id} data-answer={answer}>
              <strong>{visitor.name[language]}</strong>
              {answer && <span class={`verdict ${answer}`}>{said.answers[answer]}</span>}
              <span class="hint">{visitor.text[language]}</span>
              {verdict && (
                <span class="reason">
                  {sayVerdict(verdict, said, { missing: missingFor(verdict, visitor, language), situation })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Judgement {
  verdict?: Verdict;
  situation?: Situation;
}

type Visitor = PlaygroundData['visitors'][number];

/** As if one of its triggers had just happened on the page that the visitor is on. */
function verdictFor(file: CampaignFile, visitor: Visitor, { data, language }: PlaygroundContext): Judgement {
  const compiled = compile(file);
  const [campaign] = compiled.campaigns;
  if (!campaign) return {};
  const local = createLocal(file.zone ?? 'Asia/Seoul');
  const situation = situationOf(visitor, { data, language, now: Date.now(), local });
  return { verdict: judge(compiled, campaign, undefined, situation, emptyState()), situation };
}

/** Names of the purposes that this visitor has not allowed; nobody here has joined the membership. */
function missingFor({ campaign }: Verdict, { isUndecided, demographics }: Visitor, language: 'ko' | 'en'): string[] {
  const { purposes } = wordsFor(language).words.consent;
  const isMissing = (purpose: string) =>
    isUndecided || purpose === 'profileLink' || (purpose === 'demographics' && !demographics);
  return needsOf(campaign)
    .filter((purpose) => purpose !== 'analytics' && isMissing(purpose))
    .map((purpose) => purposes[purpose] ?? purpose);
}
