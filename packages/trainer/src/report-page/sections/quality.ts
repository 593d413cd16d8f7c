import type { StripScore } from '../../evaluation/score-cases';
import { wilson } from '../gather/wilson';
import { type Html, html } from '../html/html';
import { type Bar, barRows } from '../plots/bar-rows';
import { figure, type Ground, legend, section, table } from './section';
import { FEW } from './worth-telling';

/** How often the strips would have been right on what was hidden, beside plain similarity and best-sellers. */
export function quality({ data, words }: Ground): Html {
  const said = words.quality;
  const { evaluation } = data;
  if (!evaluation?.strips.length) return section('quality', said.title, html`<p>${said.nothing}</p>`);
  const { held, strips } = evaluation;
  const parts = [
    held.orders > 0 && words.amounts.orders(words.count(held.orders)),
    held.sessions > 0 && words.amounts.visits(words.count(held.sessions)),
  ].filter((part) => part !== false);
  const rows = strips.map((strip) => ({
    ...strip,
    ...said.asked(strip.strip, strip.asks),
    hit: strip.metrics['HR@20'],
    interval: wilson(strip.metrics['HR@20'], strip.n),
  }));
  const longest = Math.max(
    ...rows.flatMap((row) => [row.interval[1], row.popularity['HR@20'], row.cosine?.['HR@20'] ?? 0]),
  );
  const most = Math.min(1, Math.ceil(longest * 10) / 10);
  const bar = (share: number, colour: string): Bar => ({ share, colour, text: words.ofHundred(share) });
  const plot = barRows(
    rows.map(({ name, hit, interval, cosine, popularity }) => ({
      label: name,
      bars: [
        { ...bar(hit, 'var(--accent)'), interval },
        ...(cosine ? [bar(cosine['HR@20'], 'var(--second)')] : []),
        bar(popularity['HR@20'], 'var(--third)'),
      ],
    })),
    most || 1,
    rows.map(({ name, hit, of }) => `${name}: ${of(words.ofHundred(hit))}.`).join(' '),
  );
  const hasCosine = rows.some(({ cosine }) => cosine);
  const numbers = table(
    said.title,
    [
      said.columns.strip,
      said.columns.n,
      said.methods.dangol,
      said.columns.range,
      ...(hasCosine ? [said.methods.cosine] : []),
      said.methods.popularity,
      said.columns.own,
    ],
    rows.map(({ name, n, hit, interval, cosine, popularity, metrics }) => [
      name,
      words.count(n),
      words.percent(hit),
      said.between(words.percent(interval[0]), words.percent(interval[1])),
      ...(hasCosine ? [cosine ? words.percent(cosine['HR@20']) : '–'] : []),
      words.percent(popularity['HR@20']),
      words.percent(metrics.filled),
    ]),
  );
  return section(
    'quality',
    said.title,
    html`<p>${said.lead(words.list(parts), said.held[held.how])}</p>`,
    html`<ul class="findings">${rows.map(
      ({ name, question, of, hit, n, ...row }) =>
        html`<li><span class="label">${name}</span><strong>${of(words.ofHundred(hit))}.</strong> ${verdict({ hit, ...row }, words)} <span class="muted">${question} ${n < FEW && said.few(words.count(n))}</span></li>`,
    )}</ul>`,
    figure(
      plot,
      legend([
        ['accent', said.methods.dangol],
        ...(hasCosine ? [['second', said.methods.cosine] as const] : []),
        ['third', said.methods.popularity],
      ]),
      words,
      html`${numbers}<p class="note">${said.ownNote}</p>`,
    ),
    html`<p class="note">${hasCosine && said.about.cosine} ${said.about.popularity} ${said.line}</p>`,
  );
}

interface Judged extends Pick<StripScore, 'popularity' | 'cosine'> {
  hit: number;
  interval: [low: number, high: number];
}

/** Says "better", of whichever it is, only where chance would not have done it. */
function verdict({ hit, interval, popularity, cosine }: Judged, words: Ground['words']): string {
  const said = words.quality;
  const popular = popularity['HR@20'];
  const plain = cosine?.['HR@20'] ?? 0;
  const times = hit / popular;
  const sentences = [
    interval[0] <= popular && said.level,
    interval[0] > popular &&
      popular > 0 &&
      said.better(times < 10 ? times.toLocaleString(words.lang, { maximumFractionDigits: 1 }) : words.count(times)),
    interval[1] < plain && said.plainIsBetter(words.ofHundred(plain)),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
