import type { CampaignFile } from '@dangol/schema';
import type { MessageContent } from '@dangol/widget/messages';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { contentFor } from '../content-for';
import { everyStep } from '../fields/fields-of';
import type { PreviewWindow } from '../preview';
import type { PlaygroundContext } from './context';
import { CAMPAIGN } from './form';
import { Segments } from './segments';
import { SentLater } from './sent-later';

/** Widths of the frame, px; a wide one is drawn smaller to fit. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;
const HEIGHTS = { phone: 700, desktop: 760 } as const;

/** The message of a step in a page of its own, at the width, in the language and brightness that were chosen. */
export function Preview({
  context,
  file,
  chosen: campaign,
}: {
  context: PlaygroundContext;
  /** Absent: not in order. */
  file: CampaignFile | undefined;
  /** The campaign that was begun with; another one is seen from its first step, on the same screen. */
  chosen: string;
}): JSX.Element {
  const { words, data, previewAt } = context;
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [width, setWidth] = useState<keyof typeof WIDTHS>('phone');
  const [language, setLanguage] = useState(context.language);
  const [theme, setTheme] = useState(themeNow);
  const [chosen, choose] = useState(0);
  const [again, showAgain] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  const steps = file ? everyStep(file.campaigns[0]!, CAMPAIGN).filter(({ step }) => !('wait' in step)) : [];
  const placed = steps[Math.min(chosen, steps.length - 1)];
  const step = placed?.step;
  const shows = step && 'show' in step ? step.show : undefined;

  useEffect(() => choose(0), [campaign]);

  useEffect(() => {
    if (!isLoaded) return undefined;
    let isOver = false;
    const timer = setTimeout(async () => {
      const options = { data, language, now: Date.now(), device: width } as const;
      const content: MessageContent | undefined =
        shows && file ? await contentFor(file, shows, options).catch(() => undefined) : undefined;
      if (isOver) return;
      setEmpty(!content);
      (frame.current?.contentWindow as PreviewWindow | null)?.showPreview?.(content, theme);
    }, 150);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isLoaded, JSON.stringify(shows), file?.zone, language, theme, width, again]);

  useFit(frame, width);

  return (
    <section class="playground-part playground-preview">
      <h2>{words.preview}</h2>
      <div class="playground-choices">
        {steps.length > 1 && (
          <Segments
            name={words.step}
            options={steps.map(({ name }, at) => [String(at), words.stepName(name)])}
            chosen={String(Math.min(chosen, steps.length - 1))}
            choose={(at) => choose(Number(at))}
          />
        )}
        <Segments
          name={words.width}
          options={Object.entries(words.widths)}
          chosen={width}
          choose={(to) => setWidth(to as 'phone')}
        />
        <Segments
          name={words.language}
          options={Object.entries(words.languages)}
          chosen={language}
          choose={(to) => setLanguage(to as 'ko')}
        />
        <Segments
          name={words.theme}
          options={Object.entries(words.themes)}
          chosen={theme}
          choose={(to) => setTheme(to as 'light')}
        />
        <button type="button" class="link" onClick={() => showAgain(again + 1)}>
          {words.showAgain}
        </button>
      </div>
      {file && step && 'intent' in step && (
        <SentLater context={context} file={file} intent={step.intent} language={language} />
      )}
      {isEmpty && !(step && 'intent' in step) && (
        <p class="hint" role="status">
          {file && !shows ? words.previewEmpty : words.previewFaulty}
        </p>
      )}
      <div class={`frame-box ${width}`} hidden={Boolean(step && 'intent' in step)}>
        <iframe
          ref={frame}
          title={words.previewOf}
          src={previewAt}
          width={WIDTHS[width]}
          height={HEIGHTS[width]}
          onLoad={() => setLoaded(true)}
        />
      </div>
    </section>
  );
}

/** The brightness of the page around it, to begin with. */
function themeNow(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  return (theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

/** Draws the frame smaller where there is less room than it is wide. */
function useFit(frame: { current: HTMLIFrameElement | null }, width: keyof typeof WIDTHS): void {
  useEffect(() => {
    const { current } = frame;
    const box = current?.parentElement;
    if (!current || !box) return undefined;
    const scale = () => {
      const share = Math.min(1, box.clientWidth / WIDTHS[width]);
      if (!share) return;
      current.style.transform = `scale(${share})`;
      box.style.height = `${Math.round(HEIGHTS[width] * share)}px`;
    };
    const observer = new ResizeObserver(scale);
    observer.observe(box);
    scale();
    return () => observer.disconnect();
  }, [width]);
}
