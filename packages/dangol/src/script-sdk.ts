// dangol-sdk.js: tracking, consent, profile and delivery, without strips.
import { startClient } from './script-client';

startClient((client, _, warn) => {
  const absent = () => warn('this comes with dangol.js');
  return { inspect: absent, settings: absent, api: { client } };
});
