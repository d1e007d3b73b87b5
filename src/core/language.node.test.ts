import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direction, languageName } from './language.ts';

test('a language goes in the direction of its script', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'fa', 'ur', 'ckb', 'uz-Arab', 'ku-Arab-IQ']) {
    assert.equal(direction(tag), 'rtl', tag);
  }
  for (const tag of ['en', 'es-AR', 'pt-PT', 'sr-Latn', 'ku-Latn', 'ar-Latn', 'arn', 'hr']) {
    assert.equal(direction(tag), 'ltr', tag);
  }
});

test('a language is called what its speakers call it, or by its tag', () => {
  assert.equal(languageName('ar-EG'), 'العربية');
  assert.equal(languageName('es'), 'español');
  assert.equal(languageName('xx'), 'xx');
});
