import type * as core from '@actions/core';

/** The part of `@actions/core` that this action uses; handed in, so that tests can stand in for it. */
export type Core = Pick<
  typeof core,
  | 'debug'
  | 'endGroup'
  | 'error'
  | 'getInput'
  | 'getState'
  | 'info'
  | 'notice'
  | 'saveState'
  | 'setFailed'
  | 'setOutput'
  | 'setSecret'
  | 'startGroup'
  | 'summary'
  | 'warning'
>;
