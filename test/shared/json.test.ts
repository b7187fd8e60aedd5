import { describe, expect, it } from 'vitest';
import { withoutEmpty, withoutPaths } from '../../src/shared/json.ts';

describe('an object without some paths', () => {
  it('lacks what is at them, and leaves the given object as it was', () => {
    const value = { name: 'web', branding: { logoUrl: 'a', color: 'b' }, tags: ['x'] };
    expect(withoutPaths(value, ['branding.logoUrl', 'tags'])).toStrictEqual({
      name: 'web',
      branding: { color: 'b' },
    });
    expect(value).toStrictEqual({ name: 'web', branding: { logoUrl: 'a', color: 'b' }, tags: ['x'] });
  });

  it('gains nothing on the way to a path that leads nowhere', () => {
    const value = { name: 'web', branding: null };
    expect(withoutPaths(value, ['branding.logoUrl', 'theme.color', 'name.first'])).toStrictEqual(value);
  });

  it('keeps what is at a path and is not to go', () => {
    const value = { title: '', branding: { logoUrl: 'a', color: '' } };
    const isEmpty = (one: unknown): boolean => one === '';
    expect(withoutPaths(value, ['title', 'branding.logoUrl', 'branding.color'], isEmpty)).toStrictEqual({
      branding: { logoUrl: 'a' },
    });
  });
});

it('leaves out what is empty at any depth, also from lists', () => {
  const config = {
    host: 'a',
    port: 0,
    auth: { user: '' },
    templates: [{ subject: '' }, { subject: 's', content: null }],
  };
  expect(withoutEmpty(config)).toStrictEqual({ host: 'a', port: 0, templates: [{ subject: 's' }] });
});
