export { createLive as create } from '../source/create-live';
