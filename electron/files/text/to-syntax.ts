import type { TextDialect } from '#domain/source.ts';
import type { TextSyntax } from './find-records.ts';

export function toSyntax(dialect: TextDialect): TextSyntax {
  const { delimiter, quote, escape = null, mixedLineEnds = false, wrapped = false } = dialect;
  const bareReturn = dialect.lineEnd === '\r';
  return { delimiter, quote, bareReturn, mixedReturns: mixedLineEnds, escape, wrapped };
}
