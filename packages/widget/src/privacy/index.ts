export { type AttachedPanel, attachPanel, type PanelDeps, type PrivacyOptions } from './attach-panel';
export { definePrivacy } from './define-privacy';
export type { Forgotten, PrivacyControl, PrivacyState } from './privacy-control';
export { PRIVACY_CSS } from './privacy-css';
export { type Strength, strengthOf } from './strength-of';
export { type PrivacyTexts, privacyTextsFor } from './texts';
