import {
  debug,
  endGroup,
  error,
  getInput,
  getState,
  info,
  notice,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from '@actions/core';

/**
 * The part of `@actions/core` that this action uses; handed in, so that tests can stand in for it. Imported by name: the
 * bundle then leaves out the rest, which has an HTTP client in it.
 */
export const core = {
  debug,
  endGroup,
  error,
  getInput,
  getState,
  info,
  notice,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
};

export type Core = typeof core;
