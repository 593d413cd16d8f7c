import { Fragment, type JSX } from 'preact';
import { FIRST_CHANGE_DAY } from '../catalogue/in-days';
import { readStage } from '../stage/read-stage';
import { STAGE_PARAM } from '../stage/stage';
import { StageHead } from '../stage/stage-head';
import type { View } from '../view';
import { NOTICE_VERSION } from './notice-version';

/** Calls before the script has loaded wait here with their times. */
const STUB = 'window.dangol=window.dangol||function(){(dangol.q=dangol.q||[]).push([Date.now(),arguments])}';

/** The block a shop pastes into its head, and all it needs for dangol: a style that keeps the strips' space, a stub, one script. */
export function InstallBlock({ view, pageType }: { view: View; pageType: string }): JSX.Element {
  const { nonce, settings } = view;
  const { days } = readStage(view.query.get(STAGE_PARAM) ?? '');
  return (
    <Fragment>
      <StageHead view={view} />
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: settings.reserveCss }} />
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: STUB }} />
      <script
        async
        src={view.file('/dangol.js')}
        data-model={view.file('/model')}
        data-live={days < FIRST_CHANGE_DAY ? undefined : view.file(`/live.json?day=${days}`)}
        data-model-version={settings.modelTag}
        data-backend={view.backend}
        data-regime={view.regime}
        data-notice-version={settings.notice ? NOTICE_VERSION : undefined}
        data-page-type={pageType}
        data-campaigns={view.file('/campaigns.json')}
      />
    </Fragment>
  );
}
