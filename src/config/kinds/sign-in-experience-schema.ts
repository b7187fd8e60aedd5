import * as z from 'zod';
import { methods } from './sign-in-methods-schema.ts';
import { pages } from './sign-in-pages-schema.ts';
import { security } from './sign-in-security-schema.ts';

/** How people sign in to a tenant: the fields of `PATCH /api/sign-in-exp`. Within each, what is not declared stays. */
export const schema = z.strictObject({ ...methods, ...security, ...pages });

export type SignInExperience = z.infer<typeof schema>;
