/** Every number with this many decimal digits keeps its value in JavaScript (`DBL_DIG`). */
const mostDigits = 15;

/** The significant digits of a number: `120` of `-0.0120e3`. */
const digitsOf = (numeral: string): string =>
  numeral.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '');

const tooManyDigits = `is a number of more than ${mostDigits} digits, which would change; put it in quotes`;

/** The problem with a number of JSON whose value would change; `undefined` when it would not. */
export function problemOfJsonNumber(numeral: string, value: number): string | undefined {
  const digits = digitsOf(numeral);
  if (digits.length > mostDigits) return tooManyDigits;
  // The smallest numbers have fewer digits.
  const isKept = digits === '' || digitsOf(value.toExponential(digits.length - 1)) === digits;
  return isKept ? undefined : 'is a number too large or too small to be sent; put it in quotes';
}

/**
 * The problem with a plain number of YAML that is not written as it would be sent; `undefined` when it is. It may be meant as
 * text, such as a version (`1.10`) or an account (`012`).
 */
export function problemOfYamlNumber(numeral: string, value: number): string | undefined {
  if (/^-?\d+$/.test(numeral) && digitsOf(numeral).length > mostDigits) return tooManyDigits;
  return JSON.stringify(value) === numeral
    ? problemOfJsonNumber(numeral, value)
    : 'is a number that would not be sent as it is written; put it in quotes';
}
