import { CST, Composer, type Document, Lexer, Parser } from 'yaml';
import { protectVariables } from './plain-variables.ts';
import { ReadingError, type SourceNode, checkLevel } from './source-node.ts';
import { explainMistake } from './yaml-mistakes.ts';
import { toSourceNode } from './yaml-nodes.ts';

/** A text has at most this number of words, signs, spaces and line breaks. Most files have four or five for each value. */
const mostLexemes = 300_000;

/**
 * Reads YAML 1.2 with its core schema and merge keys (`<<`), without tags. Every key is text, as it is written. The time grows
 * linearly with the length of the text.
 * @param valuesBefore how many values the texts have that were read before
 * @throws ReadingError
 */
export function readYaml(written: string, valuesBefore: number): SourceNode {
  const { text, restore } = protectVariables(written);
  const { tokens, secondDocument } = tokensOf(text);
  const document = withoutStackTraces(() => compose(tokens, text.length));
  // One mistake in the indentation causes several errors; the first is at its place.
  const mistake = document?.errors[0] ?? document?.warnings[0];
  if (mistake !== undefined) {
    const { sentence, offset } = explainMistake(mistake, text);
    throw new ReadingError(sentence, offset, true);
  }
  if (secondDocument !== undefined) {
    throw new ReadingError('a second document begins; remove this line', secondDocument, true);
  }
  return toSourceNode(document?.contents, restore, valuesBefore);
}

/**
 * Splits a text into tokens, up to its first mistake or its second document.
 * @throws ReadingError when the text has a tag, another version of YAML, or too many tokens or levels
 */
function tokensOf(text: string): { tokens: CST.Token[]; secondDocument?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let documents = 0;
  for (const token of parse(text, parser)) {
    if (token.type === 'document') documents += 1;
    if (documents > 1) return { tokens, secondDocument: token.offset };
    tokens.push(token);
    if (token.type === 'error') break;
  }
  return { tokens };
}

function* parse(text: string, parser: Parser): Generator<CST.Token> {
  let lexemes = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isText) refuse(lexeme, parser.offset);
    isText = lexeme === CST.SCALAR && !isText;
    lexemes += 1;
    if (lexemes > mostLexemes) {
      const most = mostLexemes.toLocaleString('en');
      const sentence = `consists of more than ${most} words, signs and line breaks; declare less`;
      throw new ReadingError(sentence, parser.offset);
    }
    yield* parser.next(lexeme);
    // The document itself and the value that is being read are on the stack, too.
    checkLevel(parser.stack.length - 2, parser.offset);
  }
  yield* parser.end();
}

/** Refuses tags and other versions of YAML. @throws ReadingError */
function refuse(lexeme: string, offset: number): void {
  const type = CST.tokenType(lexeme);
  if (type === 'tag') {
    throw new ReadingError('a tag (!…) is not allowed; put text that begins with ! in quotes', offset);
  }
  if (type === 'directive-line' && !/^%YAML[ \t]+1\.2(\s|$)/.test(lexeme)) {
    throw new ReadingError('only YAML 1.2 is read; remove this line, which begins with %', offset);
  }
}

function compose(tokens: readonly CST.Token[], end: number): Document.Parsed | undefined {
  // The library's own check for repeated keys takes quadratic time.
  const composer = new Composer({ stringKeys: true, uniqueKeys: false, logLevel: 'error' });
  const [document] = composer.compose(tokens, true, end);
  return document;
}

/** Runs work without stack traces of errors. They take most of the time when a text of 1 MiB has a million mistakes. */
function withoutStackTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
