// dangol-sdk.js: tracking, consent, profile and delivery, without strips.
import { startClient } from './script-client';

startClient((client, _, warn) => ({ inspect: () => warn('the inspector comes with dangol.js'), api: { client } }));
