import {
  type AnnotationProperties,
  debug,
  endGroup,
  error,
  getInput,
  getState,
  info,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from '@actions/core';

/** Fails the step with an error, on a place in a file where one is given. */
function setFailed(message: string, place?: AnnotationProperties): void {
  process.exitCode = 1;
  error(message, place);
}

/**
 * The part of `@actions/core` that this action uses. It is a parameter everywhere, so that tests can replace it.
 * Imported by name: the bundle then leaves out the rest, which has an HTTP client in it.
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

/** What reaches the runner. */
export type Core = typeof core;
