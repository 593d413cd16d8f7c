// dangol-preact.js: the one copy of Preact that the lazy parts share. The strips themselves draw without.
export { h, options, render } from 'preact';
