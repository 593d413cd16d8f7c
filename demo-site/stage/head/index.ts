// The tester's stage, in the head before dangol: it moves the clock and breaks what is to break before anybody looks. Loaded where the address
// names a stage; none of it is in dangol's own files.
import { STAGE_PARAM } from '../stage';
import { openStage } from './open-stage';

const text = new URL(location.href).searchParams.get(STAGE_PARAM);
if (text !== null) openStage(window, text);
