export { createDuties as create } from '@dangol/sdk/duties';
