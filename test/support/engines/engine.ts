/** The engines that the tests know: Chrome's and Edge's, Firefox's, Safari's. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A running browser with one throw-away profile: its tabs share what they store. */
export interface Engine {
  name: EngineName;
  /** Opens a window of its own with an empty page. Windows lie side by side, so that none is hidden because another was opened. */
  newTab(): Promise<Tab>;
  /** Ends the browser and everything that was started for it. Never rejects. */
  close(): Promise<void>;
}

/** One page in view. Every call rejects once the tab is closed. */
export interface Tab {
  /** Resolves after the page's `load`. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the function in the page, with arguments and result as JSON carries them; waits for a promise. It sees nothing of what is around it here. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks as a visitor does, at the middle of the first match. */
  click(selector: string): Promise<void>;
  /** Presses a key as a visitor does. */
  press(key: 'Tab'): Promise<void>;
  /** Closes the tab at once, as a visitor does. */
  close(): Promise<void>;
  /** A call of the Chrome DevTools Protocol for this tab; only Chromium has it. */
  devtools?(method: string, params?: object): Promise<unknown>;
}

/** How an engine is wanted. What an engine does not know of, it ignores. */
export interface EngineOptions {
  /** The visitor blocks all cookies and site data, in Chromium and Firefox. Default false; a headless shell cannot. */
  blocksCookies?: boolean;
  /** Preferences of Firefox, as `about:config` lists them. */
  firefoxPreferences?: Record<string, string | number | boolean>;
  /** Chromium keeps pages in the back/forward cache. Default false; a headless shell cannot. */
  backForwardCache?: boolean;
}
