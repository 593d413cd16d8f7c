import { Fragment, type JSX } from 'preact';
import type { View } from '../view';
import { STAGE_PARAM, STAGE_PATH } from './stage';

/** An address without a stage, typed into a tab that is on one, leads to it; the stop keeps this page from counting as a visit. */
const KEEP = `if(!/[?&]${STAGE_PARAM}=/.test(location.search))try{let s=sessionStorage.getItem('demo.${STAGE_PARAM}');if(s){stop();location.replace(location.pathname+location.search+(location.search?'&':'?')+'${STAGE_PARAM}='+s+location.hash)}}catch{}`;

/** What a page's head holds for testers, before dangol: nothing is loaded while no stage is asked for. */
export function StageHead({ view }: { view: View }): JSX.Element {
  return (
    <Fragment>
      <link rel="demo-stage" href={view.href(STAGE_PATH)} />
      <link rel="demo-stage-tab" href={view.file('/assets/stage-tab.js')} />
      <script nonce={view.nonce} dangerouslySetInnerHTML={{ __html: KEEP }} />
      {view.query.has(STAGE_PARAM) && <script src={view.file('/assets/stage.js')} />}
    </Fragment>
  );
}
