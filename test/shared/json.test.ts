import { describe, expect, it } from 'vitest';
import { withoutEmpty, withoutPaths } from '../../src/shared/json.ts';

describe('an object without some paths', () => {
  it('lacks the values at them, and leaves the given object unchanged', () => {
    const value = { name: 'web', branding: { logoUrl: 'a', color: 'b' }, tags: ['x'] };
    expect(withoutPaths(value, ['branding.logoUrl', 'tags'])).toStrictEqual({
      name: 'web',
      branding: { color: 'b' },
    });
    expect(value).toStrictEqual({ name: 'web', branding: { logoUrl: 'a', color: 'b' }, tags: ['x'] });
  });

  it('gains nothing on a path that does not exist', () => {
    const value = { name: 'web', branding: null };
    expect(withoutPaths(value, ['branding.logoUrl', 'theme.color', 'name.first'])).toStrictEqual(value);
  });

  it('keeps a value at a path when it does not fit the condition', () => {
    const value = { title: '', branding: { logoUrl: 'a', color: '' } };
    const isEmpty = (one: unknown): boolean => one === '';
    expect(withoutPaths(value, ['title', 'branding.logoUrl', 'branding.color'], isEmpty)).toStrictEqual({
      branding: { logoUrl: 'a' },
    });
  });
});

it('omits empty values at any depth, also in lists', () => {
  const config = {
    host: 'a',
    port: 0,
    auth: { user: '' },
    templates: [{ subject: '' }, { subject: 's', content: null }],
  };
  expect(withoutEmpty(config)).toStrictEqual({ host: 'a', port: 0, templates: [{ subject: 's' }] });
});
