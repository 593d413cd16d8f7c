export { createRules as create } from '@dangol/recommender/rules';
