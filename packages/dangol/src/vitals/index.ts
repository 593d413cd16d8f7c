export { reportVitals, type VitalsClient, type VitalsOptions } from './report-vitals';
