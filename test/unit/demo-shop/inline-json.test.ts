import { expect, it } from 'vitest';
import { inlineJson } from '../../../demo-site/parts/inline-json';
import fc from '../../support/property';

it('data in a script element cannot end it, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = inlineJson(value);
      expect(text).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(inlineJson('</script><!--')).toBe('"\\u003c/script>\\u003c!--"');
});
