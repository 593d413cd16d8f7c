// For the script tag, which loads it where a shop asks for it.
export { createDuties } from './create-duties';
