import type { Tab, Ui } from '../context';
import { copyText } from '../copy-text';
import type { Line } from '../doctor/line';
import { reportText } from '../doctor/report-text';
import { sentence } from '../doctor/sentence';
import { doctorWords } from '../doctor/words';
import { hint } from '../part';
import { TEXTS } from '../picker/texts';

/** The check list of this page: what is in order, and for each line that is not, what to change. */
export const checkTab: Tab = (ui) => {
  const { h, lines, language, checkAgain, picker, now } = ui;
  const words = doctorWords[language];
  if (!lines) return hint(ui, words.reading);
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const [failing, warning] = [count('failing'), count('warning')];
  const summary = words.summary.replace('{failing}', String(failing)).replace('{warning}', String(warning));
  return [
    h('p', { class: 'summary', role: 'status' }, failing + warning ? summary : words.fine),
    h(
      'ul',
      { class: 'checks' },
      lines.map((line, index) => row(ui, line, index)),
    ),
    h(
      'p',
      { class: 'buttons' },
      h('button', { type: 'button', onClick: checkAgain }, words.again),
      h('button', { type: 'button', onClick: picker.start }, TEXTS[language].start),
    ),
    copyText(ui, words, reportText(lines, words, location.pathname, now)),
  ];
};

function row({ h, language }: Ui, line: Line, index: number) {
  const words = doctorWords[language];
  const { text, fix } = sentence(line, words);
  return h(
    'li',
    { key: `${line.code} ${index}`, class: line.state },
    h('span', { class: `tag ${line.state}` }, words.states[line.state]),
    h('strong', null, words.parts[line.part]),
    h('span', { class: 'about' }, text),
    fix && h('span', { class: 'fix' }, fix),
  );
}
